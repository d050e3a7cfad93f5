using System.Runtime.CompilerServices;
using Blueprints.Problems;

namespace Blueprints.Network.Planning;

/// <summary>Reads CIDR blocks of fluent calls, and rejects other text at once.</summary>
internal static class NetworkInput
{
    public static CidrText Parse(string text, string path, [CallerArgumentExpression(nameof(text))] string? parameter = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(text, parameter);
        var problems = new ProblemList();
        var result = TryParse(problems, text, path);
        problems.ThrowIfRefused(nameof(VpcBlueprint));
        return result!.Value;
    }

    /// <summary>Reads a block of an existing network, and reports blocks that AWS does not accept for a VPC or a subnet.</summary>
    /// <returns>The block; <see langword="null"/> if it is not one.</returns>
    public static Cidr? ReadExisting(ProblemList problems, string text, string path)
    {
        if (TryParse(problems, text, path) is not { } read || !AddressSpace.CheckForm(problems, path, read))
        {
            return null;
        }

        if (!read.IsAligned)
        {
            problems.Error(NetworkProblems.Misaligned, path, read.Misalignment, $"use {read.Block}");
        }

        return read.Block;
    }

    private static CidrText? TryParse(ProblemList problems, string text, string path)
    {
        if (CidrText.TryParse(text, out var result, out var error))
        {
            return result;
        }

        problems.Error(NetworkProblems.NotACidr, path, error, "write an address and a prefix length, such as 10.0.0.0/16");
        return null;
    }
}
