using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Blueprints.Configuration;
using Blueprints.Preview;

namespace Blueprints.Tests.Configuration;

/// <summary>Configurations that have every key between them, and the least ones, which have every default.</summary>
internal static partial class RoundTripCases
{
    private const string Role = "arn:aws:iam::123456789012:role/";

    private const string Key = "arn:aws:kms:us-east-1:123456789012:key/0123abcd-12ab-34cd-56ef-1234567890ab";

    public static ImmutableArray<RoundTripCase> All { get; } = [.. Networks, .. Clusters, .. Pools, .. Databases, .. Zones, .. Conventions];

    public static async Task<string> Text(Func<string> make, string json)
    {
        var plan = string.Empty;
        var graph = await StackPreview.RunAsync(
            () => plan = make(),
            (PreviewOptions.Default with { Project = "platform" }).WithConfig("aws:region", "us-east-1").WithConfig("platform:it", json));
        return SetBy().Replace($"{plan}\n{GraphText.Of(graph)}", string.Empty);
    }

    /// <summary>Which key set what a warning speaks of: the same warning of a fluent call has none.</summary>
    [GeneratedRegex(@" \(set by (platform:[^)]*|the conventions)\)", RegexOptions.ExplicitCapture)]
    internal static partial Regex SetBy();

    private static RoundTripCase Network(string name, string json, VpcBlueprint described) => new(
        $"network: {name}",
        typeof(VpcOptions),
        json,
        () => Provision(described),
        () => Provision(VpcBlueprint.FromOptions(StackConfiguration.Bind<VpcOptions>("it"))));

    private static RoundTripCase Cluster(string name, string json, Func<EksBlueprint, EksBlueprint> describe) => new(
        $"cluster: {name}",
        typeof(EksOptions),
        json,
        () => Provision(describe(EksBlueprint.For(KubernetesVersion.V1_35, Eks.EksClusters.Private))),
        () => Provision(EksBlueprint.FromOptions(StackConfiguration.Bind<EksOptions>("it"), Eks.EksClusters.Private)));

    private static RoundTripCase Pool(string name, string json, Func<KarpenterPools, KarpenterPools> describe) => new(
        $"pools: {name}",
        typeof(KarpenterOptions),
        json,
        () => Provision(describe(KarpenterPools.For(Support.Clusters.Existing()))),
        () => Provision(KarpenterPools.FromOptions(StackConfiguration.Bind<KarpenterOptions>("it"), Support.Clusters.Existing())));

    private static RoundTripCase Database(string name, string json, AuroraServerless described) => new(
        $"database: {name}",
        typeof(AuroraOptions),
        json,
        () => Provision(described.In(Data.Databases.Tier)),
        () => Provision(AuroraServerless.FromOptions(StackConfiguration.Bind<AuroraOptions>("it"), Data.Databases.Tier)));

    private static RoundTripCase Zone(string name, string json, Func<ExternalDnsZones, ExternalDnsZones> describe) => new(
        $"zones: {name}",
        typeof(ExternalDnsOptions),
        json,
        () => Provision(describe(ExternalDnsZones.For(Support.Clusters.Existing()))),
        () => Provision(ExternalDnsZones.FromOptions(StackConfiguration.Bind<ExternalDnsOptions>("it"), Support.Clusters.Existing())));

    private static RoundTripCase Convention(string name, string json, Blueprints.Conventions described) => new(
        $"conventions: {name}",
        typeof(ConventionsOptions),
        json,
        () => Provision(described),
        () => Provision(Blueprints.Conventions.FromOptions(StackConfiguration.Bind<ConventionsOptions>("it"))));

    private static string Provision(Blueprints.Conventions conventions)
    {
        using var program = conventions.ForProgram();
        return $"{Provision(Support.Networks.UsEast1)}\n{Provision(Data.Databases.Postgres)}";
    }

    private static string Provision(VpcBlueprint blueprint)
    {
        _ = blueprint.Provision("it");
        return blueprint.Plan().ToString();
    }

    private static string Provision(EksBlueprint blueprint)
    {
        _ = blueprint.WithClock(Eks.EksClusters.Clock).Provision("it");
        return blueprint.WithClock(Eks.EksClusters.Clock).Plan().ToString();
    }

    private static string Provision(KarpenterPools blueprint)
    {
        _ = blueprint.Provision("it");
        return blueprint.Plan().ToString();
    }

    private static string Provision(AuroraServerless blueprint)
    {
        _ = blueprint.Provision("it");
        return blueprint.Plan().ToString();
    }

    private static string Provision(ExternalDnsZones blueprint)
    {
        _ = blueprint.Provision("it");
        return blueprint.Plan().ToString();
    }
}
