using System.Collections.Immutable;
using Pulumi;
using Sdks.Tests.Core.Support;

namespace Sdks.Tests.Core;

public sealed class MockInputTests
{
    [Fact]
    public async Task Inputs_HaveWireNames_AndOnlyThoseThatWereSet()
    {
        var inputs = await InputsOfAsync(() => new ThingArgs { Label = "a", Enabled = true });

        Assert.Equal(new Dictionary<string, object> { ["label"] = "a", ["enabled"] = true }, inputs);
    }

    [Fact]
    public async Task Integers_ArriveAsDoubles() => Assert.Equal(3.0, (await InputsOfAsync(() => new ThingArgs { Count = 3 }))["count"]);

    [Fact]
    public async Task Enumerations_ArriveAsWhatTheyStandFor()
    {
        var inputs = await InputsOfAsync(() => new ThingArgs { Size = Size.Large, Level = Level.High });

        Assert.Equal("large", inputs["size"]);
        Assert.Equal(2.0, inputs["level"]);
    }

    [Fact]
    public async Task Unions_ArriveAsTheValueTheyHold()
    {
        Assert.Equal("a", (await InputsOfAsync(() => new ThingArgs { Either = "a" }))["either"]);
        Assert.Equal(5.0, (await InputsOfAsync(() => new ThingArgs { Either = 5 }))["either"]);
    }

    [Fact]
    public async Task NestedArgs_ArriveAsDictionaries()
    {
        var inputs = await InputsOfAsync(() => new ThingArgs { Part = new PartArgs { PartName = "bolt", Weight = 2 } });

        var part = Assert.IsType<ImmutableDictionary<string, object>>(inputs["part"]);
        Assert.Equal(new Dictionary<string, object> { ["partName"] = "bolt", ["weight"] = 2.0 }, part);
    }

    [Fact]
    public async Task ListsAndMaps_ArriveImmutableAndUntyped()
    {
        var inputs = await InputsOfAsync(() => new ThingArgs { Names = { "a", "b" }, Tags = { { "k", "v" } } });

        Assert.Equal(["a", "b"], Assert.IsType<ImmutableArray<object>>(inputs["names"]).AsEnumerable());
        Assert.Equal(
            new Dictionary<string, object> { ["k"] = "v" },
            Assert.IsType<ImmutableDictionary<string, object>>(inputs["tags"]));
    }

    [Fact]
    public async Task List_IsSentEmpty_OnceItHasBeenLookedAt()
    {
        var inputs = await InputsOfAsync(() =>
        {
            var args = new ThingArgs();
            _ = args.Names;
            return args;
        });

        Assert.Empty(Assert.IsType<ImmutableArray<object>>(Assert.Single(inputs).Value));
    }

    [Fact]
    public async Task Secrets_ArrivePlain()
    {
        var inputs = await InputsOfAsync(() => new ThingArgs
        {
            Label = Output.CreateSecret("s"),
            Names = { Output.CreateSecret("t") },
            Part = new PartArgs { PartName = Output.CreateSecret("u") },
        });

        Assert.Equal("s", inputs["label"]);
        Assert.Equal(["t"], ((ImmutableArray<object>)inputs["names"]).AsEnumerable());
        Assert.Equal("u", ((ImmutableDictionary<string, object>)inputs["part"])["partName"]);
    }

    [Fact]
    public async Task Property_IsMissingAltogether_WhenAnythingInItIsUnknown()
    {
        var inputs = await InputsOfAsync(
            () => new ThingArgs
            {
                Label = Outputs.Unknown<string>(),
                Names = { "a", Outputs.Unknown<string>() },
                Tags = { { "known", "v" }, { "unknown", Outputs.Unknown<string>() } },
                Part = new PartArgs { PartName = Outputs.Unknown<string>(), Weight = 1 },
                Count = 1,
            },
            isPreview: true);

        Assert.Equal("count", Assert.Single(inputs).Key);
    }

    [Fact]
    public async Task Assets_ArriveAsObjects()
    {
        Assert.IsType<StringAsset>((await InputsOfAsync(() => new ThingArgs { Asset = new StringAsset("text") }))["asset"]);
        Assert.IsType<FileAsset>((await InputsOfAsync(() => new ThingArgs { Asset = new FileAsset("a.txt") }))["asset"]);
        Assert.IsType<FileArchive>((await InputsOfAsync(() => new ThingArgs { Asset = new FileArchive("dir") }))["asset"]);
        Assert.IsType<RemoteArchive>((await InputsOfAsync(() => new ThingArgs { Asset = new RemoteArchive("file:///a.zip") }))["asset"]);
        Assert.IsType<AssetArchive>((await InputsOfAsync(() => new ThingArgs
        {
            Asset = new AssetArchive(new Dictionary<string, AssetOrArchive> { ["a"] = new StringAsset("b") }),
        }))["asset"]);
    }

