using System.Collections.Immutable;
using Blueprints.Internal;

namespace Blueprints.Karpenter;

/// <summary>Selects capacity reservations by an id, or by owner, kind and tags.</summary>
/// <example><code>node.AddCapacityReservation(CapacityReservationTerm.Id("cr-0123456789abcdef0"))</code></example>
public sealed record CapacityReservationTerm
{
    private CapacityReservationTerm()
    {
    }

    internal string? ReservationId { get; private init; }

    internal string? OwnerId { get; private init; }

    internal CapacityReservationMatch? Match { get; private init; }

    internal ImmutableSortedDictionary<string, string> Tags { get; private init; } = TagSet.Empty;

    /// <summary>Selects one reservation.</summary>
    /// <param name="id">For example <c>cr-0123456789abcdef0</c> (<c>KRP035</c>).</param>
    /// <returns>The term.</returns>
    /// <example><code>CapacityReservationTerm.Id("cr-0123456789abcdef0")</code></example>
    public static CapacityReservationTerm Id(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return new CapacityReservationTerm { ReservationId = id };
    }

    /// <summary>
    /// Selects the reservations that match all arguments; requires tags or the kind (<c>KRP034</c>). The kind: Karpenter 1.8 and newer
    /// (<c>KRP027</c>).
    /// </summary>
    /// <param name="tags">Tags, at most 20 (<c>KRP037</c>).</param>
    /// <param name="match">The instances that the reservations accept.</param>
    /// <param name="ownerId">The owner's account id, 12 digits (<c>KRP039</c>).</param>
    /// <returns>The term.</returns>
    /// <example><code>CapacityReservationTerm.Matching(match: CapacityReservationMatch.Targeted)</code></example>
    public static CapacityReservationTerm Matching(
        IEnumerable<KeyValuePair<string, string>>? tags = null,
        CapacityReservationMatch? match = null,
        string? ownerId = null)
    {
        Elements.ThrowIfAnyMissing(tags ?? [], nameof(tags));
        return new() { Tags = TagSet.Empty.SetItems(tags ?? []), Match = match, OwnerId = ownerId };
    }
}

/// <summary>Specifies the instances that a capacity reservation accepts.</summary>
public enum CapacityReservationMatch
{
    /// <summary>Any instance that fits.</summary>
    Open,

    /// <summary>Only instances that name the reservation.</summary>
    Targeted,
}
