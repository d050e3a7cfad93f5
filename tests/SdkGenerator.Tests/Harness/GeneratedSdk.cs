using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Blueprints.SdkGenerator.Tests.Harness;

/// <summary>An SDK that the generator wrote, compiled against Pulumi and loaded.</summary>
internal sealed class GeneratedSdk
{
    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var file
                && (file.StartsWith("System.", StringComparison.Ordinal) || file is "netstandard.dll" or "mscorlib.dll"))
            .Append(typeof(Pulumi.Output).Assembly.Location)
            .Append(typeof(object).Assembly.Location)
            .Distinct()
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private readonly Assembly _assembly;

    private GeneratedSdk(Assembly assembly) => _assembly = assembly;

    public static GeneratedSdk Of(string schema, string handWritten = "")
    {
        var (compilation, diagnostics) = Generate("Pulumi.Acme", handWritten, schema);
        Assert.Empty(diagnostics);
        using var image = new MemoryStream();
        var version = new ResourceDescription(
            "Pulumi.Acme.version.txt",
            () => new MemoryStream(Encoding.UTF8.GetBytes("1.2.3\n")),
            isPublic: true);
        var result = compilation.Emit(image, manifestResources: [version]);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)));
        image.Position = 0;
        return new GeneratedSdk(new AssemblyLoadContext(null, isCollectible: true).LoadFromStream(image));
    }

    /// <summary>Runs the generator alone.</summary>
    public static (Compilation Compilation, IReadOnlyList<Diagnostic> Diagnostics) Generate(
        string assemblyName,
        string handWritten,
        params string[] schemas)
    {
        var options = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            nullableContextOptions: NullableContextOptions.Enable);
        var compilation = CSharpCompilation.Create(assemblyName, [CSharpSyntaxTree.ParseText(handWritten)], References, options);
        var driver = CSharpGeneratorDriver.Create(
            [new SdkSourceGenerator().AsSourceGenerator()],
            [.. schemas.Select((text, i) => new SchemaFile($"schema{i}.json", text))]);
        driver.RunGeneratorsAndUpdateCompilation(compilation, out var generated, out var diagnostics);
        return (generated, diagnostics);
    }

    public Type Type(string name) =>
        _assembly.GetType($"Pulumi.Acme.{name}") ?? throw new InvalidOperationException($"There is no type {name}.");

    public bool Has(string name) => _assembly.GetType($"Pulumi.Acme.{name}") is not null;

    public PropertyInfo Property(string type, string name) =>
        Type(type).GetProperty(name) ?? throw new InvalidOperationException($"{type} has no property {name}.");

    public FieldInfo Field(string type, string name) =>
        Type(type).GetField(name) ?? throw new InvalidOperationException($"{type} has no field {name}.");

    /// <summary>A property's type with its nullability, as C# has it.</summary>
    public string TypeOf(string type, string property) => TypeText.Of(Property(type, property));

    public object New(string type, params object?[] arguments) => Activator.CreateInstance(Type(type), arguments)!;

    private sealed class SchemaFile(string path, string text) : AdditionalText
    {
        public override string Path { get; } = path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text, Encoding.UTF8);
    }
}
