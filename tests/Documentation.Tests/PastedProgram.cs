using System.Collections.Immutable;
using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Blueprints.Documentation.Tests;

/// <summary>A program as a reader pastes it: a new project with implicit usings, previewed by <c>dotnet run</c>.</summary>
internal static class PastedProgram
{
    /// <summary>What the project's implicit usings are as source.</summary>
    public const string ImplicitUsings =
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; "
        + "global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;";

    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    // As the .NET SDK has it in every project: an assembly may be newer than the one that another was built with.
    private static readonly ImmutableDictionary<string, ReportDiagnostic> Suppressed =
        new[] { "CS1701", "CS1702" }.ToImmutableDictionary(code => code, _ => ReportDiagnostic.Suppress);

    /// <summary>Compiles a program beside the assemblies that it needs.</summary>
    /// <returns>What the compiler reports, and the assembly when there is no error.</returns>
    public static (ImmutableArray<Diagnostic> Diagnostics, string Assembly) Compile(string program, string name) =>
        Compile([program], name);

    /// <summary>Compiles a program of several files.</summary>
    /// <returns>What the compiler reports, and the assembly when there is no error.</returns>
    public static (ImmutableArray<Diagnostic> Diagnostics, string Assembly) Compile(IEnumerable<string> program, string name)
    {
        var compilation = CSharpCompilation.Create(
            name,
            program.Append(ImplicitUsings).Select(text => CSharpSyntaxTree.ParseText(text)),
            References,
            new CSharpCompilationOptions(
                OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable,
                specificDiagnosticOptions: Suppressed));
        var assembly = Path.Combine(AppContext.BaseDirectory, $"{name}.dll");
        var diagnostics = compilation.Emit(assembly).Diagnostics;
        var own = typeof(PastedProgram).Assembly.GetName().Name;
        File.Copy(
            Path.Combine(AppContext.BaseDirectory, $"{own}.runtimeconfig.json"),
            Path.ChangeExtension(assembly, ".runtimeconfig.json"),
            overwrite: true);
        return ([.. diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)], assembly);
    }

    /// <summary>Returns the compilation of a library beside the same assemblies.</summary>
    public static CSharpCompilation Library(string name, IEnumerable<SyntaxTree> trees) => CSharpCompilation.Create(
        name,
        trees,
        References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>Runs a program in a folder with the given project and stack.</summary>
    public static async Task<(int ExitCode, string Output, string Errors)> RunAsync(string assembly, string project, string stack)
    {
        var folder = Directory.CreateTempSubdirectory("pasted-");
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "Pulumi.yaml"), project);
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "Pulumi.dev.yaml"), stack);
            var start = new ProcessStartInfo("dotnet", ["exec", assembly, "preview", "--json", "--project-dir", folder.FullName])
            {
                WorkingDirectory = folder.FullName,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEndAsync();
            var errors = process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync();
            return (process.ExitCode, await output, await errors);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
