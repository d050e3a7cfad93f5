namespace Blueprints.Preview.Engine;

/// <summary>Builds URNs as the engine does: with the types of all parents, but for the root stack's.</summary>
internal static class ResourceUrn
{
    private const string RootType = "pulumi:pulumi:Stack";

    public static string Of(string stack, string project, string? parentUrn, string type, string name)
    {
        var chain = parentUrn?.Split("::", 4) is [_, _, var parentChain, _] && parentChain != RootType ? $"{parentChain}${type}" : type;
        return $"urn:pulumi:{stack}::{project}::{chain}::{name}";
    }
}
