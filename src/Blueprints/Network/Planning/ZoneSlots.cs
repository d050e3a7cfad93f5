using System.Collections.Immutable;

namespace Blueprints.Network.Planning;

/// <summary>Assigns the slots of every tier to zones.</summary>
/// <remarks>
/// A zone gets the slot of its letter, or the last free slot if its letter has none or the slot is used. Slots are assigned in the order of
/// the zones, so a zone that is added at the end moves none. While all letters have slots, a zone that is added anywhere moves none.
/// </remarks>
internal static class ZoneSlots
{
    public const int Most = 6;

    public static ImmutableArray<int> Assign(IReadOnlyList<AvailabilityZone> zones, int slots)
    {
        var taken = new bool[Math.Max(slots, zones.Count)];
        var result = ImmutableArray.CreateBuilder<int>(zones.Count);
        foreach (var zone in zones)
        {
            var own = zone.Letter - 'a';
            var slot = own < slots && !taken[own] ? own : Array.LastIndexOf(taken, false);
            taken[slot] = true;
            result.Add(slot);
        }

        return result.MoveToImmutable();
    }
}
