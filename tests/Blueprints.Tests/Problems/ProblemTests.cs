namespace Blueprints.Tests.Problems;

public class ProblemTests
{
    private static readonly string Long = new('x', 10_000);

    public static TheoryData<string> Texts => new(
        Long,
        $"'{Long}' cannot start the names of AWS resources",
        $"'{Long}' is not '{Long}'",
        $"a value with blanks: '{string.Concat(Enumerable.Repeat("word ", 2_000))}' is too long",
        $"Tiers[{Long}].Prefix",
        string.Concat(Enumerable.Repeat("one value, ", 1_000)),
        string.Concat(Enumerable.Repeat("\U0001F600", 5_000)));

    [Theory]
    [MemberData(nameof(Texts))]
    public void Texts_AreCut_WhereverTheyAre(string text)
    {
        var made = new Problem("NET001", ProblemSeverity.Error, text, text, text) { Block = text };
        var changed = new Problem("NET001", ProblemSeverity.Error, "", "", "") with
        {
            Path = text,
            Message = text,
            Fix = text,
            Block = text,
        };

        Assert.Equal(made, changed);
        Every.One([made.Path, made.Message, made.Fix, made.Block], part =>
        {
            Assert.InRange(part.Length, 1, 2_000);
            Assert.Contains("…", part, StringComparison.Ordinal);
            Assert.DoesNotContain(
                "\uFFFD",
                System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(part)),
                StringComparison.Ordinal);
        });
        Assert.InRange(made.ToString().Length, 1, 9_000);
    }

    [Fact]
    public void Message_KeepsWhatIsSaidAboutAValue()
    {
        var problem = new Problem(
            "NET001",
            ProblemSeverity.Error,
            "name",
            $"'{Long}' cannot start the names of AWS resources",
            "use fewer");

        Assert.StartsWith("'xxx", problem.Message, StringComparison.Ordinal);
        Assert.EndsWith("xxx' cannot start the names of AWS resources", problem.Message, StringComparison.Ordinal);
        Assert.InRange(problem.Message.Length, 100, 500);
    }

    [Fact]
    public void Texts_StayAsTheyAre_WhenTheyCanBeRead()
    {
        var urn = $"urn:pulumi:dev::project::{string.Join('$', Enumerable.Repeat("blueprints:eks:Cluster", 15))}::name";
        var problem = new Problem(
            "NET001",
            ProblemSeverity.Error,
            urn,
            $"'{new string('k', 256)}' is not a tag",
            $"use {new string('v', 256)}");

        Assert.DoesNotContain("…", problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void ToString_NamesTheBlock_WhereItIsKnown() =>
        Assert.Equal(
            "NET003 VpcBlueprint 'core' Tiers[app]: twice → once",
            (new Problem("NET003", ProblemSeverity.Error, "Tiers[app]", "twice", "once") with { Block = "VpcBlueprint 'core'" })
                .ToString());

    [Fact]
    public void Exception_TellsOneMistakeOnce()
    {
        var problem = new Problem("NET003", ProblemSeverity.Error, "Tiers[app]", "twice", "once");

        Assert.Equal("VpcBlueprint", Assert.Single(new BlueprintException("VpcBlueprint", [problem, problem]).Problems).Block);
    }
}
