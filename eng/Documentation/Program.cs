using System.Diagnostics;
using Blueprints.Site;

// Builds the documentation site: writes what follows from the code, then runs docfx, whose warnings are errors.
var root = Repository.Root;
var folder = Path.Combine(root, GeneratedPages.Folder);
Clear(GeneratedPages.Folder);
Directory.CreateDirectory(folder);
foreach (var (name, text) in await GeneratedPages.AllAsync())
{
    await File.WriteAllTextAsync(Path.Combine(folder, name), text);
}

// What a page was called before must not stay, neither in the site nor in what docfx reads.
Clear("artifacts/site");
var exitCode = await RunAsync("tool restore");
return exitCode == 0 ? await RunAsync("docfx docfx.json --warningsAsErrors") : exitCode;

void Clear(string path)
{
    var full = Path.Combine(root, path);
    if (Directory.Exists(full))
    {
        Directory.Delete(full, recursive: true);
    }
}

async Task<int> RunAsync(string arguments)
{
    using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = root })!;
    await process.WaitForExitAsync();
    return process.ExitCode;
}
