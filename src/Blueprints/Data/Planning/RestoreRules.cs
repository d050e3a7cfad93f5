using System.Text.RegularExpressions;
using Blueprints.Internal;
using Blueprints.Problems;

namespace Blueprints.Data.Planning;

/// <summary>Checks restores, and reports the settings that need a second update.</summary>
/// <remarks>
/// RDS's restore calls do not accept every setting, and the AWS provider sends only some of the missing ones afterwards. Source:
/// hashicorp/terraform-provider-aws, internal/service/rds/cluster.go, <c>resourceClusterCreate</c> (read at commit 0168cf6), and issue
/// 35189: after a snapshot neither IAM authentication, Data API nor insights; after a point in time neither Data API, insights nor the
/// choice of extended support.
/// </remarks>
internal static partial class RestoreRules
{
    public static void Check(ProblemList problems, AuroraSpec spec)
    {
        if (spec.Restore is not { } restore)
        {
            return;
        }

        CheckSource(problems, spec, restore);
        var late = Late(spec, restore is AuroraRestore.Snapshot).ToList();
        if (late.Count > 0)
        {
            problems.Note(
                AuroraProblems.SecondUpdate,
                "Restore",
                $"the AWS provider does not send everything when a cluster starts with {restore}: {string.Join(", ", late)} "
                    + $"{(late.Count == 1 ? "comes" : "come")} with the second update",
                "run `pulumi up` twice, the second time with WithImmediateChanges()");
        }
    }

    /// <summary>
    /// Checks that the source is in the cluster's region: RDS finds only snapshots and clusters of its own region; copy a snapshot into
    /// another region first. Sources: Amazon RDS API Reference, RestoreDBClusterFromSnapshot and RestoreDBClusterToPointInTime; Amazon
    /// Aurora User Guide, «DB cluster snapshot copying».
    /// </summary>
    private static void CheckSource(ProblemList problems, AuroraSpec spec, AuroraRestore restore)
    {
        var (source, form, pattern) = restore is AuroraRestore.Snapshot snapshot
            ? (snapshot.IdentifierOrArn, ArnForm.DbSnapshot, SnapshotName())
            : (((AuroraRestore.PointInTime)restore).SourceCluster, ArnForm.AuroraCluster, ClusterName());
        if (PlainText.Of(source) is { } text)
        {
            if (text.StartsWith("arn:", StringComparison.Ordinal))
            {
                AwsTexts.CheckArn(problems, AuroraProblems.NotAReference, "Restore", text, form, spec.Placement.Region);
            }
            else if (!pattern.IsMatch(text))
            {
                problems.Error(
                    AuroraProblems.NotAReference,
                    "Restore",
                    $"'{text}' does not identify {form.What}",
                    $"use only the identifier or the ARN: orders, {form.Example}");
            }
            else if (restore is not AuroraRestore.Snapshot && string.Equals(text, spec.Identifier, StringComparison.OrdinalIgnoreCase))
            {
                problems.Error(
                    AuroraProblems.NotAReference,
                    "Restore",
                    $"the cluster is '{text}' itself, and cannot start with its own data",
                    "name the source cluster, or set another identifier for this one");
            }
        }

        if (restore is AuroraRestore.PointInTime { Time: { } time } point && time > spec.Clock.GetUtcNow())
        {
            problems.Error(
                AuroraProblems.RestoreInFuture,
                "Restore",
                $"the time is in the future: {point.TimeText}",
                "use a time within the source's backup retention, or use AuroraRestore.FromLatest");
        }
    }

    private static IEnumerable<string> Late(AuroraSpec spec, bool isSnapshot)
    {
        if (isSnapshot && spec.HasIamAuthentication)
        {
            yield return "IAM authentication";
        }

        if (spec.HasDataApi)
        {
            yield return "the Data API";
        }

        if (spec.Insights is AuroraInsights.On)
        {
            yield return "insights";
        }

        if (!isSnapshot && !spec.HasExtendedSupport)
        {
            yield return "the choice of no extended support";
        }
    }

    /// <summary>
    /// Matches a snapshot's identifier; automated snapshots and those of AWS Backup have a word and a colon before their names. Source:
    /// Amazon RDS API Reference, DBClusterSnapshot.
    /// </summary>
    [GeneratedRegex("^([a-z]+:)?[A-Za-z0-9-]{1,255}\\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex SnapshotName();

    /// <summary>Source: Amazon RDS API Reference, CreateDBCluster, «DBClusterIdentifier»; case does not count.</summary>
    [GeneratedRegex("^[A-Za-z][A-Za-z0-9-]{0,62}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex ClusterName();
}