    [Fact]
    public async Task Json_ArrivesAsPlainValues()
    {
        var inputs = await InputsOfAsync(() => new ThingArgs { Json = """{"a":[1,true,null,"x"]}""" });

        var json = Assert.IsType<ImmutableDictionary<string, object>>(inputs["json"]);
        Assert.Equal([1.0, true, null, "x"], ((ImmutableArray<object?>)json["a"]).AsEnumerable());
    }

    [Fact]
    public async Task JsonInputs_ArriveAsText()
    {
        var inputs = await InputsOfAsync(() => new ThingArgs
        {
            Flag = true,
            Config = new PartArgs { PartName = "bolt", Weight = 2 },
        });

        Assert.Equal("true", inputs["flag"]);
        Assert.Equal("""{ "partName": "bolt", "weight": 2 }""", inputs["config"]);
    }

    [Fact]
    public async Task Resource_ArrivesAsAResourceWithItsUrn_WhenItIsAnArgument()
    {
        var mocks = new RecordingMocks();

        var (expected, actual) = await Run.ReadAsync(
            async () =>
            {
                var thing = new Thing("one");
                _ = new Thing("two", new ThingArgs { Other = thing });
                var sent = Assert.IsAssignableFrom<CustomResource>(mocks["two"].Inputs["other"]);
                return (await thing.Urn.ValueAsync(), await sent.Urn.ValueAsync());
            },
            mocks);

        Assert.Equal(expected, actual);
    }

    [Fact]
    public async Task Resource_ArrivesAsItsClass_WhenTheClassSaysItsType()
    {
        var mocks = new RecordingMocks();

        var other = await Run.ReadAsync(
            () => new Thing("two", new ThingArgs { Any = new Typed("one") }).Any.ValueAsync(), mocks);

        Assert.IsType<Typed>(mocks["two"].Inputs["any"]);
        Assert.Equal("one-id", await Assert.IsType<Typed>(other).Id.ValueAsync());
        Assert.Equal(["one", "two"], mocks.Resources.Select(args => args.Name));
    }

    [Fact]
    public async Task UntypedValues_ArriveAsTheyAre()
    {
        var inputs = await InputsOfAsync(() => new ThingArgs
        {
            Any = new Dictionary<string, object> { ["list"] = new List<object> { 1, "a" }, ["output"] = Output.Create(true) },
        });

        var any = (ImmutableDictionary<string, object>)inputs["any"];
        Assert.Equal([1.0, "a"], ((ImmutableArray<object>)any["list"]).AsEnumerable());
        Assert.Equal(true, any["output"]);
    }

    [Fact]
    public async Task DictionaryArgs_ArriveAsTheDictionary()
    {
        var mocks = new RecordingMocks();

        await Run.Async(
            () => _ = new CustomResource(
                "test:index:Bag",
                "bag",
                new DictionaryResourceArgs(ImmutableDictionary<string, object?>.Empty.Add("a", 1).Add("b", null)),
                options: null),
            mocks);

        Assert.Equal(new Dictionary<string, object> { ["a"] = 1.0 }, mocks["bag"].Inputs);
    }

    [Fact]
    public async Task RequiredInput_IsAsked_WhenTheResourceIsRegistered()
    {
        var message = await Run.FailureAsync(() => _ = new Thing("one", new ThingArgs { Part = new PartArgs() }));

        Assert.Contains(
            $"[Input] {typeof(PartArgs).FullName}.PartName is required but was not given a value (Parameter 'PartName')",
            message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Task_IsRefused_InArguments()
    {
        var message = await Run.FailureAsync(() => _ = new Thing("one", new ThingArgs { Any = Task.FromResult(1) }));

        Assert.Contains("Tasks are not allowed inside ResourceArgs", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(5L)]
    [InlineData(1.5f)]
    [InlineData('c')]
    public async Task OtherTypes_AreRefused_InArguments(object value)
    {
        var message = await Run.FailureAsync(() => _ = new Thing("one", new ThingArgs { Any = value }));

        Assert.Contains($"{value.GetType().FullName} is not a supported argument type", message, StringComparison.Ordinal);
    }

    private static async Task<ImmutableDictionary<string, object>> InputsOfAsync(Func<ThingArgs> args, bool isPreview = false)
    {
        var mocks = new RecordingMocks();
        await Run.Async(() => _ = new Thing("thing", args()), mocks, isPreview ? Run.Preview : Run.Update);
        return mocks["thing"].Inputs;
    }
}
