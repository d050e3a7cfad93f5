using System.Reflection;

namespace Blueprints.Preview.Explanations;

/// <summary>The pages of problem codes that packages carry.</summary>
/// <remarks>The library's, the preview's own, and those of any package of this family that the program has loaded.</remarks>
internal static class ProblemPages
{
    // An assembly that reports problems embeds the page of each code under this name.
    private const string Prefix = "problems/";
    private const string Extension = ".md";

    /// <summary>Gets where each page is, by code.</summary>
    public static SortedDictionary<string, Assembly> All()
    {
        var pages = new SortedDictionary<string, Assembly>(StringComparer.Ordinal);
        Assembly[] own = [typeof(Problem).Assembly, typeof(ProblemPages).Assembly];
        foreach (var assembly in own.Concat(AppDomain.CurrentDomain.GetAssemblies().Where(IsOfThisFamily)))
        {
            foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)))
            {
                pages[name[Prefix.Length..^Extension.Length]] = assembly;
            }
        }

        return pages;
    }

    /// <summary>Returns the page of a code, in Markdown.</summary>
    public static string Read(string code, Assembly assembly)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream($"{Prefix}{code}{Extension}")!);
        return reader.ReadToEnd();
    }

    private static bool IsOfThisFamily(Assembly assembly) =>
        !assembly.IsDynamic && assembly.GetName().Name?.StartsWith("Blueprints.", StringComparison.Ordinal) == true;
}
