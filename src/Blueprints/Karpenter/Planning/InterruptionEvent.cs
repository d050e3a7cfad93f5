using System.Collections.Immutable;

namespace Blueprints.Karpenter.Planning;

/// <summary>Describes a kind of event about instances that end or may end, which the controller receives.</summary>
/// <remarks>Source: aws/karpenter-provider-aws v1.14.1, cloudformation.yaml; a misspelled detail type never matches.</remarks>
/// <param name="Name">The suffix of the rule's name.</param>
/// <param name="Source">The event's source.</param>
/// <param name="DetailType">The event's detail type.</param>
/// <param name="Since">The first version that handles the event; <see langword="null"/> for all versions.</param>
internal sealed record InterruptionEvent(string Name, string Source, string DetailType, KarpenterVersion? Since = null)
{
    private const string Ec2 = "aws.ec2";

    private static readonly ImmutableArray<InterruptionEvent> All =
    [
        new("health", "aws.health", "AWS Health Event"),
        new("spot", Ec2, "EC2 Spot Instance Interruption Warning"),
        new("rebalance", Ec2, "EC2 Instance Rebalance Recommendation"),
        new("state-change", Ec2, "EC2 Instance State-change Notification"),
        new("reservation", Ec2, "EC2 Capacity Reservation Instance Interruption Warning", ControllerFeatures.ReservationInterruptions),
    ];

    public static ImmutableArray<InterruptionEvent> Of(KarpenterVersion version) =>
        [.. All.Where(kind => kind.Since is null || kind.Since <= version)];
}
