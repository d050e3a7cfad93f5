using Blueprints.Problems;
using Pulumi;

namespace Blueprints.Internal;

/// <summary>Sees to it that a block is provisioned in the region that it was planned for.</summary>
internal static class RegionGuard
{
    /// <summary>Refuses a block before anything is registered, when the stack's configuration names another region and no explicit AWS provider is given.</summary>
    /// <exception cref="BlueprintException"><c>NET020</c>.</exception>
    public static void CheckConfiguration(string subject, AwsRegion region, ComponentResourceOptions? options)
    {
        if (ExplicitProvider(options) is null && new Pulumi.Config("aws").Get("region") is { } configured && configured != region.Code)
        {
            throw Mismatch(subject, region, "aws:region", configured);
        }
    }

    /// <summary>
    /// Lets a value through when the explicit AWS provider works in the right region. A provider's region is an output, so this is as early
    /// as it can be known; the value that waits is one that the whole block is built on.
    /// </summary>
    public static Input<T> Gate<T>(string subject, AwsRegion region, ComponentResourceOptions? options, T value) =>
        ExplicitProvider(options) is { } provider
            ? provider.Region.Apply(actual => actual is null || actual == region.Code ? value : throw Mismatch(subject, region, "Provider.Region", actual))
            : value;

    private static Pulumi.Aws.Provider? ExplicitProvider(ComponentResourceOptions? options) =>
        options?.Provider as Pulumi.Aws.Provider ?? options?.Providers.OfType<Pulumi.Aws.Provider>().FirstOrDefault();

    private static BlueprintException Mismatch(string subject, AwsRegion region, string path, string actual) =>
        ProblemList.Refuse(subject, NetworkProblems.RegionMismatch, path, $"the block is planned for {region}, and the AWS provider works in {actual}", $"set aws:region to {region}, or give the component a provider for {region}");
}
