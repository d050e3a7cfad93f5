using System.Text.RegularExpressions;
using Blueprints.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace Blueprints.Tests.Conventions;

/// <summary>What the property suites rest on: each run sees new cases, and a failure says how to see them again.</summary>
public partial class FreshSeedTests
{
    [Fact]
    public void Cases_AreNew_InEveryRun() => Assert.NotEqual(Seen(), Seen());

    [Fact]
    public void Failure_PrintsItsSeed()
    {
        var failure = Assert.ThrowsAny<Exception>(
            () => Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), _ => false).Check(Properties.Settings(10)));

        Assert.Matches(Seed(), failure.Message);
    }

    [Fact]
    public void Suites_ArePinnedNowhere() =>
        Assert.DoesNotContain(
            Directory.EnumerateFiles(Tests(), "*.cs", SearchOption.AllDirectories).Where(
                file => Path.GetFileName(file) != "Properties.cs" && Path.GetFileName(file) != "FreshSeedTests.cs"),
            file => File.ReadAllText(file).Contains("WithReplay", StringComparison.Ordinal));

    private static string Tests([System.Runtime.CompilerServices.CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", ".."));

    private static List<int> Seen()
    {
        var seen = new List<int>();
        Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), number =>
        {
            seen.Add(number);
            return true;
        }).Check(Properties.Settings(20));
        return seen;
    }

    [GeneratedRegex(@"\(\d+,\d+\)")]
    private static partial Regex Seed();
}
