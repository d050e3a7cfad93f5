using System.Collections.Immutable;

namespace Blueprints.Karpenter.Planning;

/// <summary>Represents a kind of event that ends or endangers instances, and that the controller is told of.</summary>
/// <remarks>
/// Source: aws/karpenter-provider-aws v1.14.1, cloudformation.yaml; a letter too few in a detail type, and the rule never matches.
/// </remarks>
/// <param name="Name">What follows the component's name in the rule's.</param>
/// <param name="Source">The event's source.</param>
/// <param name="DetailType">The event's detail type.</param>
/// <param name="Since">The first version that listens; <see langword="null"/> if all do.</param>
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

    public static ImmutableArray<InterruptionEvent> Of(KarpenterVersion version) => [.. All.Where(kind => kind.Since is null || kind.Since <= version)];
}
