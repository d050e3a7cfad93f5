namespace Blueprints.Documentation.Tests;

/// <summary>That every piece of C# in the documentation compiles.</summary>
[Collection("Previews")]
public class FragmentTests
{
    public static TheoryData<string> Documents => [.. Fragments.All.Select(fragment => fragment.Path).Distinct()];

    // A number that may only fall: what is marked is checked by nobody.
    [Fact]
    public void FragmentsThatNothingCompiles_AreFew() => Assert.Single(Fragments.All.Where(fragment => fragment.IsMarked));

    [Fact]
    public void FragmentsThatAreToFail_DoNotCompile() =>
        Assert.Empty(
            Fragments.Errors
                .Where(entry => entry.Key.MustFail && entry.Value.IsEmpty)
                .Select(entry => $"{entry.Key.Path}({entry.Key.Line})"));

    [Theory]
    [MemberData(nameof(Documents))]
    public void Fragments_Compile(string path)
    {
        var errors = Fragments.Errors
            .Where(entry => entry.Key.Path == path && !entry.Key.MustFail && !entry.Key.IsMarked)
            .SelectMany(entry => entry.Value)
            .Order(StringComparer.Ordinal)
            .ToList();

        Assert.True(errors.Count == 0, string.Join('\n', errors));
    }
}
