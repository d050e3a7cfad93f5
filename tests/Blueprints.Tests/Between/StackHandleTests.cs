using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using Blueprints.Preview;
using Blueprints.Tests.Support;
using Pulumi;

namespace Blueprints.Tests.Between;

/// <summary>A handle that another stack exports has every fact of the one that it was exported from.</summary>
public class StackHandleTests
{
    private const string Stack = "acme/platform/prod";

    private static readonly PreviewOptions Options = PreviewOptions.Default.WithConfig("aws:region", "us-east-1");

    [Fact]
    public async Task Cluster_SurvivesWithEveryFact()
    {
        var (exported, imported) = await RoundTripAsync(
            () =>
            {
                var facts = Everything(Provider("kubernetes"));

                // What only its own stack can have is given, or is there already.
                AssertNothingIsDefault(facts, nameof(ExistingCluster.KubernetesProvider), nameof(ExistingCluster.Prerequisites));
                return ClusterHandle.FromExisting(facts);
            },
            handle => handle.Export(),
            reference => ClusterHandle.ImportAsync(reference, "it", Provider("kubernetes")));

        Assert.Equal(exported, imported);
    }

    [Fact]
    public async Task Cluster_OfWhichLittleIsKnown_SurvivesAsLittle()
    {
        var (exported, imported) = await RoundTripAsync(
            () => Clusters.Existing(hasAgent: false, hasOidc: true),
            handle => handle.Export(),
            reference => ClusterHandle.ImportAsync(reference, "it", Provider("kubernetes")));

        Assert.Equal(exported, imported);
    }

    [Fact]
    public async Task Database_SurvivesWithEveryFact()
    {
        AssertNothingIsDefault(Database());
        var (exported, imported) = await RoundTripAsync(
            () => AuroraHandle.FromExisting(Database()),
            handle => handle.Export(),
            reference => AuroraHandle.ImportAsync(reference, "it"));

        Assert.Equal(exported, imported);
    }

    [Fact]
    public async Task Network_SurvivesWithEveryFact()
    {
        var (exported, imported) = await RoundTripAsync(
            () => NetworkHandle.FromExisting(
                AwsRegion.UsEast1,
                "vpc-0a",
                "10.0.0.0/16",
                Placement("private"),
                Placement("data").InZones("a")),
            handle => handle.Export(),
            reference => NetworkHandle.ImportAsync(reference, "it"));

        Assert.Equal(exported, imported);
    }

    [Fact]
    public async Task WholePlatform_IsBuiltOnInAnotherStack_AsInItsOwn()
    {
        var platform = await StackPreview.RunAsync(
            () =>
            {
                var network = Network().Provision("net");
                var cluster = Eks.EksClusters.Quiet.In(network.Tier("private")).Provision("platform");
                var database = AuroraServerless.Postgres(AuroraPostgresVersion.Of("17.7"), network.Tier("data")).Provision("orders");
                return new Dictionary<string, object?>
                {
                    ["network"] = network.ToHandle().Export(),
                    ["cluster"] = cluster.ToHandle().Export(),
                    ["orders"] = database.ToHandle().Export(),
                };
            },
            Options);
        var shop = await StackPreview.RunAsync(
            async () =>
            {
                var reference = new StackReference(Stack);
                var network = await NetworkHandle.ImportAsync(reference, "network");
                var cluster = await ClusterHandle.ImportAsync(reference, "cluster", Provider("kubernetes"));
                var database = await AuroraHandle.ImportAsync(reference, "orders");
                KarpenterPools.For(cluster).AddGravitonSpot().Provision("shop");
                WorkloadIdentity.For(cluster, "shop", "api").GrantConnect(database, "api").Provision("shop-api");
                AuroraServerless.Postgres(AuroraPostgresVersion.Of("17.7"), network.Tier("data")).AllowFrom(cluster).Provision("carts");
            },
            Options.WithStackOutputs(Stack, platform));

        Assert.DoesNotContain(shop.Problems, problem => problem.Severity == ProblemSeverity.Error);
        Assert.DoesNotContain(shop.Problems, problem => problem.Code is "KRP255" or "KRP259");
        Assert.Equal(
            platform["aws:ec2/subnet:Subnet", "net-data-a"].Id,
            shop["aws:rds/subnetGroup:SubnetGroup", "carts"].Inputs["subnetIds"][0].AsText());
    }

    [Fact]
    public async Task Output_ThatIsMissing_IsOneProblem() => Assert.Equal("STK001", (await RefusedAsync("""{ "other": 1 }""")).Code);

    [Fact]
    public async Task Stack_WithoutOutputs_IsOneProblem() => Assert.Equal("STK001", (await RefusedAsync(null)).Code);

