using System.Collections.Immutable;
using Pulumi;
using Pulumi.Utilities;
using Sdks.Tests.Core.Support;

namespace Sdks.Tests.Core;

public sealed class OutputTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Apply_DoesNotCallTheFunctionOnAnUnknown_PreviewOrNot(bool isPreview)
    {
        var isCalled = false;

        var seen = await Run.ReadAsync(
            () => Outputs.Unknown<int>().Apply(value =>
            {
                isCalled = true;
                return value + 1;
            }).SeeAsync(),
            options: isPreview ? Run.Preview : Run.Update);

        Assert.False(isCalled);
        Assert.False(seen.IsKnown);
    }

    [Fact]
    public async Task Apply_KeepsSecretnessAndDependencies_WhenTheValueIsUnknown()
    {
        var (thing, seen) = await Run.ReadAsync(
            async () =>
            {
                var thing = new Thing("one");
                var unknown = Output.CreateSecret(OutputUtilities.WithDependency(Outputs.Unknown<int>(), thing));
                return (thing, await unknown.Apply(value => value + 1).SeeAsync());
            },
            options: Run.Preview);

        Assert.False(seen.IsKnown);
        Assert.True(seen.IsSecret);
        Assert.Equal([thing], seen.Dependencies);
    }

    [Fact]
    public async Task Apply_TakesOverWhatTheInnerOutputBrings()
    {
        var (things, seen) = await Run.ReadAsync(async () =>
        {
            var (outer, inner) = (new Thing("outer"), new Thing("inner"));
            return (new[] { outer, inner }, await outer.Id.Apply(_ => Output.CreateSecret(inner.Id)).SeeAsync());
        });

        Assert.Equal("inner-id", seen.Value);
        Assert.True(seen.IsSecret);
        Assert.Equal(things.ToHashSet<Resource>(), seen.Dependencies);
    }

    [Fact]
    public async Task Apply_GivesTheDefault_WhenTheFunctionReturnsNoOutput()
    {
        var seen = await Run.ReadAsync(() => Output.Create(1).Apply(_ => (Output<string>?)null).SeeAsync());

        Assert.Null(seen.Value);
        Assert.True(seen.IsKnown);
    }

    [Fact]
    public async Task Apply_WaitsForTheTask_WhenTheFunctionReturnsOne()
    {
        var steps = new List<string>();

        await Run.ReadAsync(() => Output.Create("a").Apply(async value =>
        {
            await Task.Yield();
            steps.Add(value);
        }).SeeAsync());

        Assert.Equal(["a"], steps);
        Assert.Equal("ab", await Run.ReadAsync(() => Output.Create("a").Apply(value => Task.FromResult(value + "b")).ValueAsync()));
    }

    [Fact]
    public async Task All_CombinesWhatItsPartsBring()
    {
        var (things, seen) = await Run.ReadAsync(
            async () =>
            {
                var (first, second) = (new Thing("first"), new Thing("second"));
                var all = Output.All<string>(first.Id, Output.CreateSecret(second.Id), "plain");
                return (new[] { first, second }, await all.SeeAsync());
            });

        Assert.Equal(["first-id", "second-id", "plain"], seen.Value.AsEnumerable());
        Assert.True(seen.IsKnown);
        Assert.True(seen.IsSecret);
        Assert.Equal(things.ToHashSet<Resource>(), seen.Dependencies);
    }

    [Fact]
    public async Task All_IsUnknown_WhenOneOfItsPartsIs()
        => Assert.False((await Run.ReadAsync(() => Output.All(Output.Create(1), Outputs.Unknown<int>()).SeeAsync())).IsKnown);

    [Fact]
    public async Task Tuple_CombinesWhatItsPartsBring()
    {
        var seen = await Run.ReadAsync(() => Output.Tuple(Output.Create(1), Output.CreateSecret("two"), Output.Create(3.0)).SeeAsync());
        var unknown = await Run.ReadAsync(() => Output.Tuple(Output.Create(1), Outputs.Unknown<string>()).SeeAsync());

        Assert.Equal((1, "two", 3.0), seen.Value);
        Assert.True(seen.IsKnown);
        Assert.True(seen.IsSecret);
        Assert.False(unknown.IsKnown);
        Assert.False(unknown.IsSecret);
    }

    [Fact]
    public async Task Tuple_KeepsAnInputAsAValue_AsSecretArgumentsOfGeneratedCodeNeed()
    {
        var seen = await Run.ReadAsync(() =>
        {
            Input<string>? password = "hunter2";
            return Output.Tuple<Input<string>?, int>(password, Output.CreateSecret(0)).Apply(both => both.Item1).SeeAsync();
        });

        Assert.Equal("hunter2", seen.Value);
        Assert.True(seen.IsSecret);
    }

    [Fact]
    public async Task All_TakesListsAndMaps_AsSecretArgumentsOfGeneratedCodeNeed()
    {
        var seen = await Run.ReadAsync(() =>
        {
            InputMap<string> given = new() { ["k"] = "v" };
            InputMap<string> secret = Output.All(given, Output.CreateSecret(ImmutableDictionary<string, string>.Empty))
                .Apply(both => both[0]);
            return secret.ToOutput().SeeAsync();
        });

        Assert.Equal("v", seen.Value["k"]);
        Assert.True(seen.IsSecret);
    }

    [Fact]
    public async Task Format_PutsValuesIn_WithInvariantCultureAndNothingForNull()
    {
        var text = await Run.ReadAsync(() =>
        {
            Input<int> count = 3;
            return Output.Format($"{Output.Create("a")}-{count}-{1.5}-{Output.Create(default(string))}|{null}").ValueAsync();
        });

        Assert.Equal("a-3-1.5-|", text);
    }

    [Fact]
    public async Task Format_IsSecretOrUnknown_WhenAPartIs()
    {
        Assert.True((await Run.ReadAsync(() => Output.Format($"{Output.CreateSecret(1)}").SeeAsync())).IsSecret);
        Assert.False((await Run.ReadAsync(() => Output.Format($"{Outputs.Unknown<int>()}").SeeAsync())).IsKnown);
    }

    [Fact]
    public async Task Unsecret_DropsTheMark_AndLeavesTheOriginalAlone()
    {
        var secret = Output.CreateSecret("s");

        Assert.False(await Output.IsSecretAsync(Output.Unsecret(secret)));
        Assert.True(await Output.IsSecretAsync(secret));
    }

    [Fact]
    public async Task ToString_ExplainsItself_DuringARun()
    {
        var text = await Run.ReadAsync(() => Task.FromResult(Output.Create(1).ToString()));

        Assert.StartsWith("Calling [ToString] on an [Output<T>] is not supported.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void ToString_IsRefused_OutsideARun() => Assert.Throws<InvalidOperationException>(() => Output.Create(1).ToString());

    [Fact]
    public async Task UnknownValue_IsNotShown()
    {
        var unknown = OutputUtilities.CreateUnknown(7);

        Assert.Equal(0, await OutputUtilities.GetValueAsync(unknown));
        Assert.False(await OutputUtilities.GetIsKnownAsync(unknown));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task UnknownFactory_IsNotCalled_PreviewOrNot(bool isPreview)
    {
        var isCalled = false;

        var isKnown = await Run.ReadAsync(
            () => OutputUtilities.GetIsKnownAsync(OutputUtilities.CreateUnknown(() =>
            {
                isCalled = true;
                return Task.FromResult(1);
            })),
            options: isPreview ? Run.Preview : Run.Update);

        Assert.False(isCalled);
        Assert.False(isKnown);
    }

    [Fact]
    public async Task DeferredOutput_HasTheValueOfWhatItIsResolvedWith()
    {
        var seen = await Run.ReadAsync(() =>
        {
            var deferred = new DeferredOutput<string>();
            var length = deferred.Output.Apply(value => value.Length);
            deferred.Resolve(Output.CreateSecret("four"));
            return length.SeeAsync();
        });

        Assert.Equal(4, seen.Value);
        Assert.True(seen.IsSecret);
    }

    [Fact]
    public async Task Extensions_ReachIntoArraysAndUnions()
    {
        var array = Output.Create(ImmutableArray.Create("a", "b"));
        var union = Output.Create(Union<string, int>.FromT1(5));

        Assert.Equal("b", await array.GetAt(1).ValueAsync());
        Assert.Equal("a", await array.First().ValueAsync());
        Assert.Equal(2, await array.Length().ValueAsync());
        Assert.True(await union.IsT1().ValueAsync());
        Assert.Equal(5, await union.AsT1().ValueAsync());
    }

    [Collection(ProcessWideCollection.Name)]
    public sealed class Strict
    {
        [Theory]
        [InlineData("1")]
        [InlineData("true")]
        public async Task ToString_Throws_WhenTheEnvironmentAsksForIt(string value)
        {
            Environment.SetEnvironmentVariable("PULUMI_ERROR_OUTPUT_STRING", value);
            try
            {
                await Run.Async(() => Assert.ThrowsAny<Exception>(() => Output.Create(1).ToString()));
            }
            finally
            {
                Environment.SetEnvironmentVariable("PULUMI_ERROR_OUTPUT_STRING", null);
            }
        }
    }
}
