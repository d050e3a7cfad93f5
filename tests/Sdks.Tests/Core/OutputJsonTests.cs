using System.Text.Json;
using Pulumi;
using Sdks.Tests.Core.Support;

namespace Sdks.Tests.Core;

public sealed class OutputJsonTests
{
    [Fact]
    public async Task JsonSerialize_SeesThroughOutputsAndInputs_AndKeepsPropertyNames()
    {
        var json = await Run.ReadAsync(() =>
        {
            Input<int> count = 2;
            return Output.JsonSerialize(Output.Create(new
            {
                Version = "2012-10-17",
                name = Output.Create("x"),
                Count = count,
                Nested = new Dictionary<string, object> { ["Id"] = new Thing("one").Id },
            })).ValueAsync();
        });

        Assert.Equal("""{"Version":"2012-10-17","name":"x","Count":2,"Nested":{"Id":"one-id"}}""", json);
    }

    [Fact]
    public async Task JsonSerialize_SeesThroughInputListsAndMaps()
    {
        var json = await Run.ReadAsync(() =>
        {
            InputList<string> list = new[] { "a", "b" };
            InputMap<int> map = new Dictionary<string, int> { ["k"] = 1 };
            return Output.JsonSerialize(Output.Create(new { List = list, Map = map })).ValueAsync();
        });

        Assert.Equal("""{"List":["a","b"],"Map":{"k":1}}""", json);
    }

    [Fact]
    public async Task JsonSerialize_BringsSecretsAndDependenciesAlong()
    {
        var (thing, seen) = await Run.ReadAsync(async () =>
        {
            var thing = new Thing("one");
            var json = Output.JsonSerialize(Output.Create(new { thing.Id, Password = Output.CreateSecret("p") }));
            return (thing, await json.SeeAsync());
        });

        Assert.True(seen.IsSecret);
        Assert.Equal([thing], seen.Dependencies);
    }

    [Fact]
    public async Task JsonSerialize_IsUnknownAsAWhole_WhenAPartIs()
    {
        var seen = await Run.ReadAsync(
            () => Output.JsonSerialize(Output.Create(new { A = 1, B = Outputs.Unknown<int>() })).SeeAsync());

        Assert.False(seen.IsKnown);
    }

    [Fact]
    public async Task JsonSerialize_FollowsTheOptionsItIsGiven()
    {
        var options = new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

        var json = await Run.ReadAsync(() => Output.JsonSerialize(Output.Create(new { FirstName = "a" }), options).ValueAsync());

        Assert.Equal("""{"firstName":"a"}""", json);
    }

    [Fact]
    public async Task JsonDeserialize_ReadsTheText_AndKeepsSecretness()
    {
        var seen = await Run.ReadAsync(
            () => Output.JsonDeserialize<Dictionary<string, int>>(Output.CreateSecret("""{"a":1}""")).SeeAsync());

        Assert.Equal(1, seen.Value["a"]);
        Assert.True(seen.IsSecret);
    }
}
