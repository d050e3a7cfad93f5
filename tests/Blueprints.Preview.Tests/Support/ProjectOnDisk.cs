namespace Blueprints.Preview.Tests;

/// <summary>A Pulumi project in a folder of its own.</summary>
public sealed class ProjectOnDisk : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("blueprints-preview-").FullName;

    public ProjectOnDisk Write(string file, string text)
    {
        File.WriteAllText(Path.Combine(Folder, file), text);
        return this;
    }

    public Task<ProgramOutput> RunAsync(Func<IDictionary<string, object?>> program, params string[] args) => RunAsync(program, false, args);

    public async Task<ProgramOutput> RunAsync(Func<IDictionary<string, object?>> program, bool colours, params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var host = new PreviewHost { Output = output, Error = error, Colours = colours, ProjectDirectory = Folder };
        var exitCode = await BlueprintProgram.RunAsync(args, program, host: host);
        return new ProgramOutput(exitCode, output.ToString(), error.ToString());
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
