namespace Blueprints.Documentation.Tests;

/// <summary>That pages on problems show the problem, and under their other headings what has it no more.</summary>
/// <remarks>
/// What is planned or provisioned here is all that can be: <c>ProblemPages.unproven.txt</c> lists the fragments that show less than a whole block, or whose point
/// lies in the world around it. A fragment that is proven must leave the list, so that it only gets shorter.
/// </remarks>
public class ProblemPageTests
{
    private const string List = "tests/Documentation.Tests/ProblemPages.unproven.txt";

    [Fact]
    public async Task Fragments_HaveTheProblemOfTheirPageOrAreListed()
    {
        var fragments = Fragments.All.Where(fragment => fragment.Path.StartsWith("docs/problems/", StringComparison.Ordinal)).ToList();
        var runnable = Fragments.Classes;
        var planned = await Provisioned.PlanAsync(fragments.Where(fragment => runnable.ContainsKey(fragment) && !fragment.HasEffects).Select(fragment => runnable[fragment]));
        var unproven = new List<string>();
        foreach (var fragment in fragments)
        {
            if (!runnable.TryGetValue(fragment, out var type)
                || (!(planned.TryGetValue(type, out var problems) && IsProven(fragment, problems)) && !(await Provisioned.ProvisionAsync(type) is { } all && IsProven(fragment, all))))
            {
                unproven.Add($"{Path.GetFileNameWithoutExtension(fragment.Path)} {fragment.Heading}");
            }
        }

        var found = string.Join('\n', unproven.Distinct().Order(StringComparer.Ordinal)) + "\n";
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            await File.WriteAllTextAsync(Document.FullPath(List), found);
        }

        Assert.Equal(Document.Read(List), found);
    }

    // An error is alone; beside a warning there may be others, which the rest of the block has.
    private static bool IsProven(Fragment fragment, IReadOnlyList<Problem> problems)
    {
        var code = Path.GetFileNameWithoutExtension(fragment.Path);
        var isShown = ProblemPage.IsOfTheProblem(fragment.Heading);
        return problems.Any(problem => problem.Code == code) == isShown
            && problems.Where(problem => problem.Severity == ProblemSeverity.Error).All(problem => problem.Code == code && isShown);
    }
}
