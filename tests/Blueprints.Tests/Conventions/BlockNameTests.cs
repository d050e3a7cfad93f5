using System.Collections.Immutable;
using System.Reflection;
using Blueprints.Preview;
using Blueprints.Tests.Support;
using Pulumi;
using Pulumi.Testing;

namespace Blueprints.Tests.Conventions;

/// <summary>What holds for every block: its problems name it, and a provider of another region is one mistake.</summary>
public class BlockNameTests
{
    private static readonly PreviewOptions InVirginia = PreviewOptions.Default.WithConfig("aws:region", "us-east-1");

    /// <summary>Gets every block, made within a program, by the name of its type.</summary>
    private static readonly ImmutableDictionary<string, Func<object>> Blocks = new Dictionary<string, Func<object>>
    {
        [nameof(VpcBlueprint)] = () => Networks.UsEast1,
        [nameof(EksBlueprint)] = () => EksBlueprint.For(KubernetesVersion.V1_35, Nodes()).AddNodeGroup(
            "system",
            nodes => nodes.OnGraviton("m7g.large")),
        [nameof(KarpenterPools)] = () => KarpenterPools.For(Clusters.Existing()).AddGravitonSpot(),
        [nameof(AuroraServerless)] = () => AuroraServerless.Postgres(AuroraPostgresVersion.Of("16.8"), Nodes()),
        [nameof(ExternalDnsZones)] = () => ExternalDnsZones.For(Clusters.Existing()).AddZone("example.com"),
        [nameof(WorkloadIdentity)] = () => WorkloadIdentity.For(Clusters.Existing(), "shop", "api").AddManagedPolicy(
            "read",
            "arn:aws:iam::aws:policy/ReadOnlyAccess"),
        [nameof(GitHubActionsAccess)] = () => GitHubActionsAccess.For("acme/shop", repository => repository.OnBranch("main")),
    }.ToImmutableDictionary();

    public static TheoryData<string> All =>
        [.. typeof(VpcBlueprint).Assembly.GetExportedTypes().Where(type => Provision(type) is not null).Select(type => type.Name)];

    // These work in every region: IAM has none.
    public static TheoryData<string> Regional => [.. Blocks.Keys.Except([nameof(WorkloadIdentity), nameof(GitHubActionsAccess)])];

    // Of these the first resource is looked at as well, for a provider that a parent hands down.
    public static TheoryData<string> Checked =>
        [.. Blocks.Keys.Except([nameof(WorkloadIdentity), nameof(GitHubActionsAccess), nameof(ExternalDnsZones)])];

    [Theory]
    [MemberData(nameof(All))]
    public async Task Block_IsNamed_WhenItsNameIsNoName(string block)
    {
        var failure = await FailAsync(() => Create(block, "-no name-"));

        Assert.Equal([$"{block} '-no name-'"], failure.Problems.Select(problem => problem.Block));
        Assert.Equal("NET028", failure.Problems[0].Code);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Block_IsNamed_WhenItThrowsSomethingElse(string block)
    {
        var failure = await FailAsync(() => Create(block, "green", new ComponentResourceOptions
        {
            ResourceTransformations = { _ => throw new InvalidOperationException("not this one") },
        }));

        var problem = Assert.Single(failure.Problems);
        Assert.Equal(
            ("PRV001", $"{block} 'green'", "InvalidOperationException: not this one"),
            (problem.Code, problem.Block, problem.Message));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Block_TellsOneMistake_WhenItIsThereTwice(string block)
    {
        var failure = await FailAsync(() =>
        {
            var blueprint = Blocks[block]();
            Create(blueprint, "green");
            Create(blueprint, "green");
        });

        // ExternalDnsZones asks for two decisions: an owner id and a release name of its own.
        Assert.InRange(failure.Problems.Length, 1, block == nameof(ExternalDnsZones) ? 2 : 1);
        Every.One(failure.Problems, problem => Assert.Equal($"{block} 'green'", problem.Block));
    }

    [Theory]
    [MemberData(nameof(Regional))]
    public async Task Block_RegistersNothing_WhenItsProviderIsElsewhere(string block)
    {
        var mocks = new Recorder();

        // An update: the engine logs one error for each task that fails.
        var failure = await Assert.ThrowsAnyAsync<Exception>(() => Deployment.TestAsync(
            mocks,
            new TestOptions { IsPreview = false },
            () => Create(
                block,
                "green",
                new ComponentResourceOptions { Provider = new Pulumi.Aws.Provider("elsewhere", new() { Region = "eu-west-1" }) })));

        Assert.Equal(1, failure.ToString().Split("NET020").Length - 1);
        Assert.IsNotType<AggregateException>(failure);
        Assert.DoesNotContain(mocks.Names, name => name.StartsWith("green", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Checked))]
    public async Task Block_IsNamed_WhenAnApplyFindsThatItIsElsewhere(string block)
    {
        var failure = await FailAsync(
            () => _ = new Parent(parent => Create(block, "green", new ComponentResourceOptions { Parent = parent })));

        var problem = Assert.Single(failure.Problems);
        Assert.Equal(("NET020", $"{block} 'green'"), (problem.Code, problem.Block));
        Assert.Contains("::green", problem.Urn, StringComparison.Ordinal);
    }

    private static SubnetPlacement Nodes() =>
        SubnetPlacement.FromExisting(SubnetKind.Private, "vpc-0a", ["us-east-1a", "us-east-1b"], ["subnet-0a", "subnet-0b"]);

    private static MethodInfo? Provision(Type type) => type.GetMethod("Provision", [typeof(string), typeof(ComponentResourceOptions)]);

    private static void Create(string block, string name, ComponentResourceOptions? options = null) =>
        Create(Blocks[block](), name, options);

    private static void Create(object blueprint, string name, ComponentResourceOptions? options = null) =>
        Provision(blueprint.GetType())!.Invoke(blueprint, BindingFlags.DoNotWrapExceptions, null, [name, options], null);

    private static Task<PreviewFailedException> FailAsync(Action program) =>
        Assert.ThrowsAsync<PreviewFailedException>(() => StackPreview.RunAsync(program, InVirginia));

    private sealed class Parent : ComponentResource
    {
        public Parent(Action<Parent> fill)
            : base("acme:index:Parent", "parent", new ComponentResourceOptions
            {
                Provider = new Pulumi.Aws.Provider("elsewhere", new() { Region = "eu-west-1" }),
            }) => fill(this);
    }

    private sealed class Recorder : IMocks
    {
        public System.Collections.Concurrent.ConcurrentBag<string> Names { get; } = [];

        public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
        {
            Names.Add(args.Name!);
            return Task.FromResult<(string?, object)>(($"{args.Name}_id", args.Inputs));
        }

        public Task<object> CallAsync(MockCallArgs args) => Task.FromResult<object>(args.Args);
    }
}
