using System.Text.RegularExpressions;
using Blueprints.Configuration;
using Blueprints.Preview;

namespace Blueprints.Documentation.Tests;

/// <summary>That every stack's file in the documentation is read, key by key.</summary>
[Collection("Previews")]
public partial class ConfigurationTests
{
    private const string Project = "name: platform\nruntime: dotnet\n";

    public static TheoryData<string, int> Stacks
    {
        get
        {
            var stacks = new TheoryData<string, int>();
            foreach (var (document, block) in Document.All.SelectMany(document => document.Blocks.Select(block => (document, block))))
            {
                if (block.Language == "yaml" && !block.Text.Contains("runtime: dotnet", StringComparison.Ordinal))
                {
                    stacks.Add(document.Path, block.Line);
                }
            }

            return stacks;
        }
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task StackFile_BindsOrIsRefusedWithTheCodeOfItsPage(string path, int line)
    {
        var block = Document.All.Single(document => document.Path == path).Blocks.Single(block => block.Line == line);

        var codes = await CodesOfAsync(block.Text);

        Assert.Equal(ProblemPage.IsOfTheProblem(block.Heading) ? [System.IO.Path.GetFileNameWithoutExtension(path)] : [], codes);
    }

    private static async Task<IReadOnlyList<string>> CodesOfAsync(string text)
    {
        // A page on one key shows that key alone.
        var stack = Key().IsMatch(text) ? $"config:\n  aws:region: us-east-1\n{Line().Replace(text, "  ")}" : text;
        var folder = Directory.CreateTempSubdirectory("stack-");
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "Pulumi.yaml"), Project);
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "Pulumi.dev.yaml"), stack);
            var graph = await StackPreview.RunAsync(() => Program(stack), PreviewOptions.FromStack(folder.FullName, "dev"));
            return [.. graph.Problems.Select(problem => problem.Code).Distinct()];
        }
        catch (PreviewFailedException exception)
        {
            return [.. exception.Problems.Select(problem => problem.Code).Distinct()];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Program(string stack)
    {
        if (Block().IsMatch(stack))
        {
            _ = StackConfiguration.Bind<Settings>();
        }

        _ = new Pulumi.Aws.Kms.Key("key");
    }

    [GeneratedRegex(
        "^ *platform:(network|cluster|karpenter|database|dns|conventions):",
        RegexOptions.CultureInvariant | RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Block();

    [GeneratedRegex("^platform:", RegexOptions.CultureInvariant)]
    private static partial Regex Key();

    [GeneratedRegex("^", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Line();

    private sealed class Settings
    {
        public VpcOptions? Network { get; set; }

        public EksOptions? Cluster { get; set; }

        public KarpenterOptions? Karpenter { get; set; }

        public AuroraOptions? Database { get; set; }

        public ExternalDnsOptions? Dns { get; set; }

        public ConventionsOptions? Conventions { get; set; }

        public bool AuditTrail { get; set; }
    }
}
