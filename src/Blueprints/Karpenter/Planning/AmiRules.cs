using System.Globalization;
using System.Text.RegularExpressions;
using Blueprints.Problems;

namespace Blueprints.Karpenter.Planning;

/// <summary>Checks the image of a node class.</summary>
internal static partial class AmiRules
{
    private const int MostTerms = 30;

    private const int FirstKubernetesWithoutAmazonLinux2 = 33;

    /// <summary>Specifies how many days before a Kubernetes version its first images may be released.</summary>
    private const int FirstImages = 60;

    public static void Check(ProblemList problems, Ec2NodeClass node, KarpenterTarget target, KarpenterVersion version)
    {
        var path = $"{node.Path}.Ami";
        if (AmiAliases.FamilyOf(node) == AmiFamily.Windows2025)
        {
            KarpenterFeatures.Check(problems, path, "Windows Server 2025", version, KarpenterFeatures.Windows2025);
        }

        switch (node.Ami)
        {
            case AmiSource.Pinned pinned:
                CheckAlias(problems, node, path, pinned.Text, target);
                break;
            case AmiSource.Newest newest:
                CheckLatest(problems, node, path, newest, target);
                break;
            case AmiSource.Selected selected:
                CheckTerms(problems, path, selected, version);
                break;
            default:
                throw new InvalidOperationException($"There is no rule for {node.Ami.GetType().Name}.");
        }
    }

    private static void CheckAlias(ProblemList problems, Ec2NodeClass node, string path, string alias, KarpenterTarget target)
    {
        if (!AmiAliases.TryRead(alias, out var family, out var version))
        {
            problems.Error(
                KarpenterProblems.InvalidAlias,
                path,
                $"'{alias}' is not an alias of an image",
                $"use family@version in at most {AmiAliases.LongestAlias} characters, with one of {AmiAliases.Offer}, like "
                    + $"{AmiAliases.Examples}");
            return;
        }

        if (AmiAliases.IsWindows(family))
        {
            problems.Error(
                KarpenterProblems.WindowsOnlyLatest,
                path,
                $"'{alias}' pins a Windows image, and Windows images have no pinned aliases",
                $"use {Newest(family)}, or pin an image with AmiSource.Ids");
        }
        else if (version == AmiAliases.LatestVersion)
        {
            problems.Error(
                KarpenterProblems.LatestIsNotPinned,
                path,
                $"'{alias}' names no release, so every new image would replace every node at any time",
                AmiAliases.Example(family) is { } example
                    ? $"use a release that lists the cluster's Kubernetes version, in the form {example}, or use {Newest(family)}"
                    : $"use {Newest(family)}");
        }

        CheckFamily(problems, node, path, family);
        CheckAmazonLinux2(problems, path, family, target);
        if (family != AmiFamily.AL2)
        {
            CheckAge(problems, path, alias, version, target);
        }
    }

    // Images are built per Kubernetes version. The first images are released up to a few weeks before the version itself.
    private static void CheckAge(ProblemList problems, string path, string alias, string version, KarpenterTarget target)
    {
        if (target.KubernetesVersion.Released is { } released
            && DateOnly.TryParseExact(version, "'v'yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var made)
            && made < released.AddDays(-FirstImages))
        {
            problems.Error(
                KarpenterProblems.AliasBeforeKubernetes,
                path,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"'{alias}' is older than Kubernetes {target.KubernetesVersion} on EKS ({released:yyyy-MM-dd}), so no image exists "
                        + $"for it, and no node would start"),
                "use a release that lists the cluster's Kubernetes version");
        }
    }

