namespace Blueprints.TemplateContent;

/// <summary>The content of the templates, made from the samples and from a test of a sample. No program is there twice.</summary>
internal static class Templates
{
    // Any project's namespace: its own name may be no C# name, and may be that of a type.
    private const string Namespace = "Infrastructure";

    /// <summary>Returns every file that is made, by its path in the folder <c>templates</c>.</summary>
    public static SortedDictionary<string, string> All(string root, string version)
    {
        var sample = Sample(root, "us-east-1");
        var other = Sample(root, "af-south-1");
        var packages = SourceText.Read(root, "Directory.Packages.props").ToString();
        return new(StringComparer.Ordinal)
        {
            ["platform/Platform.cs"] = PlatformTemplate.Platform(sample("Platform.cs"), other("Platform.cs")),
            ["platform/PlatformSettings.cs"] = PlatformTemplate.Settings(sample("PlatformSettings.cs"), other("PlatformSettings.cs")),
            ["platform/Program.cs"] = Program(sample("Program.cs")),
            ["platform/Project.1.csproj"] = ProjectFile.OfProgram(sample("us-east-1.csproj"), version),
            ["platform/Pulumi.dev.yaml"] = PlatformTemplate.Stack(sample("Pulumi.dev.yaml"), other("Pulumi.dev.yaml")),
            ["platform/Pulumi.yaml"] = sample("Pulumi.yaml").ToString(),
            ["network/Platform.cs"] = NetworkTemplate.Platform(sample("Platform.cs")),
            ["network/PlatformSettings.cs"] = NetworkTemplate.Settings(sample("PlatformSettings.cs")),
            ["network/Program.cs"] = Program(sample("Program.cs")),
            ["network/Project.1.csproj"] = ProjectFile.OfProgram(sample("us-east-1.csproj"), version),
            ["network/Pulumi.dev.yaml"] = NetworkTemplate.Stack(sample("Pulumi.dev.yaml")),
            ["network/Pulumi.yaml"] = NetworkTemplate.Project(sample("Pulumi.yaml")),
            ["tests/PlatformTests.cs"] = Tests(SourceText.Read(root, "tests/Samples.Tests/PlatformTests.cs")),
            ["tests/Project.1.csproj"] = ProjectFile.OfTests(packages, version),
        };
    }

    /// <summary>Returns a file of the sample in the namespace of every new project.</summary>
    public static SourceText InNamespace(SourceText text) => text.Replace("namespace UsEast1;", $"namespace {Namespace};");

    private static Func<string, SourceText> Sample(string root, string folder) => file => SourceText.Read(root, $"samples/{folder}/{file}");

    private static string Program(SourceText program) => program.Replace("using UsEast1;", $"using {Namespace};").ToString();

    private static string Tests(SourceText tests) => tests
        .Replace("using UsEast1;", $"using {Namespace};\nusing Xunit;")
        .Replace("namespace Blueprints.Samples.Tests;", $"namespace {Namespace}.Tests;")
        .Replace("../../../../../samples/us-east-1", "../../../../Project.2")
        .ToString();
}
