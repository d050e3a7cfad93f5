using Blueprints.Problems;
using Pulumi;

namespace Blueprints.Internal;

/// <summary>Sees to it that a block is provisioned in the region that it was planned for.</summary>
/// <remarks>
/// What the stack's configuration says is checked before anything is registered. What a provider says, the component's own or a parent's,
/// is an output: it is checked on the first resource, and everything else of the block waits for that.
/// </remarks>
internal static class RegionGuard
{
    /// <exception cref="BlueprintException"><c>NET020</c>.</exception>
    public static void CheckConfiguration(string subject, AwsRegion region, ComponentResourceOptions? options)
    {
        // A parent may have handed down a provider, which cannot be seen from here and would count more than the configuration.
        var mayHaveProvider = options?.Parent is not null || ExplicitProvider(options) is not null;
        if (!mayHaveProvider && new Pulumi.Config("aws").Get("region") is { } configured && configured != region.Code)
        {
            throw Mismatch(subject, region, "aws:region", configured);
        }
    }

    /// <summary>Lets a value through when the explicit AWS provider, if there is one, works in the right region.</summary>
    public static Input<T> Gate<T>(string subject, AwsRegion region, ComponentResourceOptions? options, T value) =>
        ExplicitProvider(options) is { } provider
            ? provider.Region.WhetherPresentOrNot(actual => Check(subject, region, "Provider.Region", actual, value))
            : value;

    /// <summary>Lets a value through when the resource that it belongs to has come to be in the right region.</summary>
    public static Output<T> Gate<T>(string subject, AwsRegion region, Output<string> actualRegion, Output<T> value) =>
        Output.Tuple(value, actualRegion).WhetherPresentOrNot(pair => Check(subject, region, "Region", pair.Item2, pair.Item1));

    /// <summary>For what has no region, like a role of IAM, and names resources of one partition.</summary>
    public static void CheckPartition(string subject, AwsPartition partition, ComponentResourceOptions? options)
    {
        var mayHaveProvider = options?.Parent is not null || ExplicitProvider(options) is not null;
        if (!mayHaveProvider && new Pulumi.Config("aws").Get("region") is { } configured)
        {
            _ = CheckPartition(subject, partition, "aws:region", configured, configured);
        }
    }

    /// <summary>Lets a value through when the explicit provider works in the partition.</summary>
    public static Input<T> GatePartition<T>(string subject, AwsPartition partition, ComponentResourceOptions? options, T value) =>
        ExplicitProvider(options) is { } provider
            ? provider.Region.WhetherPresentOrNot(actual => CheckPartition(subject, partition, "Provider.Region", actual, value))
            : value;

    private static T CheckPartition<T>(string subject, AwsPartition partition, string path, string? actual, T value) =>
        string.IsNullOrEmpty(actual) || !AwsRegion.TryOf(actual, out var region) || region.Partition == partition
            ? value
            : throw ProblemList.Refuse(
                subject,
                NetworkProblems.RegionMismatch,
                path,
                $"the block names clusters of partition {partition}, and the AWS provider works in {actual}, which is in {region.Partition}",
                $"give the component a provider for a region of {partition}");

    private static T Check<T>(string subject, AwsRegion region, string path, string? actual, T value) =>
        string.IsNullOrEmpty(actual) || actual == region.Code ? value : throw Mismatch(subject, region, path, actual);

    private static Pulumi.Aws.Provider? ExplicitProvider(ComponentResourceOptions? options) =>
        options?.Provider as Pulumi.Aws.Provider ?? options?.Providers.OfType<Pulumi.Aws.Provider>().FirstOrDefault();

    private static BlueprintException Mismatch(string subject, AwsRegion region, string path, string actual) =>
        ProblemList.Refuse(subject, NetworkProblems.RegionMismatch, path, $"the block is planned for {region}, and the AWS provider works in {actual}", $"set aws:region to {region}, or give the component a provider for {region}");
}