    private static void CheckLatest(ProblemList problems, Ec2NodeClass node, string path, AmiSource.Newest newest, KarpenterTarget target)
    {
        if (newest.Family == AmiFamily.Custom)
        {
            problems.Error(
                KarpenterProblems.InvalidAlias,
                path,
                "a custom image has no newest release",
                "use AmiSource.Ids, Matching or SsmParameter");
            return;
        }

        if (node.ChosenAmi is null)
        {
            problems.Note(
                KarpenterProblems.UnpinnedAmi,
                path,
                $"no image is set, so nodes start with {newest}: AWS's next image replaces every node when it is published",
                AmiAliases.Example(newest.Family) is { } example
                    ? $"pin a release that lists the cluster's Kubernetes version, in the form WithAmi(AmiSource.Alias(\"{example}\")), "
                        + $"or use the newest explicitly: WithAmi({Newest(newest.Family)})"
                    : $"use the newest explicitly: WithAmi({Newest(newest.Family)})");
        }

        CheckFamily(problems, node, path, newest.Family);
        CheckAmazonLinux2(problems, path, newest.Family, target);
    }

    private static string Newest(AmiFamily family) => $"AmiSource.Latest(AmiFamily.{family})";

    private static void CheckFamily(ProblemList problems, Ec2NodeClass node, string path, AmiFamily family)
    {
        if (node.FamilyOverride is { } said && said != family && said != AmiFamily.Custom)
        {
            problems.Error(
                KarpenterProblems.AmiFamilyMismatch,
                path,
                $"the image is {family}, and WithAmiFamily sets {said}",
                $"use {family} or Custom, or remove WithAmiFamily");
        }
    }

    private static void CheckAmazonLinux2(ProblemList problems, string path, AmiFamily family, KarpenterTarget target)
    {
        if (family != AmiFamily.AL2)
        {
            return;
        }

        if (target.KubernetesVersion.Minor >= FirstKubernetesWithoutAmazonLinux2)
        {
            problems.Error(
                KarpenterProblems.NoAmazonLinux2,
                path,
                $"Amazon Linux 2 has no image for Kubernetes {target.KubernetesVersion}",
                "use AL2023 or Bottlerocket");
        }
        else
        {
            problems.Warn(
                KarpenterProblems.AmazonLinux2,
                path,
                "AWS has published no new EKS images of Amazon Linux 2 since November 2025",
                "use AL2023 or Bottlerocket");
        }
    }

    private static void CheckTerms(ProblemList problems, string path, AmiSource.Selected selected, KarpenterVersion version)
    {
        if (selected.All.Any(term => term.Parameter is not null))
        {
            KarpenterFeatures.Check(problems, path, "an image by parameter", version, KarpenterFeatures.SsmParameters);
        }

        CountRules.Check(problems, path, selected.All.Length, MostTerms);
        if (selected.All.IsEmpty)
        {
            problems.Error(KarpenterProblems.EmptySelector, path, "no image is selected", "name at least one");
        }

        foreach (var term in selected.All)
        {
            if (term is { ImageId: null, Parameter: null, Name: null or "", Tags.IsEmpty: true })
            {
                problems.Error(
                    KarpenterProblems.EmptyTerm,
                    path,
                    "a term has neither a name nor tags, so it selects nothing",
                    "set a name or tags; an owner alone is not enough");
            }

            if (term.Parameter is { } parameter && !Parameter().IsMatch(parameter))
            {
                problems.Error(
                    KarpenterProblems.InvalidId,
                    path,
                    $"'{parameter}' is not the name or the ARN of a parameter",
                    "write it like /images/golden");
            }

            if (term.Name?.Any(char.IsControl) == true || term.Owner?.Any(char.IsControl) == true)
            {
                problems.Error(
                    KarpenterProblems.InvalidId,
                    path,
                    "a name or an owner has a line end or another control character",
                    "remove the control character");
            }

            if (term.ImageId is { } id && !Ids.IsValid("ami-", id))
            {
                problems.Error(
                    KarpenterProblems.InvalidId,
                    path,
                    $"'{id}' is not the id of an image",
                    "write it like ami-0123456789abcdef0");
            }

            SelectorRules.CheckTags(problems, path, term.Tags);
        }
    }

    // Source: AWS Systems Manager API Reference, PutParameter, «Name».
    [GeneratedRegex(
        "^(arn:aws[a-z-]*:ssm:[a-z0-9-]+:[0-9]*:parameter)?[A-Za-z0-9_./-]+\\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Parameter();
}
