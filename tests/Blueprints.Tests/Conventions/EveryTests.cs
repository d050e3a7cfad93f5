namespace Blueprints.Tests.Conventions;

/// <summary>No test says something about each of nothing.</summary>
public class EveryTests
{
    [Fact]
    public void One_Fails_WhereThereIsNone() => Assert.ThrowsAny<Exception>(() => Every.One<string>([], _ => { }));

    [Fact]
    public void One_Fails_WhereItDoesNotHold() => Assert.ThrowsAny<Exception>(() => Every.One(["a", "b"], text => Assert.Equal("a", text)));

    [Fact]
    public void Tests_SayNothingOfNone()
    {
        const string assertion = "Assert" + ".All(";
        string[] projects = ["Blueprints.Tests", "Samples.Tests", "Shared"];
        var files = projects
            .SelectMany(project => Directory.EnumerateFiles(Path.Combine(Tests(), project), "*.cs", SearchOption.AllDirectories))
            .Where(file => Path.GetFileName(file) != "Every.cs")
            .ToList();

        Assert.NotEmpty(files);
        Assert.DoesNotContain(files, file => File.ReadAllText(file).Contains(assertion, StringComparison.Ordinal));
    }

    private static string Tests([System.Runtime.CompilerServices.CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", ".."));
}
