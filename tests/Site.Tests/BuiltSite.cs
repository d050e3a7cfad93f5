using System.Runtime.CompilerServices;

namespace Blueprints.Site.Tests;

/// <summary>The site that was built, and the browser that looks at it: neither is there after a plain clone.</summary>
internal static class BuiltSite
{
    /// <summary>Gets the folder of the repository.</summary>
    public static string Repository { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "../.."));

    /// <summary>Gets the folder that <c>eng/Documentation</c> writes to.</summary>
    public static string Folder { get; } = Path.Combine(Repository, "artifacts", "site");

    /// <summary>Gets the browser: what CHROMIUM_PATH names, or where Debian installs it.</summary>
    public static string Chromium { get; } =
        Environment.GetEnvironmentVariable("CHROMIUM_PATH") is { Length: > 0 } path ? path : "/usr/bin/chromium";

    /// <summary>Gets why nothing can be tested here.</summary>
    /// <value>Null when everything is there, and when SITE_TESTS=required asks for a failure instead.</value>
    public static string? Missing { get; } =
        Environment.GetEnvironmentVariable("SITE_TESTS") == "required" ? null
        : !File.Exists(Path.Combine(Folder, "index.html")) ? "there is no built site: run 'dotnet run --project eng/Documentation'"
        : !File.Exists(Chromium) ? $"there is no browser at {Chromium}: install Chromium, or set CHROMIUM_PATH"
        : null;

    private static string Here([CallerFilePath] string file = "") => file;
}

/// <summary>A test of the built site.</summary>
public sealed class SiteFactAttribute : FactAttribute
{
    public SiteFactAttribute() => Skip = BuiltSite.Missing;
}

/// <summary>A test of the built site with cases.</summary>
public sealed class SiteTheoryAttribute : TheoryAttribute
{
    public SiteTheoryAttribute() => Skip = BuiltSite.Missing;
}
