using System.Collections.Immutable;

namespace Blueprints.Network.Planning;

/// <summary>Specifies which slot of every tier a zone has.</summary>
/// <remarks>
/// A zone takes the slot of its letter; one whose letter has no slot, or whose slot is taken, gets the last free one. Slots are given in
/// the order of the zones, so a zone that is added at the end moves none; and as long as all letters have slots, none moves wherever it is
/// added.
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
