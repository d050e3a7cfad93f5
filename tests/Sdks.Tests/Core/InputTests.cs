using System.Collections;
using System.Collections.Immutable;
using Pulumi;
using Sdks.Tests.Core.Support;

namespace Sdks.Tests.Core;

public sealed class InputTests
{
    public static TheoryData<string> ListForms { get; } = [.. Lists.Keys];

    private static Dictionary<string, Func<InputList<string>>> Lists => new()
    {
        ["initializer"] = () => ["a", Output.Create("b")],
        ["array"] = () => new[] { "a", "b" },
        ["array of outputs"] = () => new[] { Output.Create("a"), Output.Create("b") },
        ["array of inputs"] = () => new Input<string>[] { "a", Output.Create("b") },
        ["list"] = () => new List<string> { "a", "b" },
        ["list of outputs"] = () => new List<Output<string>> { Output.Create("a"), Output.Create("b") },
        ["list of inputs"] = () => new List<Input<string>> { "a", "b" },
        ["immutable array"] = () => ImmutableArray.Create("a", "b"),
        ["immutable array of outputs"] = () => ImmutableArray.Create(Output.Create("a"), Output.Create("b")),
        ["immutable array of inputs"] = () => ImmutableArray.Create<Input<string>>("a", "b"),
        ["output of array"] = () => Output.Create(new[] { "a", "b" }),
        ["output of list"] = () => Output.Create(new List<string> { "a", "b" }),
        ["output of enumerable"] = () => Output.Create<IEnumerable<string>>(["a", "b"]),
        ["output of immutable array"] = () => Output.Create(ImmutableArray.Create("a", "b")),
    };

    [Theory]
    [MemberData(nameof(ListForms))]
    public async Task InputList_ComesFromAnyListThereIs(string form)
        => Assert.Equal(["a", "b"], await Run.ReadAsync(() => Lists[form]().ToOutput().ElementsAsync()));

    [Fact]
    public async Task InputList_ComesFromASingleValue()
    {
        InputList<string> plain = "a";
        InputList<string> output = Output.Create("a");

        Assert.Equal(["a"], await Run.ReadAsync(() => plain.ToOutput().ElementsAsync()));
        Assert.Equal(["a"], await Run.ReadAsync(() => output.ToOutput().ElementsAsync()));
    }

    [Fact]
    public async Task InputList_Grows_AndConcatLeavesItAlone()
    {
        var (list, longer) = await Run.ReadAsync(async () =>
        {
            InputList<string> list = ["a"];
            list.Add("b");
            list.AddRange(new[] { "c" });
            var longer = list.Concat(new[] { "d" });
            return (await list.ToOutput().ElementsAsync(), await longer.ToOutput().ElementsAsync());
        });

        Assert.Equal(["a", "b", "c"], list);
        Assert.Equal(["a", "b", "c", "d"], longer);
    }

    [Fact]
    public async Task InputList_CanBeReadOnlyAsynchronously()
    {
        InputList<string> list = ["a", "b"];
        var read = new List<string>();

        Assert.Throws<NotSupportedException>(() => ((IEnumerable)list).GetEnumerator());
        await foreach (var element in list)
        {
            read.Add(await element.ToOutput().ValueAsync());
        }

        Assert.Equal(["a", "b"], read);
    }

    [Fact]
    public async Task InputMap_ComesFromAnyDictionaryThereIs()
    {
        var entries = new Dictionary<string, string> { ["k"] = "v" };
        InputMap<string>[] maps =
        [
            new() { { "k", "v" } },
            new() { ["k"] = Output.Create("v") },
            entries,
            entries.ToImmutableDictionary(),
            Output.Create(entries),
            Output.Create<IDictionary<string, string>>(entries),
            Output.Create(entries.ToImmutableDictionary()),
        ];

        foreach (var map in maps)
        {
            Assert.Equal(entries, await Run.ReadAsync(() => map.ToOutput().ValueAsync()));
        }
    }

    [Fact]
    public async Task InputMap_TakesAKeyTwice_WhenTheValueIsTheSame()
    {
        var map = await Run.ReadAsync(() => new InputMap<string> { { "a", "1" }, { "a", "1" } }.ToOutput().ValueAsync());

        Assert.Equal("1", Assert.Single(map).Value);
    }

