using System.Net;

namespace Blueprints.Tests.Primitives;

public class CidrTests
{
    [Theory]
    [InlineData("10.0.0.0/16", "10.0.0.0", "10.0.255.255", 65_536)]
    [InlineData("10.0.4.0/22", "10.0.4.0", "10.0.7.255", 1_024)]
    [InlineData("0.0.0.0/0", "0.0.0.0", "255.255.255.255", 4_294_967_296)]
    [InlineData("192.168.1.7/32", "192.168.1.7", "192.168.1.7", 1)]
    public void Parse_GivesTheRange_OfAnIPv4Block(string text, string first, string last, long count)
    {
        var cidr = Cidr.Parse(text);

        Assert.Equal(first, cidr.First.ToString());
        Assert.Equal(last, cidr.Last.ToString());
        Assert.Equal((UInt128)count, cidr.Count);
        Assert.False(cidr.IsIPv6);
        Assert.Equal(text, cidr.ToString());
    }

    [Fact]
    public void Parse_GivesTheRange_OfAnIPv6Block()
    {
        var cidr = Cidr.Parse("2001:db8:1234:1a00::/56");

        Assert.True(cidr.IsIPv6);
        Assert.Equal("2001:db8:1234:1aff:ffff:ffff:ffff:ffff", cidr.Last.ToString());
        Assert.Equal("2001:db8:1234:1a02::/64", cidr.Subnet(64, 2).ToString());
        Assert.Equal(256, cidr.Split(64).Count());
    }

    [Theory]
    [InlineData("10.0.0.0", "'10.0.0.0' is not a CIDR block: the prefix length is missing, as in 10.0.0.0/16")]
    [InlineData("10.0.0.0/16/2", "'10.0.0.0/16/2' is not a CIDR block: it has more than one '/'")]
    [InlineData("10.0.0/16", "'10.0.0/16' is not a CIDR block: '10.0.0' is neither an IPv4 nor an IPv6 address")]
    [InlineData("10.0.0.256/16", "'10.0.0.256/16' is not a CIDR block: '10.0.0.256' is neither an IPv4 nor an IPv6 address")]
    [InlineData("010.0.0.0/16", "'010.0.0.0/16' is not a CIDR block: '010.0.0.0' is neither an IPv4 nor an IPv6 address")]
    [InlineData(" 10.0.0.0/16", "' 10.0.0.0/16' is not a CIDR block: ' 10.0.0.0' is neither an IPv4 nor an IPv6 address")]
    [InlineData("fe80::1%eth0/64", "'fe80::1%eth0/64' is not a CIDR block: 'fe80::1%eth0' is neither an IPv4 nor an IPv6 address")]
    [InlineData("10.0.0.0/33", "'10.0.0.0/33' is not a CIDR block: the prefix length '33' is not a number from 0 to 32")]
    [InlineData("10.0.0.0/-1", "'10.0.0.0/-1' is not a CIDR block: the prefix length '-1' is not a number from 0 to 32")]
    [InlineData("10.0.0.0/", "'10.0.0.0/' is not a CIDR block: the prefix length '' is not a number from 0 to 32")]
    [InlineData("2001:db8::/129", "'2001:db8::/129' is not a CIDR block: the prefix length '129' is not a number from 0 to 128")]
    [InlineData(
        "10.0.1.0/20",
        "10.0.1.0/20 is not aligned: a /20 starts at a multiple of 4,096 addresses, and the one that holds this address is 10.0.0.0/20")]
    public void Parse_SaysExactlyWhatIsWrong(string text, string message)
    {
        var exception = Assert.Throws<FormatException>(() => Cidr.Parse(text));

        Assert.Equal(message, exception.Message);
        Assert.False(Cidr.TryParse(text, out _));
    }

    [Fact]
    public void Parse_RefusesNothing() => Assert.Throws<ArgumentException>(() => Cidr.Parse(string.Empty));

    [Theory]
    [InlineData("10.0.0.0/20", 4_091)]
    [InlineData("10.0.0.0/22", 1_019)]
    [InlineData("10.0.0.0/28", 11)]
    [InlineData("10.0.0.0/30", 0)]
    public void UsableInAws_LeavesOutTheFiveReservedAddresses(string text, int usable) =>
        Assert.Equal((UInt128)usable, Cidr.Parse(text).UsableInAws);

    [Theory]
    [InlineData("10.0.0.0/16", "10.0.255.0/24", true)]
    [InlineData("10.0.0.0/16", "10.0.0.0/16", true)]
    [InlineData("10.0.0.0/16", "10.0.0.0/15", false)]
    [InlineData("10.0.0.0/16", "10.1.0.0/24", false)]
    [InlineData("::/0", "10.0.0.0/16", false)]
    public void Contains_HoldsForWholeBlocks(string outer, string inner, bool contains) =>
        Assert.Equal(contains, Cidr.Parse(outer).Contains(Cidr.Parse(inner)));

    [Fact]
    public void Contains_HoldsForAddresses()
    {
        Assert.True(Cidr.Parse("10.0.0.0/16").Contains(IPAddress.Parse("10.0.255.255")));
        Assert.False(Cidr.Parse("10.0.0.0/16").Contains(IPAddress.Parse("10.1.0.0")));
        Assert.True(Cidr.Parse("2001:db8::/32").Contains(IPAddress.Parse("2001:db8::1")));
        Assert.False(Cidr.Parse("10.0.0.0/16").Contains(IPAddress.Parse("2001:db8::1")));
    }

    [Fact]
    public void Split_GivesAlignedBlocksInOrder() =>
        Assert.Equal(
            ["10.0.0.0/18", "10.0.64.0/18", "10.0.128.0/18", "10.0.192.0/18"],
            Cidr.Parse("10.0.0.0/16").Split(18).Select(block => block.ToString()));

    [Fact]
    public void Split_EndsAtTheLastAddressThereIs() =>
        Assert.Equal(["0.0.0.0/1", "128.0.0.0/1"], Cidr.Parse("0.0.0.0/0").Split(1).Select(block => block.ToString()));

    [Theory]
    [InlineData(15)]
    [InlineData(33)]
    public void Split_RefusesAPrefixThatIsNoPart(int prefix)
    {
        var exception = Assert.Throws<ArgumentOutOfRangeException>(() => Cidr.Parse("10.0.0.0/16").Split(prefix));

        Assert.Contains("from 16 to 32", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Subnet_RefusesAnIndexBeyondTheLast()
    {
        var exception = Assert.Throws<ArgumentOutOfRangeException>(() => Cidr.Parse("10.0.0.0/16").Subnet(20, 16));

        Assert.Contains("10.0.0.0/16 has 16 blocks of /20", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Order_IsByAddressThenBySize() =>
        Assert.Equal(
            ["10.0.0.0/16", "10.0.0.0/20", "10.0.16.0/20", "2001:db8::/56"],
            new[] { "2001:db8::/56", "10.0.16.0/20", "10.0.0.0/20", "10.0.0.0/16" }
                .Select(Cidr.Parse)
                .Order()
                .Select(block => block.ToString()));
}