    [Theory]
    [InlineData("\"vpc-0a\"", "the output is not a handle")]
    [InlineData("""{ "vpcId": "vpc-0a" }""", "the output is not a handle")]
    [InlineData("""{ "kind": "cluster", "version": 1 }""", "the output is the handle of a cluster")]
    [InlineData(
        """{ "kind": "network", "version": 0 }""",
        "the output has version 0 of a network's handle, and this library reads version 1")]
    [InlineData(
        """{ "kind": "network", "version": 2 }""",
        "the output has version 2 of a network's handle, and this library reads version 1")]
    public async Task Output_OfAnotherKindOrVersion_IsOneProblem(string output, string message)
    {
        var problem = await RefusedAsync($$"""{ "it": {{output}} }""");

        Assert.Equal("STK002", problem.Code);
        Assert.Equal($"{Stack}.it", problem.Path);
        Assert.Equal(message, problem.Message);
    }

    [Theory]
    [InlineData("""{ "kind": "network", "version": 1 }""")]
    [InlineData("""{ "kind": "network", "version": 1, "region": "moon-1", "vpcId": "vpc-0a", "cidr": "10.0.0.0", "tiers": [] }""")]
    public async Task Output_ThatCannotBeRead_IsOneProblem(string output) =>
        Assert.Equal("STK003", (await RefusedAsync($$"""{ "it": {{output}} }""")).Code);

    [Fact]
    public async Task SecretExport_StaysSecret()
    {
        var graph = await StackPreview.RunAsync(
            () => new Dictionary<string, object?> { ["it"] = Output.CreateSecret(AuroraHandle.FromExisting(Database()).Export()) },
            Options);
        var imported = await StackPreview.RunAsync(
            async () =>
            {
                var database = await AuroraHandle.ImportAsync(new StackReference(Stack), "it");
                return new Dictionary<string, object?> { ["endpoint"] = database.Endpoint };
            },
            Options.WithStackOutputs(Stack, graph));

        Assert.True(imported.Outputs["endpoint"].IsSecret);
    }

    private static async Task<(string Exported, string Imported)> RoundTripAsync<THandle>(
        Func<THandle> make, Func<THandle, Output<ImmutableDictionary<string, object>>> export, Func<StackReference, Task<THandle>> import)
        where THandle : class
    {
        var texts = new List<string>();
        var graph = await StackPreview.RunAsync(
            async () =>
            {
                var handle = make();
                texts.Add(await Describe(handle));
                return new Dictionary<string, object?> { ["it"] = export(handle) };
            },
            Options);
        await StackPreview.RunAsync(
            async () => texts.Add(await Describe(await import(new StackReference(Stack)))),
            Options.WithStackOutputs(Stack, graph));
        return (texts[0], texts[1]);
    }

    private static async Task<Problem> RefusedAsync(string? outputs)
    {
        var failed = await Assert.ThrowsAsync<PreviewFailedException>(() => StackPreview.RunAsync(
            async () => _ = await NetworkHandle.ImportAsync(new StackReference(Stack), "it"),
            outputs is null ? Options : Options.WithStackOutputs(Stack, outputs)));
        return Assert.Single(failed.Problems);
    }

    /// <summary>Writes every property, internal ones too, with the values of outputs.</summary>
    private static async Task<string> Describe(object? value, string at = "")
    {
        switch (value)
        {
            case null:
                return $"{at}: null\n";
            case string or ValueType or Enum when value is not IEnumerable:
            case string or InstanceType:
                return $"{at}: {value}\n";
            case Resource:
                return string.Empty;
        }

        var type = value.GetType();
        if (Unwrapped(type, value) is { } task)
        {
            await task;
            return await Describe(task.GetType().GetProperty("Result")!.GetValue(task), at);
        }

        if (value is IEnumerable elements)
        {
            var parts = new List<string>();
            foreach (var element in elements)
            {
                parts.Add(await Describe(element, $"{at}[]"));
            }

            return string.Concat(parts.Order(StringComparer.Ordinal).Prepend($"{at}: {parts.Count} elements\n"));
        }

        var text = string.Empty;
        foreach (var property in type
            .GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .Where(property => property.GetIndexParameters().Length == 0 && property.Name != "EqualityContract"))
        {
            text += await Describe(property.GetValue(value), $"{at}.{property.Name}");
        }

        return text;
    }

