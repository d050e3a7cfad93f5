namespace Blueprints.Preview.Tests;

public sealed class GraphValueTests
{
    private static readonly GraphValue Map = GraphValue.Of([
        KeyValuePair.Create("b", GraphValue.Of(1.5)),
        KeyValuePair.Create("a", GraphValue.Of("x")),
    ]);

    [Fact]
    public void Text_IsSortedAndOnOneLine() =>
        Assert.Equal(
            "[{a: x, b: 1.5}, true, null, [unknown]]",
            GraphValue.Of([Map, GraphValue.Of(true), GraphValue.Null, GraphValue.Unknown]).ToString());

    [Fact]
    public void Secret_IsMaskedUntilItIsRevealed()
    {
        var secret = GraphValue.Of("swordfish").AsSecret();

        Assert.Equal("[secret]", secret.ToString());
        Assert.Equal("[secret]", secret.AsText());
        Assert.Equal("swordfish", secret.Reveal().AsText());
        Assert.Throws<InvalidOperationException>(() => GraphValue.Of(42).AsSecret().AsNumber());
    }

    [Fact]
    public void Equality_LooksAtTheContent()
    {
        Assert.Equal(Map, GraphValue.Of(Map.Entries.Reverse()));
        Assert.Equal(Map.GetHashCode(), GraphValue.Of(Map.Entries.Reverse()).GetHashCode());
        Assert.NotEqual(GraphValue.Of("x"), GraphValue.Of("x").AsSecret());
        Assert.NotEqual(GraphValue.Of("1"), GraphValue.Of(1));
    }

    [Fact]
    public void Index_NamesWhatThereIs_WhenTheEntryIsMissing()
    {
        var error = Assert.Throws<KeyNotFoundException>(() => Map["c"]);

        Assert.Contains("'c'", error.Message, StringComparison.Ordinal);
        Assert.Contains("a, b", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => Map[0]);
    }
}
