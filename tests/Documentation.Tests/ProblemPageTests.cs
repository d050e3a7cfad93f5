using System.Globalization;

namespace Blueprints.Documentation.Tests;

/// <summary>That pages on problems show the problem, and what has it no more.</summary>
public class ProblemPageTests
{
    public static TheoryData<string, int> Fragments
    {
        get
        {
            var fragments = new TheoryData<string, int>();
            foreach (var fragment in Tests.Fragments.All.Where(fragment => fragment.Path.StartsWith("docs/problems/", StringComparison.Ordinal)))
            {
                fragments.Add(fragment.Path, fragment.Line);
            }

            return fragments;
        }
    }

    [Theory]
    [MemberData(nameof(Fragments))]
    public async Task Fragment_HasTheProblemOfItsPageUnderOneHeadingAndNotUnderTheOther(string path, int line)
    {
        var fragment = Tests.Fragments.All.Single(fragment => fragment.Path == path && fragment.Line == line);
        var code = Path.GetFileNameWithoutExtension(path);
        var problems = Tests.Fragments.Classes.TryGetValue(fragment, out var type) ? await Provisioned.ProblemsOfAsync(type) : null;
        var verdict = problems is null ? "UNKNOWN" : string.Join(' ', problems.Select(p => p.Code).Distinct());
        var good = problems is not null && problems.Any(p => p.Code == code) == ProblemPage.IsOfTheProblem(fragment.Heading)
            && problems.Where(p => p.Severity == ProblemSeverity.Error).All(p => p.Code == code && ProblemPage.IsOfTheProblem(fragment.Heading));
        File.AppendAllText("/tmp/pages.log", string.Create(CultureInfo.InvariantCulture, $"{(good ? "ok" : "BAD")} {code} {fragment.Heading} {line} [{verdict}] {string.Join(" ## ", (problems ?? []).Where(p => p.Code != code).Take(2))}\n"));
    }
}