    private static Task? Unwrapped(Type type, object value)
    {
        for (var at = type; at is not null; at = at.BaseType)
        {
            if (at.IsGenericType
                && at.GetGenericTypeDefinition() is var generic
                && (generic == typeof(Output<>) || generic == typeof(Input<>)))
            {
                var output = generic == typeof(Output<>)
                    ? value
                    : at.GetMethod("ToOutput")?.Invoke(value, null) ?? at.GetMethod("op_Implicit", [at])!.Invoke(null, [value])!;
                var inner = output.GetType().GetGenericArguments()[0];
                return (Task)typeof(Pulumi.Utilities.OutputUtilities)
                    .GetMethod("GetValueAsync")!
                    .MakeGenericMethod(inner)
                    .Invoke(null, [output])!;
            }
        }

        return null;
    }

    private static void AssertNothingIsDefault(object facts, params string[] but)
    {
        foreach (var property in facts.GetType().GetProperties().Where(property => !but.Contains(property.Name)))
        {
            var value = property.GetValue(facts);
            var isDefault = value is null
                || (property.PropertyType == typeof(bool)
                    && property.Name is not ("HasPodIdentityAgent" or "HasIamAuthentication")
                    && !(bool)value);
            Assert.False(isDefault, $"{property.Name} has its default: the test would not see that it is lost");
        }
    }

    private static ExistingCluster Everything(Pulumi.Kubernetes.Provider provider) => new()
    {
        Name = "platform",
        Version = KubernetesVersion.V1_35,
        Nodes = Placement("private"),
        Endpoint = "https://0123456789ABCDEF.gr7.us-east-1.eks.amazonaws.com",
        NodeSecurityGroupIds = ["sg-0a", "sg-0b"],
        KubernetesProvider = provider,
        OidcProviderArn = Clusters.OidcProviderArn,
        HasPodIdentityAgent = false,
        Credentials = PodCredentials.Irsa,
        HasZonalShift = true,
        IsIpv6 = true,
        Authentication = ClusterAuthentication.ApiAndConfigMap,
        PodNetwork = new PodNetwork { UsesPrefixes = true, UsesCustomNetworking = true, UsesPodSecurityGroups = true },
        HasCniIdentity = true,
        Registry = ContainerRegistry.Of("123456789012.dkr.ecr.us-east-1.amazonaws.com/mirror")
            .WithCharts("123456789012.dkr.ecr.us-east-1.amazonaws.com/charts"),
        SystemNodes = new SystemNodes
        {
            Architecture = CpuArchitecture.Arm64,
            Labels = ImmutableSortedDictionary<string,
            string>.Empty.Add("role", "system"),
            AreTainted = true,
            Taints = [NodeTaint.NoSchedule("team", "platform"), NodeTaint.NoExecute("x"), NodeTaint.PreferNoSchedule("y")],
            Subnets = Placement("system"),
            Count = 3,
            InstanceTypes = [InstanceType.Of("t4g.medium")],
        },
    };

    private static ExistingAuroraCluster Database() => new()
    {
        Name = "orders",
        Arn = "arn:aws:rds:us-east-1:123456789012:cluster:orders",
        ResourceId = "cluster-ABCDEFGHIJKL01234",
        Endpoint = "orders.cluster-abc.us-east-1.rds.amazonaws.com",
        ReaderEndpoint = "orders.cluster-ro-abc.us-east-1.rds.amazonaws.com",
        Port = 5433,
        SecurityGroupId = "sg-0a",
        DatabaseName = "orders",
        SecretArn = "arn:aws:secretsmanager:us-east-1:123456789012:secret:orders-AbCdEf",
        SecretKmsKeyArn = "arn:aws:kms:us-east-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab",
        HasIamAuthentication = false,
    };

    private static SubnetPlacement Placement(string name) => SubnetPlacement.FromExisting(
        SubnetKind.Private,
        "vpc-0a",
        ["us-east-1a", "us-east-1b"],
        [
            $"subnet-{(name == "private" ? "0a" : name == "data" ? "1a" : "2a")}",
            $"subnet-{(name == "private" ? "0b" : name == "data" ? "1b" : "2b")}",
        ],
        cidrs: ["10.0.0.0/24", "10.0.1.0/24"],
        routeTableIds: ["rtb-0a"],
        name: name,
        zoneIds: ["use1-az1", "use1-az2"],
        endpoints: ["ecr.api", "s3"]);

    private static VpcBlueprint Network() => VpcBlueprint.In(AwsRegion.UsEast1, "10.0.0.0/16", "a", "b", "c")
        .AddPublicTier("public", prefix: 20)
        .AddPrivateTier("private", prefix: 20)
        .AddIsolatedTier("data", prefix: 20)
        .WithNat(NatStrategy.OnePerZone);

    private static Pulumi.Kubernetes.Provider Provider(string name) => new(name, new Pulumi.Kubernetes.ProviderArgs());
}
