using Blueprints.Site.Pages;

namespace Blueprints.Site;

/// <summary>What follows from the code, so that none is kept by hand: tables that articles include, and reports of the samples.</summary>
public static class GeneratedPages
{
    /// <summary>Gets the folder, from the root of the repository, which Git ignores.</summary>
    public static string Folder => "docs/generated";

    /// <summary>Gets the names of the files that are written there.</summary>
    public static IReadOnlyList<string> Names => [.. Writers.Keys];

    private static SortedDictionary<string, Func<Task<string>>> Writers { get; } = new(StringComparer.Ordinal)
    {
        ["af-south-1.html"] = Reports.AfSouth1Async,
        ["block-rights.md"] = BlockRights.WriteAsync,
        ["configuration-keys.md"] = () => Task.FromResult(ConfigurationKeys.Write()),
        ["deployer-rights.md"] = () => Task.FromResult(DeployerRights.Write()),
        ["instance-families.md"] = () => Task.FromResult(InstanceFamilies.Write()),
        ["packages.md"] = () => Task.FromResult(Packages.Write()),
        ["problem-codes.md"] = () => Task.FromResult(ProblemCodes.Write()),
        ["replacements.md"] = () => Task.FromResult(Replacements.Write()),
        ["us-east-1.html"] = Reports.UsEast1Async,
        ["versions.md"] = () => Task.FromResult(Versions.Write()),
    };

    /// <summary>Writes all of them.</summary>
    /// <returns>The name and the text of each file.</returns>
    public static async Task<IReadOnlyDictionary<string, string>> AllAsync()
    {
        var pages = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, write) in Writers)
        {
            pages[name] = await write();
        }

        return pages;
    }
}
