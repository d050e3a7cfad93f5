using Microsoft.Extensions.Time.Testing;

namespace Blueprints.Tests.Eks;

/// <summary>Clusters that tests start from, at a time when Kubernetes 1.35 is in standard support and 1.31 in its last days.</summary>
internal static class EksClusters
{
    public const string Admin = "arn:aws:iam::123456789012:role/platform-admin";

    public const string Office = "203.0.113.0/24";

    public static TimeProvider Clock { get; } = new FakeTimeProvider(new DateTimeOffset(2026, 11, 21, 0, 0, 0, TimeSpan.Zero));

    public static SubnetPlacement Private { get; } = Placement(SubnetKind.Private, "us-east-1a", "us-east-1b", "us-east-1c");

    /// <summary>Gets a cluster without anything to warn of.</summary>
    public static EksBlueprint Quiet { get; } = Of(KubernetesVersion.V1_35);

    public static EksBlueprint Of(KubernetesVersion version) => EksBlueprint.For(version, Private)
        .WithClock(Clock)
        .WithEndpoint(ApiEndpoint.PublicAndPrivate(Office))
        .WithSystemNodes(nodes => nodes.OnGraviton("t4g.medium").Between(1, 3, desired: 2))
        .GrantAdmin(Admin);

    /// <summary>Returns what a plan tells besides <c>ADN108</c>, the note of add-ons without a version.</summary>
    public static IEnumerable<Problem> ToldOf(EksBlueprint cluster) => cluster.Plan().Warnings.Where(problem => problem.Code != "ADN108");

    public static SubnetPlacement Placement(SubnetKind kind, params string[] zones) =>
        SubnetPlacement.FromExisting(
            kind,
            "vpc-0a",
            zones,
            [.. zones.Select((zone, index) => zones.Take(index).Contains(zone) ? $"subnet-{zone}-{index}" : $"subnet-{zone}")],
            name: "private",
            cidrs: [.. zones.Select((_, index) => $"10.0.{index}.0/24")]);
}
