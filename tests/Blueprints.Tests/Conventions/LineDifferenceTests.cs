namespace Blueprints.Tests.Conventions;

/// <summary>What a failing snapshot shows.</summary>
public class LineDifferenceTests
{
    [Theory]
    [InlineData("a b c", "a b c", "")]
    [InlineData("a b c", "a x c", "- 2 b|+ 2 x")]
    [InlineData("a b c", "b a c", "- 1 a|+ 2 a")]
    [InlineData("a b c", "a b b c", "+ 3 b")]
    [InlineData("a b b c", "a b c", "- 3 b")]
    [InlineData("a a a", "a a", "- 3 a")]
    [InlineData("", "a", "- 1 |+ 1 a")]
    [InlineData("a b c d e", "a c x d", "- 2 b|+ 3 x|- 5 e")]
    public void Difference_IsInOrder_AndCounts(string before, string after, string expected) =>
        Assert.Equal(expected, string.Join('|', LineDifference.Of(before.Split(' '), after.Split(' '))));
}
