using System.Diagnostics;
using Blueprints.TemplateContent;

namespace Blueprints.Documentation.Tests;

/// <summary>What <c>dotnet new</c> writes with the templates of this repository, in a folder of its own with settings of its own.</summary>
public sealed class NewProject : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("templates-");

    /// <summary>Makes a project, and returns its files by name.</summary>
    internal async Task<IReadOnlyDictionary<string, string>> Of(string template, string name, params string[] options)
    {
        var (code, output) = await New([template, "--name", name, "--output", name, "--force", "--no-update-check", .. options]);
        Assert.True(code == 0, output);
        return Directory.GetFiles(Path.Combine(_folder.FullName, name))
            .ToDictionary(file => Path.GetFileName(file), File.ReadAllText, StringComparer.Ordinal);
    }

    /// <summary>Runs <c>dotnet new</c>.</summary>
    internal async Task<(int Code, string Output)> New(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", ["new", .. arguments])
        {
            WorkingDirectory = _folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["DOTNET_CLI_HOME"] = _folder.FullName, ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1", ["DOTNET_NOLOGO"] = "1" },
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await errors);
    }

    async Task IAsyncLifetime.InitializeAsync()
    {
        var content = Path.Combine(_folder.FullName, "content");
        foreach (var (path, text) in Templates.All(Document.FullPath("."), "0.0.0"))
        {
            Write(Path.Combine(content, path), text);
        }

        // Not by searching all of the folder, where a build keeps a copy.
        string[] templates = ["platform", "network", "tests"];
        foreach (var file in templates.SelectMany(template => Directory.GetFiles(Document.FullPath($"templates/{template}/.template.config"))))
        {
            Write(Path.Combine(content, Path.GetRelativePath(Document.FullPath("templates"), file)), await File.ReadAllTextAsync(file));
        }

        var (code, output) = await New("install", content);
        Assert.True(code == 0, output);
    }

    Task IAsyncLifetime.DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return Task.CompletedTask;
    }

    private static void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
