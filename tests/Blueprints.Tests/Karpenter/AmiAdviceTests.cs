using System.Text.RegularExpressions;

namespace Blueprints.Tests.Karpenter;

/// <summary>What is advised for an image is an alias that the same check takes.</summary>
public partial class AmiAdviceTests
{
    [Theory]
    [InlineData("al2@latest", 0)]
    [InlineData("al2023@latest", 1)]
    [InlineData("bottlerocket@latest", 1)]
    [InlineData("windows2019@latest", 0)]
    [InlineData("windows2022@latest", 0)]
    [InlineData("windows2025@latest", 0)]
    [InlineData("ubuntu@v1", 2)]
    public void Advice_IsTaken(string alias, int count)
    {
        var advised = Problems(alias).SelectMany(problem => Alias().Matches(problem.Fix).Select(match => match.Value)).ToList();

        Assert.Equal(count, advised.Count);
        Assert.DoesNotContain(advised.SelectMany(Problems), problem => problem.Code is "KRP030" or "KRP031");
    }

    private static IEnumerable<Problem> Problems(string alias)
    {
        try
        {
            return KarpenterPools.For(Clusters.UsEast1)
                .WithNodeClass(node => node.WithAmi(AmiSource.Alias(alias)))
                .AddGravitonSpot()
                .Plan().Warnings;
        }
        catch (BlueprintException refused)
        {
            return refused.Problems;
        }
    }

    [GeneratedRegex("[a-z0-9]+@v[0-9][0-9.]*[0-9]")]
    private static partial Regex Alias();
}
