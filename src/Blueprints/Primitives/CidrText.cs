using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Blueprints;

/// <summary>
/// Represents a CIDR block as it was written, which may be misaligned. Plans keep the text, to report what is wrong with each block of a
/// list; <see cref="Cidr"/> itself is always aligned.
/// </summary>
internal readonly record struct CidrText
{
    private CidrText(string text, Cidr block, bool isAligned)
    {
        Text = text;
        Block = block;
        IsAligned = isAligned;
    }

    public string Text { get; }

    /// <summary>Gets the aligned block that holds the address that was written: what EC2 creates of a misaligned block.</summary>
    public Cidr Block { get; }

    public bool IsAligned { get; }

    public string Misalignment =>
        $"{Text} is not aligned: a /{Block.PrefixLength} starts at a multiple of {Block.Count:N0} addresses, and the one that holds this "
            + $"address is {Block}";

    public static CidrText Of(Cidr block) => new(block.ToString(), block, isAligned: true);

    /// <summary>Determines whether a text is an address, as strictly as in a block.</summary>
    public static bool IsAddress(string text, out bool isIPv6) => TryParseAddress(text, out _, out isIPv6);

    public static bool TryParse(string text, out CidrText result, out string error)
    {
        result = default;
        error = string.Empty;
        if (text.Split('/') is not [var address, var prefix])
        {
            error = text.Contains('/', StringComparison.Ordinal)
                ? $"'{text}' is not a CIDR block: it has more than one '/'"
                : $"'{text}' is not a CIDR block: the prefix length is missing, as in 10.0.0.0/16";
            return false;
        }

        if (!TryParseAddress(address, out var value, out var isIPv6))
        {
            error = $"'{text}' is not a CIDR block: '{address}' is neither an IPv4 nor an IPv6 address";
            return false;
        }

        var bits = isIPv6 ? 128 : 32;
        if (!int.TryParse(prefix, NumberStyles.None, CultureInfo.InvariantCulture, out var length) || length > bits)
        {
            error = $"'{text}' is not a CIDR block: the prefix length '{prefix}' is not a number from 0 to {bits}";
            return false;
        }

        var block = new Cidr(value, length, isIPv6);
        result = new CidrText(text, block, block.FirstValue == value);
        return true;
    }

    private static bool TryParseAddress(string text, out UInt128 value, out bool isIPv6)
    {
        isIPv6 = text.Contains(':', StringComparison.Ordinal);
        value = 0;

        // IPAddress takes "10.1" for 10.0.0.1, "010.0.0.0" for an octal number and "fe80::1%eth0" for an address: none of them belongs in a
        // plan.
        if (text.Contains('%', StringComparison.Ordinal) || (!isIPv6 && !IsDottedQuad(text)) || !IPAddress.TryParse(text, out var address))
        {
            return false;
        }

        if (address.AddressFamily != (isIPv6 ? AddressFamily.InterNetworkV6 : AddressFamily.InterNetwork))
        {
            return false;
        }

        foreach (var part in address.GetAddressBytes())
        {
            value = (value << 8) | part;
        }

        return true;
    }

    private static bool IsDottedQuad(string text) =>
        text.Split('.') is { Length: 4 } parts
        && Array.TrueForAll(parts, part => byte.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && part == number.ToString(CultureInfo.InvariantCulture));
}
