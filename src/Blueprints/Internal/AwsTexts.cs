using System.Text.RegularExpressions;
using Blueprints.Problems;
using Pulumi;

namespace Blueprints.Internal;

/// <summary>Checks ids and ARNs that are plain text, so that a plan reports mistakes before a deployment.</summary>
/// <remarks>
/// Outputs are checked at deployment. Sources: Amazon EC2 User Guide, «Resource IDs»; IAM User Guide, «Amazon Resource Names (ARNs)».
/// </remarks>
internal static partial class AwsTexts
{
    /// <summary>
    /// Checks the form of an id. AWS writes 8 or 17 hexadecimal digits; the length is not checked, since shorter ids are usual in tests and
    /// AWS emulators.
    /// </summary>
    /// <param name="problems">Where a wrong id is reported.</param>
    /// <param name="code">The code to report.</param>
    /// <param name="path">Where the id was given.</param>
    /// <param name="id">The id.</param>
    /// <param name="form">What it must be the id of.</param>
    public static void CheckId(ProblemList problems, string code, string path, Input<string>? id, IdForm form)
    {
        if (PlainText.Of(id) is { } text && !(text.StartsWith(form.Prefix, StringComparison.Ordinal) && Id().IsMatch(text)))
        {
            problems.Error(code, path, $"'{text}' is not the id of {form.What}", $"write it like {form.Prefix}0123456789abcdef0");
        }
    }

    /// <param name="problems">Where a wrong ARN is reported.</param>
    /// <param name="code">The code to report.</param>
    /// <param name="path">Where the ARN was given.</param>
    /// <param name="arn">The ARN.</param>
    /// <param name="form">What it must be the ARN of.</param>
    /// <param name="region">The region that it must be in, for regional resources.</param>
    public static void CheckArn(ProblemList problems, string code, string path, Input<string>? arn, ArnForm form, AwsRegion? region)
    {
        if (PlainText.Of(arn) is not { } text)
        {
            return;
        }

        if (!form.IsMatch(text))
        {
            problems.Error(code, path, $"'{text}' is not the ARN of {form.What}", $"give {form.What}: {form.Example}");
        }
        else if (region is { } own && text.Split(':') is [_, var partition, _, var found, ..])
        {
            if (partition != own.Partition.Name)
            {
                problems.Error(
                    code,
                    path,
                    $"'{text}' is of partition {partition}, and {own} is of {own.Partition}",
                    $"give {form.What} of {own}");
            }
            else if (found.Length > 0 && found != own.Name)
            {
                problems.Error(code, path, $"{form.What} in {found} cannot be used in {own}", $"give {form.What} of {own}");
            }
        }
    }

    /// <summary>Reports each place in another partition than the first one: an account belongs to one partition.</summary>
    /// <param name="problems">Where a place of another partition is reported.</param>
    /// <param name="code">The code to report.</param>
    /// <param name="places">The places and their partitions; places without one are skipped.</param>
    /// <returns>The partition of the first place that has one; otherwise <see langword="null"/>.</returns>
    public static string? CheckPartitions(ProblemList problems, string code, params IEnumerable<(string Path, string? Partition)> places)
    {
        var known = places.Where(place => place.Partition is not null).ToList();
        foreach (var (path, partition) in known.Where(place => place.Partition != known[0].Partition))
        {
            problems.Error(
                code,
                path,
                $"this is in partition {partition}, and {known[0].Path} is in {known[0].Partition}",
                "name resources of one partition: an account belongs to one");
        }

        return known.Select(place => place.Partition).FirstOrDefault();
    }

    /// <returns>
    /// The partition of an ARN that was given as plain text; <see langword="null"/> if a plan cannot know it, or where the form is wrong.
    /// </returns>
    public static string? PartitionOf(Input<string>? arn, ArnForm form) =>
        PlainText.Of(arn) is { } text && form.IsMatch(text) ? Arns.Parts(text).Partition : null;

    /// <summary>
    /// Returns the principal that must be allowed to use the key of a log group, and the actions. Source: Amazon CloudWatch Logs User
    /// Guide, «Encrypt log data in CloudWatch Logs using AWS Key Management Service» (Step 2, the key's policy).
    /// </summary>
    public static (string Who, string What) KeyOfLogs(AwsRegion region) => (
        AwsPartition.LogsPrincipal(region),
        "kms:Encrypt*, kms:Decrypt*, kms:ReEncrypt*, kms:GenerateDataKey* and kms:Describe*, where "
            + "kms:EncryptionContext:aws:logs:arn is the log group's ARN");

    [GeneratedRegex("^[a-z]+-[0-9a-z][0-9a-z-]*\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Id();
}
