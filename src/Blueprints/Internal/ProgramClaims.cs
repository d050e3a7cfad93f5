using System.Runtime.CompilerServices;
using Pulumi;

namespace Blueprints.Internal;

/// <summary>
/// What exists once in a place, and would be there twice if two components of one program made it. Each deployment has claims of its own, so that tests and previews do not disturb each other.
/// </summary>
internal static class ProgramClaims
{
    private static readonly ConditionalWeakTable<DeploymentInstance, HashSet<(object? Place, string Key)>> Claims = [];

    private static readonly ConditionalWeakTable<DeploymentInstance, Dictionary<string, List<object>>> Groups = [];

    /// <summary>Returns <see langword="false"/> for what a component of this program has claimed in the same place already.</summary>
    public static bool TryClaim(string key, object? place = null)
    {
        var claims = Claims.GetOrCreateValue(Deployment.Instance);
        lock (claims)
        {
            return claims.Add((place, key));
        }
    }

    /// <summary>Adds what a block has to a group of its kind, for rules between the blocks of a program.</summary>
    /// <returns>What other blocks of the same program have put there before.</returns>
    public static IReadOnlyList<T> Join<T>(string group, T item)
        where T : class
    {
        var groups = Groups.GetOrCreateValue(Deployment.Instance);
        lock (groups)
        {
            var items = groups.TryGetValue(group, out var there) ? there : groups[group] = [];
            var before = items.Cast<T>().ToList();
            items.Add(item);
            return before;
        }
    }

    /// <summary>
    /// Returns what decides in which account a component works: its own provider, else its parent, which hands one down, else the program. Two places may still be one account, so that what is
    /// refused is there twice for sure.
    /// </summary>
    public static object? PlaceOf(ComponentResourceOptions? options) =>
        options?.Provider ?? options?.Providers.FirstOrDefault(provider => provider is Pulumi.Aws.Provider) ?? options?.Parent;
}
