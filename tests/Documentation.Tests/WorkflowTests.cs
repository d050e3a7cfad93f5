using System.Text.RegularExpressions;

namespace Blueprints.Documentation.Tests;

/// <summary>That a build server does what a desk can do: the workflows hold no command of their own.</summary>
public partial class WorkflowTests
{
    public static TheoryData<string> Workflows =>
        [.. Directory.GetFiles(Document.FullPath(".github/workflows"), "*.yml")
            .Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Workflows))]
    public void Workflow_RunsNothingElse(string name)
    {
        var workflow = Document.Read($".github/workflows/{name}");
        var commands = Command().Matches(workflow).Select(match => match.Groups["command"].Value).ToList();

        Assert.NotEmpty(commands);
        Assert.All(commands, command => Assert.Matches(@"^\.ci/run( [a-z]+)?$", command));
    }

    [GeneratedRegex(@"^\s*(- )?run:\s*(?<command>.*)$", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Command();
}
