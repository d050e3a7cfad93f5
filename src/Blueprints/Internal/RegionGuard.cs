using Blueprints.Problems;
using Pulumi;
using Pulumi.Utilities;

namespace Blueprints.Internal;

/// <summary>Sees to it that a block is provisioned in the region that it was planned for.</summary>
/// <remarks>
/// What the stack's configuration and the component's own provider say is checked before anything is registered. What a parent hands down
/// can be seen on the first resource only, and everything else of the block waits for that: in an update that resource is there already
/// when it is rejected.
/// </remarks>
internal static class RegionGuard
{
    // A provider has its region as soon as it is registered, which asks nothing of a cloud. One that takes longer waits for something else.
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    /// <exception cref="BlueprintException"><c>NET020</c>.</exception>
    public static void CheckConfiguration(string subject, AwsRegion region, ComponentResourceOptions? options)
    {
        if (ExplicitProvider(options) is { } provider)
        {
            Check(subject, region, "Provider.Region", RegionOf(provider), region);
        }

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

    /// <summary>
    /// For what has no region, like a role of IAM, and names resources of one partition. The partition is the second field of an ARN: there
    /// are more than those that <see cref="AwsPartition"/> knows.
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

    /// <summary>Lets a value through when the explicit provider works in the partition.</summary>
    public static Input<T> GatePartition<T>(string subject, string partition, ComponentResourceOptions? options, T value) =>
        ExplicitProvider(options) is { } provider
            ? provider.Region.WhetherPresentOrNot(actual => CheckPartition(subject, partition, "Provider.Region", actual, value))
            : value;

    /// <summary>
    /// Lets a value through when the resource that it belongs to, which has no region, has come to be in the right partition.
    /// </summary>
    public static Output<T> GatePartition<T>(string subject, string partition, Output<string> actualArn, Output<T> value) =>
        Output.Tuple(value, actualArn).WhetherPresentOrNot(pair =>
            Arns.Parts(pair.Item2 ?? string.Empty).Partition is { Length: > 0 } actual && actual != partition
                ? throw PartitionMismatch(subject, partition, "Arn", $"the AWS provider works in {actual}")
                : pair.Item1);

    private static T CheckPartition<T>(string subject, string partition, string path, string? actual, T value) =>
        string.IsNullOrEmpty(actual) || !AwsRegion.TryOf(actual, out var region) || region.Partition.Name == partition
            ? value
            : throw PartitionMismatch(subject, partition, path, $"the AWS provider works in {actual}, which is in {region.Partition}");

    // Null when it is not known here: in a preview it may never be, and what has failed is reported by itself.
    private static string? RegionOf(Pulumi.Aws.Provider provider)
    {
        var reading = Task.Run(() => OutputUtilities.GetValueAsync(provider.Region));
        var isOver = Task.WhenAny(reading, Task.Delay(LongestWait)).GetAwaiter().GetResult() == reading;
        return isOver && reading.IsCompletedSuccessfully ? reading.Result : null;
    }

    private static T Check<T>(string subject, AwsRegion region, string path, string? actual, T value) =>
        string.IsNullOrEmpty(actual) || actual == region.Code ? value : throw Mismatch(subject, region, path, actual);

    /// <summary>Returns the AWS provider that the options themselves have.</summary>
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
