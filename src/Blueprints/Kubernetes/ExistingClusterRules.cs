using System.Globalization;
using System.Text.RegularExpressions;
using Blueprints.Internal;
using Blueprints.Problems;

namespace Blueprints.Kubernetes;

/// <summary>Checks the plain text of an existing cluster, so that mistakes are reported at the call.</summary>
internal static partial class ExistingClusterRules
{
    /// <exception cref="BlueprintException"><c>EKS005</c>, <c>EKS034</c>.</exception>
    public static void Check(ExistingCluster cluster)
    {
        var problems = new ProblemList();
        CheckName(problems, cluster.Name);

        if (PlainText.Of(cluster.Endpoint) is { } endpoint && !Endpoint().IsMatch(endpoint))
        {
            problems.Error(
                ClusterProblems.NotAReference,
                nameof(cluster.Endpoint),
                $"'{endpoint}' is not the address of a Kubernetes API",
                "write https:// and the host: `aws eks describe-cluster`, «endpoint»");
        }

        AwsTexts.CheckArn(
            problems,
            ClusterProblems.NotAReference,
            nameof(cluster.OidcProviderArn),
            cluster.OidcProviderArn,
            ArnForm.OidcProvider,
            cluster.Nodes.Region);
        CheckSecurityGroups(problems, cluster);
        problems.ThrowIfRefused(nameof(ExistingCluster));
    }

    /// <summary>Reports a name that EKS does not accept, of an existing cluster or is to be.</summary>
    public static void CheckName(ProblemList problems, string name)
    {
        if (!ClusterNames.IsValid(name))
        {
            problems.Error(ClusterProblems.InvalidName, "Name", $"'{name}' is not an EKS cluster name", ClusterNames.Form);
        }
    }

    /// <summary>
    /// Rejects an empty list, which would fail in the blocks that use it. Source: aws/karpenter-provider-aws v1.14.1,
    /// pkg/apis/crds/karpenter.k8s.aws_ec2nodeclasses.yaml (<c>securityGroupSelectorTerms</c>).
    /// </summary>
    private static void CheckSecurityGroups(ProblemList problems, ExistingCluster cluster)
    {
        if (PlainText.Of(cluster.NodeSecurityGroupIds) is not { } groups)
        {
            return;
        }

        if (groups.IsEmpty)
        {
            problems.Error(
                ClusterProblems.NotAReference,
                nameof(cluster.NodeSecurityGroupIds),
                "no security group is named: Karpenter creates no nodes without one, and no rule can allow them",
                "name at least one: that of the cluster is `aws eks describe-cluster`, «clusterSecurityGroupId»");
        }

        for (var index = 0; index < groups.Length; index++)
        {
            AwsTexts.CheckId(
                problems,
                ClusterProblems.NotAReference,
                string.Create(CultureInfo.InvariantCulture, $"{nameof(cluster.NodeSecurityGroupIds)}[{index}]"),
                groups[index] ?? string.Empty,
                IdForm.SecurityGroup);
        }
    }

    // Source: Amazon EKS API Reference, «Cluster», «endpoint»; only a host, since node classes and charts use it unchanged.
    [GeneratedRegex(
        @"^https://[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?(:[0-9]{1,5})?\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Endpoint();
}
