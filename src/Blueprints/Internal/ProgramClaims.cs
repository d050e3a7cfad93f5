using System.Runtime.CompilerServices;
using Pulumi;

namespace Blueprints.Internal;

/// <summary>
/// Claims what can exist only once in a place, so that two components of one program do not both create it. Each deployment has its own
/// claims, so that tests and previews do not disturb each other.
/// </summary>
internal static class ProgramClaims
{
    private static readonly ConditionalWeakTable<DeploymentInstance, HashSet<(object? Place, string Key)>> Claims = [];

    private static readonly ConditionalWeakTable<DeploymentInstance, Dictionary<(object? Place, string Group), List<object>>> Groups = [];

    private static readonly ConditionalWeakTable<Resource, object> Places = [];

    /// <summary>Returns <see langword="false"/> if a component of this program has already claimed it in the same place.</summary>
    public static bool TryClaim(string key, object? place = null)
    {
        var claims = Claims.GetOrCreateValue(Deployment.Instance);
        lock (claims)
        {
            return claims.Add((place, key));
        }
    }

    /// <summary>Adds an item of a block to a group, for rules between the blocks of a program in one place.</summary>
    /// <returns>The items that other blocks of the same program have added before.</returns>
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
    /// Returns what decides the account of a component: its own AWS provider, else that of the enclosing component of this library, else
    /// null for the program's. Providers inherited from other parents are not visible: with such parents in two accounts, pass providers to
    /// the blocks. Two providers may belong to one account.
    /// </summary>
    public static object? PlaceOf(ComponentResourceOptions? options) =>
        RegionGuard.ExplicitProvider(options)
            ?? (options?.Parent is { } parent && Places.TryGetValue(parent, out var place) ? place : null);

    /// <summary>Records the place of a component, for the components inside it.</summary>
    public static void Settle(ComponentResource component, ComponentResourceOptions? options)
    {
        if (PlaceOf(options) is { } place)
        {
            Places.AddOrUpdate(component, place);
        }
    }
}
