using System.Runtime.CompilerServices;
using Pulumi;

namespace Blueprints.Internal;

/// <summary>What there may be once in a program, such as an owner id: the first block that claims it has it.</summary>
/// <remarks>Claims belong to the run that is under way, so that previews beside and after each other do not see each other's.</remarks>
internal static class ProgramClaims
{
    private static readonly ConditionalWeakTable<DeploymentInstance, HashSet<string>> Claims = [];

    /// <returns><see langword="false"/> where something in the same program has claimed it before.</returns>
    public static bool TryClaim(string key)
    {
        var claims = Claims.GetOrCreateValue(Deployment.Instance);
        lock (claims)
        {
            return claims.Add(key);
        }
    }
}
