namespace Blueprints.Karpenter.Planning;

/// <summary>Returns the roles of the nodes of some classes.</summary>
internal static class NodeRoles
{
    /// <summary>Determines whether a class uses the role or instance profile of the pools.</summary>
    public static bool NeedsOwn(IEnumerable<Ec2NodeClass> nodeClasses) => nodeClasses.Any(node => node.Identity.Name is null);

    public static bool NeedsOwnProfile(IEnumerable<Ec2NodeClass> nodeClasses) =>
        nodeClasses.Any(node => node.Identity is { IsProfile: true, Name: null });

    /// <summary>Returns the names of the existing roles.</summary>
    public static IEnumerable<string> Named(IEnumerable<Ec2NodeClass> nodeClasses) =>
        nodeClasses
            .Where(node => node.Identity is { IsProfile: false, Name: not null })
            .Select(node => node.Identity.Name!)
            .Distinct(StringComparer.Ordinal);
}
