using System.Reflection;
using System.Text.RegularExpressions;

namespace Blueprints.Tests.Conventions;

/// <summary>
/// What holds for every pattern of the packages: <c>$</c> also matches before a final line feed, which YAML's <c>|</c> leaves behind.
/// </summary>
public partial class PatternTests
{
    [Theory]
    [MemberData(nameof(Patterns))]
    public void Patterns_EndWhereTheTextEnds(string where, string pattern, bool isMultiline) =>
        Assert.True(
            isMultiline || !BareDollar().IsMatch(InClass().Replace(pattern, string.Empty)),
            $"{where}: '{pattern}' matches before a final line feed; end it with \\z");

    [Fact]
    public void Patterns_AreFound() => Assert.True(Patterns().Count > 40);

    public static TheoryData<string, string, bool> Patterns()
    {
        var found = new TheoryData<string, string, bool>();
        foreach (var assembly in new[] { typeof(VpcBlueprint).Assembly, typeof(Blueprints.Preview.StackPreview).Assembly })
        {
            foreach (var member in assembly
                .GetTypes()
                .SelectMany(type => type.GetMembers(
                    BindingFlags.Static
                        | BindingFlags.Instance
                        | BindingFlags.Public
                        | BindingFlags.NonPublic
                        | BindingFlags.DeclaredOnly)))
            {
                foreach (var attribute in member.GetCustomAttributes<GeneratedRegexAttribute>())
                {
                    found.Add(
                        $"{member.DeclaringType}.{member.Name}",
                        attribute.Pattern,
                        attribute.Options.HasFlag(RegexOptions.Multiline));
                }
            }
        }

        return found;
    }

    [GeneratedRegex(@"(?<!\\)(\\\\)*\$")]
    private static partial Regex BareDollar();

    [GeneratedRegex(@"(?<!\\)\[(\\.|[^\]\\])*\]")]
    private static partial Regex InClass();
}
