using System.Text.RegularExpressions;

namespace Blueprints.Tests.Conventions;

/// <summary>That summaries begin with a verb, and that texts avoid the words that hide who does what.</summary>
public partial class LanguageTests
{
    /// <summary>Gets what texts must not contain, each with what to write instead.</summary>
    public static TheoryData<string, string> Banned => new()
    {
        { @"\b([Ww]hoever|[Nn]obody|[Ss]omebody|[Ee]verybody)\b", "name the deployer, the caller, the user" },
        { @"\b(is|are|was|were|be) had\b|\bhad (with|from|back)\b", "create, use, restore" },
        { @"\b([Ii]s|[Aa]re|[Ww]as|[Ww]ere|[Bb]e) told\b|\bonly tells\b", "report, notify" },
        { @"where nothing else is said|[Tt]here where\b", "by default, unless set" },
        { @"\bin so many words\b|\bwithout (a|another) word\b", "explicitly, silently" },
        { @"\bas EKS has it\b|\bas the field has it\b", "name the default" },
        { @"\b[Pp]aid for by\b", "billed" },
        { @"\bone's own\b", "your own, customer managed" },
        { @"\b([Rr]efuse[sd]?|[Rr]efusal)\b", "reject" },
        { "[Ww]hat it is that|[Ww]hat there is to know", "name the thing" },
        { @"\b(one|id|value|block|subnet|group|gateway|table|interface) a (zone|subnet|node|cluster)\b", "per" },
        { @"\b[Ll]eave (\S+ )?away\b", "remove" },
        { @"\d–\d", "write a range with to" },
    };

    [Fact]
    public void PublicSummaries_BeginWithAVerbInTheThirdPerson()
    {
        var others = Prose.PublicSummaries().Where(summary => !Verb().IsMatch(summary.Text)).Select(summary => summary.Where).ToList();

        Assert.True(others.Count == 0, string.Join('\n', others));
    }

    [Theory]
    [MemberData(nameof(Banned))]
    public void DocumentationAndMessages_AvoidRiddles(string pattern, string instead)
    {
        var found = Prose.All()
            .Where(text => Regex.IsMatch(text.Text, pattern, RegexOptions.CultureInvariant))
            .Select(text => $"{instead}: {text.Where}")
            .ToList();

        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    // "Thrown" is what .NET itself writes of exceptions.
    [GeneratedRegex(@"^([A-Z][a-z]+s|Thrown)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Verb();
}
