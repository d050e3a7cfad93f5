using System.Runtime.CompilerServices;
using Blueprints.Problems;

namespace Blueprints.Network;

/// <summary>Reads CIDR blocks at the border, where text that is not a block at all is refused at once.</summary>
internal static class NetworkInput
{
    public static CidrText Parse(string text, string path, [CallerArgumentExpression(nameof(text))] string? parameter = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(text, parameter);
        return CidrText.TryParse(text, out var result, out var error)
            ? result
            : throw ProblemList.Refuse(nameof(VpcBlueprint), NetworkProblems.NotACidr, path, error, "write an address and a prefix length, such as 10.0.0.0/16");
    }
}
