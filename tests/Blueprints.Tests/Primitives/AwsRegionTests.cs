namespace Blueprints.Tests.Primitives;

public class AwsRegionTests
{
    [Fact]
    public void All_HasEveryCommercialRegionOnce()
    {
        Assert.Equal(34, AwsRegion.All.Length);
        Assert.Equal(34, AwsRegion.All.Select(region => region.Name).Distinct().Count());
        Every.One(AwsRegion.All, region => Assert.Same(AwsPartition.Commercial, region.Partition));
        Every.One(AwsRegion.All, region => Assert.True(region.IsKnown));
    }

    // AWS Account Management, «Enable or disable AWS Regions»: all regions launched before 20 March 2019, and no others, need no opting in.
    [Fact]
    public void RequiresOptIn_HoldsForAllButTheOldRegions() =>
        Assert.Equal(
            [
                "ap-northeast-1",
                "ap-northeast-2",
                "ap-northeast-3",
                "ap-south-1",
                "ap-southeast-1",
                "ap-southeast-2",
                "ca-central-1",
                "eu-central-1",
                "eu-north-1", "eu-west-1", "eu-west-2", "eu-west-3", "sa-east-1", "us-east-1", "us-east-2", "us-west-1", "us-west-2",
            ],
            AwsRegion.All.Where(region => !region.RequiresOptIn).Select(region => region.Name).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("us-east-1", "abcdef")]
    [InlineData("af-south-1", "abc")]
    [InlineData("ca-central-1", "abd")]
    [InlineData("us-west-2", "abcd")]
    public void Zones_AreThoseOfTheRegion(string code, string letters)
    {
        var region = AwsRegion.Of(code);

        Assert.Equal(letters.Select(letter => $"{code}{letter}"), region.Zones.Select(zone => zone.Name));
        Every.One(region.Zones, zone => Assert.Equal(region, zone.Region));
    }

    [Theory]
    [InlineData("us-gov-west-1", "aws-us-gov", "amazonaws.com")]
    [InlineData("cn-north-1", "aws-cn", "amazonaws.com.cn")]
    [InlineData("eusc-de-east-1", "aws-eusc", "amazonaws.eu")]
    [InlineData("xx-newest-9", "aws", "amazonaws.com")]
    public void Of_TakesARegionThatIsNotKnown(string code, string partition, string suffix)
    {
        var region = AwsRegion.Of(code);

        Assert.False(region.IsKnown);
        Assert.Empty(region.Zones);
        Assert.Equal(partition, region.Partition.Name);
        Assert.Equal(suffix, region.Partition.DnsSuffix);
        Assert.Equal($"{code}b", region.Zone("b").Name);
    }

    [Fact]
    public void Of_GivesTheKnownRegion_ForItsCode()
    {
        Assert.Equal(AwsRegion.AfSouth1, AwsRegion.Of("af-south-1"));
        Assert.True(AwsRegion.Of("af-south-1").RequiresOptIn);
    }

    [Theory]
    [InlineData("us-east")]
    [InlineData("US-EAST-1")]
    [InlineData("us_east_1")]
    [InlineData("us-east-1a")]
    [InlineData("us-iso-east-1")]
    public void Of_RefusesWhatIsNoRegionCode(string code)
    {
        var exception = Assert.Throws<ArgumentException>(() => AwsRegion.Of(code));

        Assert.Contains($"'{code}' is not an AWS region code", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("z", "us-east-1 has no zone us-east-1z; use a zone of us-east-1: a, b, c, d, e, f.")]
    [InlineData("eu-west-1a", "eu-west-1a is a zone of eu-west-1, not of us-east-1; use a zone of us-east-1: a, b, c, d, e, f.")]
    [InlineData("first", "'first' is not an availability zone; write a letter or a full name, such as \"a\" or \"us-east-1a\".")]
    [InlineData("A", "'A' is not an availability zone; write a letter or a full name, such as \"a\" or \"us-east-1a\".")]
    public void Zone_SaysExactlyWhatIsWrong(string zone, string message)
    {
        var exception = Assert.Throws<ArgumentException>(() => AwsRegion.UsEast1.Zone(zone));

        Assert.StartsWith(message, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Default_SaysThatItWasNeverSet()
    {
        Assert.Throws<InvalidOperationException>(() => default(AwsRegion).Name);
        Assert.Equal(string.Empty, default(AwsRegion).ToString());
    }
}
