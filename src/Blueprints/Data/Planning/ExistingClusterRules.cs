using System.Globalization;
using System.Text.RegularExpressions;
using Blueprints.Internal;
using Blueprints.Problems;

namespace Blueprints.Data.Planning;

/// <summary>Checks the plain text of an existing cluster, so that mistakes are reported at the call.</summary>
internal static partial class ExistingClusterRules
{
    /// <exception cref="BlueprintException"><c>AUR021</c>, <c>AUR045</c>.</exception>
    public static void Check(ExistingAuroraCluster cluster)
    {
        var problems = new ProblemList();
        AwsTexts.CheckArn(problems, AuroraProblems.NotAReference, nameof(cluster.Arn), cluster.Arn, ArnForm.AuroraCluster, region: null);
        AwsTexts.CheckArn(
            problems, AuroraProblems.NotAReference, nameof(cluster.SecretArn), cluster.SecretArn, ArnForm.Secret, region: null);
        AwsTexts.CheckArn(
            problems, AuroraProblems.NotAReference, nameof(cluster.SecretKmsKeyArn), cluster.SecretKmsKeyArn, ArnForm.KmsKey, region: null);
        _ = AwsTexts.CheckPartitions(
            problems,
            AuroraProblems.NotAReference,
            (nameof(cluster.Arn), AwsTexts.PartitionOf(cluster.Arn, ArnForm.AuroraCluster)),
            (nameof(cluster.SecretArn), AwsTexts.PartitionOf(cluster.SecretArn, ArnForm.Secret)),
            (nameof(cluster.SecretKmsKeyArn), AwsTexts.PartitionOf(cluster.SecretKmsKeyArn, ArnForm.KmsKey)));
        AwsTexts.CheckId(
            problems,
            AuroraProblems.NotAReference,
            nameof(cluster.SecurityGroupId),
            cluster.SecurityGroupId,
            IdForm.SecurityGroup);
        if (PlainText.Of(cluster.ResourceId) is { } id && !ResourceId().IsMatch(id))
        {
            problems.Error(
                AuroraProblems.NotAReference,
                nameof(cluster.ResourceId),
                $"'{id}' is not the resource id of an Aurora cluster",
                "use one like cluster-ABCDEFGHIJKL01234: `aws rds describe-db-clusters`, «DbClusterResourceId»");
        }

        CheckHost(problems, nameof(cluster.Endpoint), PlainText.Of(cluster.Endpoint));
        CheckHost(problems, nameof(cluster.ReaderEndpoint), PlainText.Of(cluster.ReaderEndpoint));
        if (cluster.Port is < 1 or > NameRules.HighestPort)
        {
            problems.Error(
                AuroraProblems.PortOutOfRange,
                nameof(cluster.Port),
                string.Create(CultureInfo.InvariantCulture, $"{cluster.Port} is not a port"),
                $"use 1 to {NameRules.HighestPort}");
        }

        problems.ThrowIfRefused(nameof(ExistingAuroraCluster));
    }

    private static void CheckHost(ProblemList problems, string path, string? host)
    {
        if (host is not null && !Host().IsMatch(host))
        {
            problems.Error(
                AuroraProblems.NotAReference,
                path,
                $"'{host}' is not a host name", "use only the host name, without scheme and port");
        }
    }

    // Source: Amazon Aurora User Guide, «Creating and using an IAM policy for IAM database access», «DbClusterResourceId».
    [GeneratedRegex("^cluster-[A-Z0-9]+\\z", RegexOptions.CultureInvariant)]
    private static partial Regex ResourceId();

    [GeneratedRegex("^[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?\\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Host();
}
