using Pulumi;
using Sdks.Tests.Core.Support;

namespace Sdks.Tests.Core;

public sealed class TransformationTests
{
    [Fact]
    public async Task Transformations_RunFromTheResourceUpToTheStack()
    {
        var calls = new List<string>();

        await Deployment.TestAsync<TransformedStack>(new RecordingMocks());
        await Run.Async(() =>
        {
            var outer = new Group("outer", new() { ResourceTransformations = { Note(calls, "outer") } }, things: 0);
            var inner = new Group("inner", new() { Parent = outer, ResourceTransformations = { Note(calls, "inner") } }, things: 0);
            _ = new Thing("one", options: new() { Parent = inner, ResourceTransformations = { Note(calls, "own") } });
        });

        Assert.Equal(
            ["outer:outer", "inner:inner", "outer:inner", "own:one", "inner:one", "outer:one"],
            calls);
        Assert.Equal(["project-stack", "one", "group", "group-0"], TransformedStack.Seen);
    }

    [Fact]
    public async Task Transformation_MayReplaceArgumentsAndOptions()
    {
        var mocks = new RecordingMocks();

        await Run.Async(
            () => _ = new Thing("one", new ThingArgs { Label = "before" }, new()
            {
                ResourceTransformations =
                {
                    args => new(
                        new ThingArgs { Label = "after" },
                        CustomResourceOptions.Merge((CustomResourceOptions)args.Options, new() { ImportId = "x" })),
                },
            }),
            mocks);

        Assert.Equal("after", mocks["one"].Inputs["label"]);
        Assert.Equal("x", mocks["one"].Id);
    }

    [Fact]
    public async Task Transformation_MayChangeArgumentsInPlace()
    {
        var mocks = new RecordingMocks();

        await Run.Async(
            () => _ = new Thing("one", options: new()
            {
                ResourceTransformations =
                {
                    args =>
                    {
                        ((ThingArgs)args.Args).Label = "set";
                        return null;
                    },
                },
            }),
            mocks);

        Assert.Equal("set", mocks["one"].Inputs["label"]);
    }

    [Fact]
    public async Task Transformation_SeesTheResourceAndItsOptions()
    {
        var seen = new List<(string Type, string Name, bool? Protect, string? Parent)>();

        await Run.Async(() => _ = new Group("group", new()
        {
            Protect = true,
            ResourceTransformations =
            {
                args =>
                {
                    seen.Add((
                        args.Resource.GetResourceType(),
                        args.Resource.GetResourceName(),
                        args.Options.Protect,
                        args.Options.Parent?.GetResourceName()));
                    return null;
                },
            },
        }));

        // What a child inherits is filled in only after its transformations.
        Assert.Equal([(Group.Token, "group", true, null), (Thing.Token, "group-0", null, "group")], seen);
    }

    [Fact]
    public async Task Transformation_MayNotChangeTheParent()
    {
        var message = await Run.FailureAsync(() =>
        {
            var other = new Group("other");
            _ = new Thing("one", options: new()
            {
                ResourceTransformations = { args => new(args.Args, new CustomResourceOptions { Parent = other }) },
            });
        });

        Assert.Contains(
            "Transformations cannot currently be used to change the 'parent' of a resource.", message, StringComparison.Ordinal);
    }

    private static ResourceTransformation Note(List<string> calls, string name) => args =>
    {
        calls.Add($"{name}:{args.Resource.GetResourceName()}");
        return null;
    };

    private sealed class TransformedStack : Stack
    {
        public static List<string> Seen { get; } = [];

        public TransformedStack()
            : base(new StackOptions { ResourceTransformations = { NoteName } })
        {
            _ = new Thing("one");
            _ = new Group("group");
        }

        private static ResourceTransformationResult? NoteName(ResourceTransformationArgs args)
        {
            Seen.Add(args.Resource.GetResourceName());
            return null;
        }
    }
}
