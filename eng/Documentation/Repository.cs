using System.Runtime.CompilerServices;

namespace Blueprints.Site;

/// <summary>The repository that this tool was built in.</summary>
internal static class Repository
{
    /// <summary>Gets the folder of the repository.</summary>
    /// <remarks>That of this source file, or that of the working directory where a build server maps paths.</remarks>
    public static string Root { get; } = Find();

    private static string Find([CallerFilePath] string file = "")
    {
        var start = File.Exists(file) ? Path.GetDirectoryName(file) : Directory.GetCurrentDirectory();
        while (start is not null && !File.Exists(Path.Combine(start, "Blueprints.sln")))
        {
            start = Path.GetDirectoryName(start);
        }

        return start ?? throw new InvalidOperationException("Run this tool in the repository: no Blueprints.sln was found.");
    }
}
