using System.Reflection;

namespace Blueprints.Preview.Explanations;

/// <summary>The pages of problem codes that packages carry: the library's, the preview's own, and those of any package of this family that the program has loaded.</summary>
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
        var others = AppDomain.CurrentDomain.GetAssemblies().Where(assembly => !assembly.IsDynamic && assembly.GetName().Name?.StartsWith("Blueprints.", StringComparison.Ordinal) == true);
        foreach (var assembly in own.Concat(others))
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
}
