using System.Buffers;

namespace Blueprints.Karpenter.Planning;

/// <summary>Checks the form of AWS ids: a kind, a hyphen, lower-case letters and digits.</summary>
internal static class Ids
{
    private static readonly SearchValues<char> Allowed = SearchValues.Create("0123456789abcdefghijklmnopqrstuvwxyz");

    public static bool IsValid(string prefix, string id) =>
        id.StartsWith(prefix, StringComparison.Ordinal)
            && id.Length > prefix.Length
            && id.AsSpan(prefix.Length).IndexOfAnyExcept(Allowed) < 0;
}
