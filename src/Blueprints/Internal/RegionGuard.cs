using Blueprints.Problems;
using Pulumi;
using Pulumi.Utilities;

namespace Blueprints.Internal;

/// <summary>Checks that a block is provisioned in the region that it was planned for.</summary>
/// <remarks>
/// The stack's configuration and the component's own provider are checked before anything is registered. An inherited provider is visible
/// only on the first resource, and the rest of the block waits for it: in an update, that resource already exists when the region is
/// rejected.
/// </remarks>
internal static class RegionGuard
{
    // A provider has its region as soon as it is registered, without a call to AWS. A provider that takes longer waits for something else.
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    /// <exception cref="BlueprintException"><c>NET020</c>.</exception>
    public static void CheckConfiguration(string subject, AwsRegion region, ComponentResourceOptions? options)
    {
        if (ExplicitProvider(options) is { } provider)
        {
            Check(subject, region, "Provider.Region", RegionOf(provider), region);
        }

        // A provider inherited from a parent is not visible here and would win over the configuration.
        var mayHaveProvider = options?.Parent is not null || ExplicitProvider(options) is not null;
        if (!mayHaveProvider && new Pulumi.Config("aws").Get("region") is { } configured && configured != region.Name)
        {
            throw Mismatch(subject, region, "aws:region", configured);
        }
    }

    /// <summary>Returns a value once the explicit AWS provider, if any, is known to be in the right region.</summary>
    public static Input<T> Gate<T>(string subject, AwsRegion region, ComponentResourceOptions? options, T value) =>
        ExplicitProvider(options) is { } provider
            ? provider.Region.WhetherPresentOrNot(actual => Check(subject, region, "Provider.Region", actual, value))
            : value;

    /// <summary>Returns a value once its resource is known to be in the right region.</summary>
    public static Output<T> Gate<T>(string subject, AwsRegion region, Output<string> actualRegion, Output<T> value) =>
        Output.Tuple(value, actualRegion).WhetherPresentOrNot(pair => Check(subject, region, "Region", pair.Item2, pair.Item1));

    /// <summary>
    /// Checks the partition of blocks without a region, such as IAM roles, that name resources of one partition. The partition is the
    /// second field of an ARN, also for partitions that <see cref="AwsPartition"/> does not know.
    /// </summary>
    public static void CheckPartition(string subject, string partition, ComponentResourceOptions? options)
    {
        if (ExplicitProvider(options) is { } provider)
        {
            _ = CheckPartition(subject, partition, "Provider.Region", RegionOf(provider), partition);
        }

        var mayHaveProvider = options?.Parent is not null || ExplicitProvider(options) is not null;
        if (!mayHaveProvider && new Pulumi.Config("aws").Get("region") is { } configured)
        {
            _ = CheckPartition(subject, partition, "aws:region", configured, configured);
        }
    }

    /// <summary>Returns a value once the explicit provider is known to be in the partition.</summary>
    public static Input<T> GatePartition<T>(string subject, string partition, ComponentResourceOptions? options, T value) =>
        ExplicitProvider(options) is { } provider
            ? provider.Region.WhetherPresentOrNot(actual => CheckPartition(subject, partition, "Provider.Region", actual, value))
            : value;

    /// <summary>Returns a value once its resource, which has no region, is known to be in the right partition.</summary>
    public static Output<T> GatePartition<T>(string subject, string partition, Output<string> actualArn, Output<T> value) =>
        Output.Tuple(value, actualArn).WhetherPresentOrNot(pair =>
            Arns.Parts(pair.Item2 ?? string.Empty).Partition is { Length: > 0 } actual && actual != partition
                ? throw PartitionMismatch(subject, partition, "Arn", $"the AWS provider works in {actual}")
                : pair.Item1);

    private static T CheckPartition<T>(string subject, string partition, string path, string? actual, T value) =>
        string.IsNullOrEmpty(actual) || !AwsRegion.TryOf(actual, out var region) || region.Partition.Name == partition
            ? value
            : throw PartitionMismatch(subject, partition, path, $"the AWS provider works in {actual}, which is in {region.Partition}");

    // Null if unknown: in a preview it may stay unknown, and failures are reported separately.
    private static string? RegionOf(Pulumi.Aws.Provider provider)
    {
        var reading = Task.Run(() => OutputUtilities.GetValueAsync(provider.Region));
        var isOver = Task.WhenAny(reading, Task.Delay(LongestWait)).GetAwaiter().GetResult() == reading;
        return isOver && reading.IsCompletedSuccessfully ? reading.Result : null;
    }

    private static T Check<T>(string subject, AwsRegion region, string path, string? actual, T value) =>
        string.IsNullOrEmpty(actual) || actual == region.Name ? value : throw Mismatch(subject, region, path, actual);

    /// <summary>Returns the AWS provider in the options themselves.</summary>
    public static Pulumi.Aws.Provider? ExplicitProvider(ComponentResourceOptions? options) =>
        options?.Provider as Pulumi.Aws.Provider ?? options?.Providers.OfType<Pulumi.Aws.Provider>().FirstOrDefault();

    private static BlueprintException PartitionMismatch(string subject, string partition, string path, string found) =>
        ProblemList.Refuse(
            subject,
            CommonProblems.RegionMismatch,
            path,
            $"the block names resources of partition {partition}, and {found}",
            $"give the component a provider for a region of {partition}, or name resources of the provider's partition");

    private static BlueprintException Mismatch(string subject, AwsRegion region, string path, string actual) =>
        ProblemList.Refuse(
            subject,
            CommonProblems.RegionMismatch,
            path,
            $"the block is planned for {region}, and the AWS provider works in {actual}",
            $"set aws:region to {region}, or give the component a provider for {region}");
}
