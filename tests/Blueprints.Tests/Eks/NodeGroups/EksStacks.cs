using Blueprints.Preview;

namespace Blueprints.Tests.Eks.NodeGroups;

/// <summary>Stacks with a cluster.</summary>
internal static class EksStacks
{
    public const string Addon = "aws:eks/addon:Addon";
    public const string Attachment = "aws:iam/rolePolicyAttachment:RolePolicyAttachment";
    public const string NodeGroup = "aws:eks/nodeGroup:NodeGroup";
    public const string Policy = "aws:iam/policy:Policy";
    public const string Role = "aws:iam/role:Role";
    public const string Template = "aws:ec2/launchTemplate:LaunchTemplate";

    public static Task<StackGraph> Run(Func<EksBlueprint, EksBlueprint> describe) =>
        StackPreview.RunAsync(() => _ = describe(EksClusters.Quiet).Provision("platform"));

    /// <summary>Returns the ARNs of the policies that are attached to a role, in the order of the attachments' names.</summary>
    public static IEnumerable<string> PoliciesOf(StackGraph graph, string role) =>
        graph
            .OfType(Attachment)
            .Where(node => node.Name.StartsWith($"{role}-", StringComparison.Ordinal))
            .OrderBy(node => node.Name, StringComparer.Ordinal)
            .Select(node => node.Inputs["policyArn"].AsText());
}
