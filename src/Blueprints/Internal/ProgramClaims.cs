using System.Runtime.CompilerServices;
using Pulumi;

namespace Blueprints.Internal;

/// <summary>
/// Describes what exists once in a place, and would be there twice if two components of one program made it. Each deployment has claims of
/// its own, so that tests and previews do not disturb each other.
/// </summary>
internal static class ProgramClaims
{
    private static readonly ConditionalWeakTable<DeploymentInstance, HashSet<(object? Place, string Key)>> Claims = [];

    private static readonly ConditionalWeakTable<DeploymentInstance, Dictionary<(object? Place, string Group), List<object>>> Groups = [];

    private static readonly ConditionalWeakTable<Resource, object> Places = [];

    /// <summary>Returns <see langword="false"/> for what a component of this program has claimed in the same place already.</summary>
    public static bool TryClaim(string key, object? place = null)
    {
        var claims = Claims.GetOrCreateValue(Deployment.Instance);
        lock (claims)
        {
            return claims.Add((place, key));
        }
    }

    /// <summary>Adds what a block has to a group of its kind, for rules between the blocks of a program in one place.</summary>
    /// <returns>What other blocks of the same program have put there before.</returns>
    public static IReadOnlyList<T> Join<T>(string group, T item, object? place)
        where T : class
    {
        var groups = Groups.GetOrCreateValue(Deployment.Instance);
        lock (groups)
        {
            var items = groups.TryGetValue((place, group), out var there) ? there : groups[(place, group)] = [];
            var before = items.Cast<T>().ToList();
            items.Add(item);
            return before;
        }
    }

    /// <summary>
    /// Returns what decides in which account a component works: its own AWS provider, else that of the component of this library that it is
    /// in, else nothing, which is the program's. What another parent hands down cannot be seen, and a plain one hands down nothing; who
    /// works in two accounts under such parents gives the blocks their providers. Two providers may still be of one account.
    /// </summary>
    public static object? PlaceOf(ComponentResourceOptions? options) =>
        RegionGuard.ExplicitProvider(options)
            ?? (options?.Parent is { } parent && Places.TryGetValue(parent, out var place) ? place : null);

    /// <summary>Remembers the place of a component, for those that are put into it.</summary>
    public static void Settle(ComponentResource component, ComponentResourceOptions? options)
    {
        if (PlaceOf(options) is { } place)
        {
            Places.AddOrUpdate(component, place);
        }
    }
}
