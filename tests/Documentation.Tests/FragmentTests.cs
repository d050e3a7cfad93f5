namespace Blueprints.Documentation.Tests;

/// <summary>That every piece of C# in the documentation compiles.</summary>
public class FragmentTests
{
    public static TheoryData<string> Documents => [.. Fragments.All.Select(fragment => fragment.Path).Distinct()];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Fragments_Compile(string path)
    {
        var errors = Fragments.Errors.Where(entry => entry.Key.Path == path && !entry.Key.MustFail).SelectMany(entry => entry.Value).Order(StringComparer.Ordinal).ToList();

        Assert.True(errors.Count == 0, string.Join('\n', errors));
    }
}
