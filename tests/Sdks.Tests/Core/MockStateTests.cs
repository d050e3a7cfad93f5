using System.Collections.Immutable;
using Pulumi;
using Sdks.Tests.Core.Support;

namespace Sdks.Tests.Core;

public sealed class MockStateTests
{
    [Fact]
    public async Task Outputs_TakeTheTypesOfTheirProperties()
    {
        await ReadAsync(
            async thing =>
            {
                Assert.Equal("a", await thing.Label.ValueAsync());
                Assert.Equal(3, await thing.Count.ValueAsync());
                Assert.Equal(1.5, await thing.Ratio.ValueAsync());
                Assert.True(await thing.Enabled.ValueAsync());
                Assert.Equal(4, await thing.Limit.ValueAsync());
                Assert.Equal(["x", "y"], await thing.Names.ElementsAsync());
                Assert.Equal("v", (await thing.Tags.ValueAsync())!["k"]);
            },
            ("label", "a"),
            ("count", 3),
            ("ratio", 1.5),
            ("enabled", true),
            ("limit", 4),
            ("names", new[] { "x", "y" }),
            ("tags", new Dictionary<string, object> { ["k"] = "v" }));
    }

    [Fact]
    public async Task OutputTypes_AreMadeThroughTheirConstructor()
    {
        await ReadAsync(
            async thing =>
            {
                var part = await thing.Part.ValueAsync();
                Assert.Equal(("bolt", (int?)2), (part!.PartName, part.Weight));
                Assert.Equal([null, 7], (await thing.Parts.ValueAsync()).Select(each => each.Weight));
            },
            ("part", new Dictionary<string, object> { ["partName"] = "bolt", ["weight"] = 2 }),
            ("parts", new[]
            {
                new Dictionary<string, object> { ["partName"] = "nut" },
                new Dictionary<string, object> { ["partName"] = "screw", ["weight"] = 7 },
            }));
    }

    [Fact]
    public async Task OutputTypes_ComeFromArgsOfTheSameShape()
        => await ReadAsync(
            async thing => Assert.Equal("bolt", (await thing.Part.ValueAsync())!.PartName),
            ("part", new PartArgs { PartName = "bolt" }));

    [Fact]
    public async Task State_MayBeArgsOrAnOutputType()
    {
        var args = new RecordingMocks { State = _ => new ThingArgs { Label = "from args", Count = 2 } };
        var output = new RecordingMocks { State = _ => new Labelled("from an output type") };

        Assert.Equal("from args", await Run.ReadAsync(() => new Thing("one").Label.ValueAsync(), args));
        Assert.Equal("from an output type", await Run.ReadAsync(() => new Thing("one").Label.ValueAsync(), output));
    }

    [Fact]
    public async Task Enumerations_ComeFromWhatTheyStandFor()
        => await ReadAsync(
            async thing =>
            {
                Assert.Equal(Size.Large, await thing.Size.ValueAsync());
                Assert.Equal(Level.High, await thing.Level.ValueAsync());
            },
            ("size", "large"),
            ("level", 2));

    [Theory]
    [InlineData("text")]
    [InlineData(5)]
    public async Task Unions_TakeTheFirstTypeThatFits(object value)
        => await ReadAsync(async thing => Assert.Equal(value, (await thing.Either.ValueAsync()).Value), ("either", value));

    [Fact]
    public async Task Json_ComesFromAnyValue()
        => await ReadAsync(
            async thing => Assert.Equal(1, (await thing.Json.ValueAsync()).GetProperty("a")[0].GetInt32()),
            ("json", new Dictionary<string, object> { ["a"] = new[] { 1 } }));

    [Fact]
    public async Task Assets_ComeBackAsAssets()
        => await ReadAsync(
            async thing => Assert.IsType<StringAsset>(await thing.Asset.ValueAsync()),
            ("asset", new StringAsset("text")));

