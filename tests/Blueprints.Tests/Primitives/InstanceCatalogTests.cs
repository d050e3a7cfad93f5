namespace Blueprints.Tests.Primitives;

public class InstanceCatalogTests
{
    [Theory]
    [InlineData("t4g.medium", 17)]
    [InlineData("m7g.large", 29)]
    [InlineData("m7g.xlarge", 58)]
    [InlineData("t3.xlarge", 58)]
    [InlineData("c5.18xlarge", 737)]
    public void MaxPods_IsWhatTheAddressesAllow(string type, int pods) => Assert.Equal(pods, InstanceType.Of(type).MaxPods);

    [Fact]
    public void InstanceType_HasItsFacts()
    {
        var type = InstanceType.Of("m7g.xlarge");

        Assert.True(type.IsKnown);
        Assert.Equal((4, 16384, 4, 15), (type.VCpus, type.MemoryMiB, type.NetworkInterfaces, type.Ipv4PerInterface));
        Assert.Equal((InstanceFamily.M7g, "xlarge", "m7g.xlarge"), (type.Family, type.Size, type.ToString()));
    }

    [Fact]
    public void InstanceType_IsOpen_ForOneThatIsNotKnown()
    {
        var type = InstanceType.Of("m9g.large");

        Assert.False(type.IsKnown);
        Assert.Null(type.VCpus);
        Assert.Null(type.MaxPods);
        Assert.False(type.Family.IsKnown);
        Assert.Null(type.Family.Architecture);
        Assert.Null(type.Family.IsOfferedIn(AwsRegion.UsEast1));
        Assert.Empty(type.Family.Types);
    }

    [Theory]
    [InlineData("m7g")]
    [InlineData("m7g.")]
    [InlineData(".large")]
    [InlineData("M7g.large")]
    [InlineData("m7g.Large")]
    [InlineData("m7g.large.x")]
    public void InstanceTypeOf_Throws_ForWhatIsNotAType(string name) => Assert.Throws<ArgumentException>(() => InstanceType.Of(name));

    [Theory]
    [InlineData("t4g", CpuArchitecture.Arm64, "t", 4)]
    [InlineData("c7i-flex", CpuArchitecture.Amd64, "c", 7)]
    [InlineData("r8gd", CpuArchitecture.Arm64, "r", 8)]
    public void InstanceFamily_HasItsFacts(string name, CpuArchitecture architecture, string category, int generation)
    {
        var family = InstanceFamily.Of(name);

        Assert.Equal((architecture, category, generation), (family.Architecture, family.Category, family.Generation));
        Every.One(family.Types, type => Assert.True(type.IsKnown));
        Assert.NotEmpty(family.Types);
    }

    [Fact]
    public void InstanceFamily_IsEqualByName() => Assert.Equal(InstanceFamily.C7iFlex, InstanceFamily.Of("c7i-flex"));

    [Fact]
    public void InstanceFamilyAll_HoldsEveryNamedMember()
    {
        var named = typeof(InstanceFamily)
            .GetProperties()
            .Where(property => property.PropertyType == typeof(InstanceFamily))
            .Select(property => (InstanceFamily)property.GetValue(null)!);

        Every.One(named, family => Assert.True(family.IsKnown, $"{family} is not in the catalogue"));
        Assert.Subset(InstanceFamily.All.ToHashSet(), named.ToHashSet());
    }

    [Theory]
    [InlineData("t3a", false)]
    [InlineData("r7i", false)]
    [InlineData("m7g", true)]
    public void IsOfferedIn_KnowsWhatAfSouth1Lacks(string family, bool offered) => Assert.Equal(
        offered,
        InstanceFamily.Of(family).IsOfferedIn(AwsRegion.AfSouth1));

    [Fact]
    public void IsOfferedIn_KnowsAZoneThatLacksAFamilyOfItsRegion()
    {
        Assert.True(InstanceFamily.M7g.IsOfferedIn(AwsRegion.UsEast1));
        Assert.False(InstanceFamily.M7g.IsOfferedIn(AwsRegion.UsEast1.Zone("e")));
        Assert.True(InstanceFamily.M7g.IsOfferedIn(AwsRegion.UsEast1.Zone("a")));
    }

    [Fact]
    public void IsOfferedIn_IsNotKnown_ForARegionThatIsNotInTheCatalogue() => Assert.Null(
        InstanceFamily.M7g.IsOfferedIn(AwsRegion.Of("us-gov-west-1")));
}
