namespace Blueprints.Documentation.Tests;

/// <summary>That pages on problems show the problem, and under their other headings what has it no more.</summary>
/// <remarks>
/// What is planned or provisioned here is all that can be: <c>ProblemPages.unproven.txt</c> lists the fragments that show less than a whole
/// block, or whose point lies in the world around it. They are not tried again, for time: UPDATE_SNAPSHOTS=1 tries all, and writes the list
/// anew.
/// </remarks>
[Collection("Previews")]
public class ProblemPageTests
{
    private const string List = "tests/Documentation.Tests/ProblemPages.unproven.txt";

    [Fact]
    public async Task Fragments_HaveTheProblemOfTheirPageOrAreListed()
    {
        var updates = Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1";
        var listed = Document.Read(List).Split('\n', StringSplitOptions.RemoveEmptyEntries).ToHashSet();
        var fragments = Fragments.All.Where(fragment => fragment.Path.StartsWith("docs/problems/", StringComparison.Ordinal)).ToList();
        var asked = fragments.Where(fragment => updates || !listed.Contains(Name(fragment))).ToList();
        var runnable = Fragments.Classes;
        var planned = await Provisioned.PlanAsync(
            asked.Where(fragment => runnable.ContainsKey(fragment) && !fragment.HasEffects).Select(fragment => runnable[fragment]));
        var unproven = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var fragment in asked)
        {
            if (!runnable.TryGetValue(fragment, out var type)
                || (!(planned.TryGetValue(type, out var problems) && IsProven(fragment, problems))
                    && !(await Provisioned.ProvisionAsync(type) is { } all && IsProven(fragment, all))))
            {
                unproven.Add(Name(fragment));
            }
        }

        if (updates)
        {
            await File.WriteAllTextAsync(Document.FullPath(List), string.Concat(unproven.Select(name => $"{name}\n")));
            return;
        }

        Assert.Empty(unproven);
        Assert.Empty(listed.Except(fragments.Select(Name)));
    }

    private static string Name(Fragment fragment) => $"{Path.GetFileNameWithoutExtension(fragment.Path)} {fragment.Heading}";

    // An error is alone; beside a warning there may be others, which the rest of the block has.
    private static bool IsProven(Fragment fragment, IReadOnlyList<Problem> problems)
    {
        var code = Path.GetFileNameWithoutExtension(fragment.Path);
        var isShown = ProblemPage.IsOfTheProblem(fragment.Heading);
        return problems.Any(problem => problem.Code == code) == isShown
            && problems.Where(problem => problem.Severity == ProblemSeverity.Error).All(problem => problem.Code == code && isShown);
    }
}