    [Fact]
    public async Task InputMap_FailsTheRun_WhenAKeyHasTwoValues()
    {
        var message = await Run.FailureAsync(() => _ = new InputMap<string> { { "a", "1" }, { "a", "2" } });

        Assert.Contains("Key 'a' already exists in the map with a different value.", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task InputMap_Merge_TakesTheSecondValue_AndLeavesBothAlone()
    {
        var (merged, first) = await Run.ReadAsync(async () =>
        {
            InputMap<string> first = new() { ["a"] = "1", ["b"] = "1" };
            InputMap<string> second = new() { ["b"] = "2" };
            var merged = InputMap<string>.Merge(first, second);
            return (await merged.ToOutput().ValueAsync(), await first.ToOutput().ValueAsync());
        });

        Assert.Equal(new Dictionary<string, string> { ["a"] = "1", ["b"] = "2" }, merged);
        Assert.Equal("1", first["b"]);
    }

    [Fact]
    public void InputMap_CannotBeReadSynchronously()
        => Assert.Throws<NotSupportedException>(() => ((IEnumerable)new InputMap<string>()).GetEnumerator());

    [Fact]
    public async Task InputUnion_ComesFromEitherType()
    {
        InputUnion<string, int>[] unions =
        [
            "a",
            Output.Create("a"),
            (Input<string>)"a",
            Union<string, int>.FromT0("a"),
            Output.Create(Union<string, int>.FromT0("a")),
        ];
        InputUnion<string, int> number = 5;

        foreach (var union in unions)
        {
            Assert.Equal("a", (await Run.ReadAsync(() => union.ToOutput().ValueAsync())).AsT0);
        }

        Assert.Equal(5, (await Run.ReadAsync(() => number.ToOutput().ValueAsync())).AsT1);
    }

    [Fact]
    public async Task InputListAndMapOfUnions_TakeEitherType()
    {
        var (list, map) = await Run.ReadAsync(async () =>
        {
            var list = new InputList<Union<string, int>> { "a", 1, Output.Create("b"), Union<string, int>.FromT1(2) };
            var map = new InputMap<Union<string, int>> { { "text", "a" }, { "number", Output.Create(2) } };
            return (await list.ToOutput().ValueAsync(), await map.ToOutput().ValueAsync());
        });

        Assert.Equal(["a", 1, "b", 2], list.Select(union => union.Value));
        Assert.Equal(2, map["number"].AsT1);
    }

    [Fact]
    public async Task Initializers_TakeWholeListsAndMapsToo()
    {
        var (list, map) = await Run.ReadAsync(async () =>
        {
            var list = new InputList<string> { "a", new[] { "b", "c" }, Output.Create(ImmutableArray.Create("d")) };
            var map = new InputMap<string> { { "a", "1" }, new Dictionary<string, string> { ["b"] = "2" } };
            return (await list.ToOutput().ElementsAsync(), await map.ToOutput().ValueAsync());
        });

        Assert.Equal(["a", "b", "c", "d"], list);
        Assert.Equal(new Dictionary<string, string> { ["a"] = "1", ["b"] = "2" }, map);
    }

    [Fact]
    public async Task MissingListsAndMaps_StayMissing()
    {
        InputList<string> list = Output.Create(default(ImmutableArray<string>));
        InputMap<string> map = Output.Create(default(ImmutableDictionary<string, string>)!);

        Assert.True((await Run.ReadAsync(() => list.ToOutput().ValueAsync())).IsDefault);
        Assert.Null(await Run.ReadAsync(() => map.ToOutput().ValueAsync()));
    }

    [Fact]
    public void Union_KnowsWhichTypeItHolds()
    {
        Union<string, int> text = "a";
        Union<string, int> number = 1;

        Assert.True(text.IsT0);
        Assert.Equal("a", text.Value);
        Assert.Throws<InvalidOperationException>(() => text.AsT1);
        Assert.Equal("1!", number.Match(value => value, value => $"{value}!"));
        Assert.Equal(2, number.MapT1(value => value + 1).AsT1);
        Assert.True(text.TryPickT0(out var value, out _));
        Assert.Equal("a", value);
        Assert.True(text == Union<string, int>.FromT0("a"));
        Assert.NotEqual(text, number);
    }

    [Fact]
    public async Task ToOutput_GivesTheDefault_WhenThereIsNoInput()
    {
        var seen = await Run.ReadAsync(() => ((Input<string>?)null).ToOutput().SeeAsync());

        Assert.Null(seen.Value);
        Assert.True(seen.IsKnown);
    }
}
