using System.Collections.Immutable;
using System.Reflection;
using Blueprints.Preview;
using Pulumi;

namespace Blueprints.Tests.Conventions;

/// <summary>
/// That the last word is the caller's: in every map of every type of args that this program can load, whether keys are added or the map is
/// assigned.
/// </summary>
public class CustomizeTests
{
    private static readonly PreviewOptions InUsEast1 = PreviewOptions.Default.WithConfig("aws:region", "us-east-1");

    [Fact]
    public async Task KeyThatTheBlockSets_IsTheCallers()
    {
        var graph = await PreviewAsync(
            Vpc().WithTag("team", "platform").Customize<Pulumi.Aws.Ec2.VpcArgs>(args => args.Tags["Name"] = "X"));

        var tags = graph["aws:ec2/vpc:Vpc", "platform"].Inputs["tags"];
        Assert.Equal("X", tags["Name"].AsText());
        Assert.Equal("platform", tags["team"].AsText());
    }

    [Fact]
    public async Task LaterChange_WinsOverTheEarlier()
    {
        var graph = await PreviewAsync(Vpc()
            .Customize<Pulumi.Aws.Ec2.VpcArgs>(args => args.Tags["Name"] = "first")
            .Customize<Pulumi.Aws.Ec2.VpcArgs>((name, args) => args.Tags.Add("Name", $"second-{name}")));

        Assert.Equal("second-platform", graph["aws:ec2/vpc:Vpc", "platform"].Inputs["tags"]["Name"].AsText());
    }

    [Fact]
    public async Task AssignedMap_ReplacesTheBlocks()
    {
        var graph = await PreviewAsync(Vpc().Customize<Pulumi.Aws.Ec2.VpcArgs>(args => args.Tags = new InputMap<string> { ["a"] = "b" }));

        Assert.Equal(["a"], graph["aws:ec2/vpc:Vpc", "platform"].Inputs["tags"].Entries.Keys);
    }

    [Fact]
    public async Task MapThatIsMadeOfTheBlocks_HasBoth()
    {
        var graph = await PreviewAsync(Vpc().WithTag("team", "platform")
            .Customize<Pulumi.Aws.Ec2.VpcArgs>(args => args.Tags = InputMap<string>.Merge(
                args.Tags,
                new Dictionary<string, string> { ["Name"] = "X" })));

        var tags = graph["aws:ec2/vpc:Vpc", "platform"].Inputs["tags"];
        Assert.Equal("X", tags["Name"].AsText());
        Assert.Equal("platform", tags["team"].AsText());
    }

    [Fact]
    public async Task MapThatTheBlockDoesNotSet_StaysUnset()
    {
        var graph = await PreviewAsync(Vpc().Customize<Pulumi.Aws.Ec2.VpcArgs>(_ => { }));

        Assert.Equal(["platform"], graph["aws:ec2/vpc:Vpc", "platform"].Inputs["tags"].Entries.Values.Select(value => value.AsText()));
        Assert.DoesNotContain("tagsAll", graph["aws:ec2/vpc:Vpc", "platform"].Inputs.Entries.Keys);
    }

    [Fact]
    public async Task SecretOfOneKey_StaysAsItIs()
    {
        var graph = await PreviewAsync(
            Vpc().Customize<Pulumi.Aws.Ec2.VpcArgs>(args => args.Tags["Name"] = Output.CreateSecret("hidden-name")));

        Assert.DoesNotContain("hidden-name", graph.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ChangeThatThrows_NamesTheChildAndTheLine()
    {
        var failed = await Assert.ThrowsAsync<PreviewFailedException>(() =>
            PreviewAsync(Vpc().Customize<Pulumi.Aws.Ec2.SubnetArgs>((name, _) => throw new NotSupportedException("no such zone"))));

        var problem = Assert.Single(failed.Problems);
        Assert.Contains(
            "Customize<SubnetArgs> of child 'platform-public-a': NotSupportedException: no such zone",
            problem.Message,
            StringComparison.Ordinal);
        Assert.Contains(nameof(CustomizeTests), problem.Path, StringComparison.Ordinal);
    }

    public static TheoryData<string> ArgsWithMaps =>
    [
        .. new[] { typeof(VpcBlueprint), typeof(Pulumi.Aws.Ec2.Vpc), typeof(Pulumi.Kubernetes.Core.V1.Secret) }
            .SelectMany(type => type.Assembly.GetTypes())
            .Where(type => type is { IsAbstract: false, IsGenericTypeDefinition: false }
                && type.IsSubclassOf(typeof(ResourceArgs))
                && type.GetConstructor([]) is not null)
            .Where(type => Maps(type).Any())
            .Select(type => type.AssemblyQualifiedName!)
            .Distinct(),
    ];

    /// <summary>Whatever the map holds: text, numbers, anything.</summary>
    [Theory]
    [MemberData(nameof(ArgsWithMaps))]
    public async Task EveryMapOfEveryArgs_TakesAKeyOnceMore(string typeName)
    {
        var type = Type.GetType(typeName, throwOnError: true)!;
        foreach (var map in Maps(type))
        {
            var check = typeof(CustomizeTests).GetMethod(nameof(TakesAKeyOnceMoreAsync), BindingFlags.Static | BindingFlags.NonPublic)!;
            await (Task)check.MakeGenericMethod(type, map.PropertyType.GetGenericArguments()[0]).Invoke(null, [map])!;
        }
    }

    private static async Task TakesAKeyOnceMoreAsync<TArgs, TValue>(PropertyInfo property)
        where TArgs : ResourceArgs, new()
    {
        var (first, second) = typeof(TValue) == typeof(string) || typeof(TValue) == typeof(object)
            ? ((TValue)(object)"block", (TValue)(object)"caller")
            : (default(TValue)!, default(TValue)!);
        var args = new TArgs();
        property.SetValue(args, (InputMap<TValue>)new Dictionary<string, TValue> { ["both"] = first, ["own"] = first });

        var customizations = typeof(VpcBlueprint).Assembly.GetType("Blueprints.Internal.Customizations", throwOnError: true)!;
        Action<string, TArgs> change = (_, changed) => ((InputMap<TValue>)property.GetValue(changed)!)["both"] = second;
        var changes = customizations
            .GetMethod("Add")!
            .MakeGenericMethod(typeof(TArgs))
            .Invoke(customizations.GetProperty("None")!.GetValue(null), [change]);
        customizations.GetMethod("Apply", [typeof(string), typeof(ResourceArgs)])!.Invoke(changes, ["child", args]);

        Output<ImmutableDictionary<string, TValue>> output = (InputMap<TValue>)property.GetValue(args)!;
        var sent = await Pulumi.Utilities.OutputUtilities.GetValueAsync(output);
        Assert.Equal(second, sent["both"]);
        Assert.Equal(first, sent["own"]);
    }

    private static IEnumerable<PropertyInfo> Maps(Type type) => type.GetProperties().Where(property =>
        property is { CanRead: true, CanWrite: true, PropertyType.IsGenericType: true }
        && property.PropertyType.GetGenericTypeDefinition() == typeof(InputMap<>)
        && property.SetMethod!.IsPublic);

    private static VpcBlueprint Vpc() => VpcBlueprint.In(AwsRegion.UsEast1, "10.0.0.0/16", "a").AddPublicTier("public", prefix: 20);

    private static Task<StackGraph> PreviewAsync(VpcBlueprint blueprint) =>
        StackPreview.RunAsync(() => { blueprint.Provision("platform"); }, InUsEast1);
}
