using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Blueprints.Preview.Simulation;

/// <summary>
/// Makes ids that look like AWS's and are the same in every run: taken from a hash of what the resource is, never random.
/// </summary>
internal static class StableHash
{
    /// <summary>Returns lower-case hex digits, at most 64.</summary>
    public static string Hex(string seed, string salt, int digits) => Convert.ToHexString(Bytes(seed, salt)).ToLowerInvariant()[..digits];

    /// <summary>Returns a UUID of version 4's form.</summary>
    public static string Uuid(string seed, string salt)
    {
        var hex = Hex(seed, salt, 32);
        return $"{hex[..8]}-{hex[8..12]}-4{hex[13..16]}-a{hex[17..20]}-{hex[20..]}";
    }

    /// <summary>Returns upper-case letters and digits, at most 32.</summary>
    public static string Upper(string seed, string salt, int count)
    {
        const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        return string.Concat(Bytes(seed, salt).Take(count).Select(value => Alphabet[value % Alphabet.Length]));
    }

    /// <summary>Returns ten decimal digits that do not start with a zero.</summary>
    public static string Digits(string seed, string salt) =>
        (1_000_000_000 + (Number(seed, salt) % 3_000_000_000)).ToString(CultureInfo.InvariantCulture);

    /// <summary>Returns a public IPv4 address out of the three ranges that are set aside for documentation.</summary>
    public static string DocumentationAddress(string seed, string salt)
    {
        string[] ranges = ["192.0.2", "198.51.100", "203.0.113"];
        var number = Number(seed, salt);
        return string.Create(CultureInfo.InvariantCulture, $"{ranges[number % 3]}.{1 + (number / 3 % 254)}");
    }

    /// <summary>Returns an IPv6 /56 out of the range that is set aside for documentation.</summary>
    public static string DocumentationIpv6(string seed, string salt)
    {
        var hex = Hex(seed, salt, 6);
        return $"2001:db8:{hex[..4].TrimStart('0').PadLeft(1, '0')}:{hex[4..6].TrimStart('0')}00::/56".Replace(
            ":00::",
            "::",
            StringComparison.Ordinal);
    }

    private static ulong Number(string seed, string salt) => BitConverter.ToUInt64(Bytes(seed, salt), 8);

    private static byte[] Bytes(string seed, string salt) => SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}\n{salt}"));
}