    [Fact]
    public async Task UntypedOutputs_HoldImmutableValuesAndDoubles()
        => await ReadAsync(
            async thing =>
            {
                var any = Assert.IsType<ImmutableDictionary<string, object>>(await thing.Any.ValueAsync());
                Assert.Equal(1.0, any["n"]);
                Assert.Equal(["a"], Assert.IsType<ImmutableArray<object>>(any["list"]).AsEnumerable());
            },
            ("any", new Dictionary<string, object> { ["n"] = 1, ["list"] = new List<string> { "a" } }));

    [Fact]
    public async Task SecretOutputs_InTheStateAreSecretOutputsOfTheResource()
        => await ReadAsync(
            async thing =>
            {
                Assert.True((await thing.Label.SeeAsync()).IsSecret);
                Assert.True((await thing.Tags.SeeAsync()).IsSecret);
                Assert.False((await thing.Count.SeeAsync()).IsSecret);
            },
            ("label", Output.CreateSecret("s")),
            ("tags", new Dictionary<string, object> { ["k"] = Output.CreateSecret("v") }),
            ("count", 1));

    [Fact]
    public async Task UnknownOutputs_InTheStateAreUnknownOutputsOfTheResource()
        => await ReadAsync(
            async thing =>
            {
                Assert.False((await thing.Label.SeeAsync()).IsKnown);
                Assert.True((await thing.Count.SeeAsync()).IsKnown);
            },
            ("label", Outputs.Unknown<string>()),
            ("count", 1));

    [Fact]
    public async Task MissingOutput_IsUnknown_InAPreview()
    {
        var seen = await Run.ReadAsync(() => new Thing("one").Label.SeeAsync(), options: Run.Preview);

        Assert.False(seen.IsKnown);
    }

    [Fact]
    public async Task MissingOutput_IsTheDefault_InAnUpdate()
    {
        var (label, count, names) = await Run.ReadAsync(async () =>
        {
            var thing = new Thing("one");
            return (await thing.Label.SeeAsync(), await thing.Count.SeeAsync(), await thing.Names.SeeAsync());
        });

        Assert.True(label.IsKnown && count.IsKnown && names.IsKnown);
        Assert.Null(label.Value);
        Assert.Equal(0, count.Value);
        Assert.True(names.Value.IsDefault);
    }

    [Fact]
    public async Task WrongType_GivesTheDefault_AndNoFailure()
        => await ReadAsync(
            async thing =>
            {
                Assert.Null(await thing.Label.ValueAsync());
                Assert.Equal(0, await thing.Count.ValueAsync());
            },
            ("label", 5),
            ("count", "many"));

    [Fact]
    public async Task Double_LosesItsFraction_WhenAnIntegerIsExpected()
        => await ReadAsync(async thing => Assert.Equal(2, await thing.Count.ValueAsync()), ("count", 2.9));

    [Fact]
    public async Task EveryOutput_DependsOnItsResource()
        => await ReadAsync(
            async thing =>
            {
                foreach (var dependencies in new[]
                {
                    (await thing.Label.SeeAsync()).Dependencies,
                    (await thing.Id.SeeAsync()).Dependencies,
                    (await thing.Urn.SeeAsync()).Dependencies,
                    (await thing.Names.SeeAsync()).Dependencies,
                })
                {
                    Assert.Equal([thing], dependencies);
                }
            },
            ("label", "a"));

    [Fact]
    public async Task State_IsRefused_WhenItIsAnAnonymousObject()
    {
        var mocks = new RecordingMocks { State = _ => new { label = "a" } };

        var message = await Run.FailureAsync(() => _ = new Thing("one"), mocks);

        Assert.Contains("is not a supported argument type", message, StringComparison.Ordinal);
    }

    private static async Task ReadAsync(Func<Thing, Task> read, params (string Name, object Value)[] state)
        => await Run.ReadAsync(
            async () =>
            {
                await read(new Thing("thing"));
                return true;
            },
            RecordingMocks.WithState(state));

    [OutputType]
    private sealed class Labelled(string label)
    {
        public readonly string Label = label;
    }
}
