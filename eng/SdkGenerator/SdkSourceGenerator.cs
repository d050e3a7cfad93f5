using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text;
using Blueprints.SdkGenerator.Json;
using Blueprints.SdkGenerator.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Blueprints.SdkGenerator;

/// <summary>
/// Turns a Pulumi package schema into that package's C# SDK. Of the schemas among a project's additional files the one whose root namespace
/// is the assembly's name is generated; the others are there to be referred to.
/// </summary>
[Generator]
public sealed class SdkSourceGenerator : IIncrementalGenerator
{
    private static readonly DiagnosticDescriptor Malformed = new(
        "SDK001", "A package schema cannot be used", "{0}: {1}", "SdkGenerator", DiagnosticSeverity.Error, isEnabledByDefault: true);

    /// <inheritdoc />
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var schemas = context.AdditionalTextsProvider
            .Where(text => text.Path.EndsWith(".json", System.StringComparison.OrdinalIgnoreCase))
            .Select((text, cancellation) => (text.Path, Text: text.GetText(cancellation)?.ToString() ?? ""))
            .Collect();
        var assembly = context.CompilationProvider.Select((compilation, _) => compilation.AssemblyName ?? "");
        context.RegisterSourceOutput(schemas.Combine(assembly), (production, input) => Generate(production, input.Left, input.Right));
    }

    private static void Generate(SourceProductionContext context, ImmutableArray<(string Path, string Text)> files, string assembly)
    {
        var packages = new Dictionary<string, PackageSchema>();
        var current = "";
        try
        {
            foreach (var (path, text) in files)
            {
                current = Path.GetFileName(path);
                var package = new PackageSchema(JsonReader.Read(text));
                packages[package.Name] = package;
            }

            if (packages.Values.FirstOrDefault(p => p.Namespace == assembly) is { } generated)
            {
                current = generated.Name;
                var sources = new PackageEmitter(generated, packages).Emit().ToList();
                sources.ForEach(s => context.AddSource(s.Name, SourceText.From(s.Text, Encoding.UTF8)));
            }
        }
        catch (SchemaException problem)
        {
            context.ReportDiagnostic(Diagnostic.Create(Malformed, Location.None, current, problem.Message));
        }
    }
}
