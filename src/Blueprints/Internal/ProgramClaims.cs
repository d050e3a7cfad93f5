using System.Runtime.CompilerServices;
using Pulumi;

namespace Blueprints.Internal;

/// <summary>What there may be once in a program, such as an owner id: the first block that claims it has it.</summary>
/// <remarks>Claims belong to the run that is under way, so that previews beside and after each other do not see each other's.</remarks>
internal static class ProgramClaims
{
    private static readonly ConditionalWeakTable<DeploymentInstance, HashSet<string>> Claims = [];

    private static readonly ConditionalWeakTable<DeploymentInstance, Dictionary<string, List<object>>> Groups = [];

    /// <returns><see langword="false"/> where something in the same program has claimed it before.</returns>
    public static bool TryClaim(string key)
    {
        var claims = Claims.GetOrCreateValue(Deployment.Instance);
        lock (claims)
        {
            return claims.Add(key);
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
}
