using System.Diagnostics.CodeAnalysis;
using System.Diagnostics.Contracts;
using System.Globalization;
using System.Net;

namespace Blueprints;

/// <summary>
/// Represents a block of IPv4 or IPv6 addresses in CIDR notation, always aligned: <c>10.0.0.0/16</c>, <c>2001:db8::/56</c>.
/// </summary>
/// <example>
/// <code>
/// var vpc = Cidr.Parse("10.0.0.0/16");
/// Console.WriteLine(vpc.Subnet(20, 3));                       // 10.0.48.0/20
/// Console.WriteLine(vpc.Contains(Cidr.Parse("10.0.4.0/22"))); // True
/// Console.WriteLine(Cidr.Parse("10.0.0.0/20").UsableInAws);   // 4091
/// </code>
/// </example>
public readonly struct Cidr : IEquatable<Cidr>, IComparable<Cidr>, IParsable<Cidr>
{
    /// <summary>Specifies how many addresses of every subnet AWS reserves: the first four and the last.</summary>
    /// <remarks>Source: Amazon VPC User Guide, «Subnet CIDR blocks».</remarks>
    public const int AddressesReservedByAws = 5;

    private readonly UInt128 _first;

    internal Cidr(UInt128 address, int prefixLength, bool isIPv6)
    {
        var bits = isIPv6 ? 128 : 32;
        PrefixLength = prefixLength;
        IsIPv6 = isIPv6;
        _first = address & ~HostMask(bits - prefixLength);
    }

    /// <summary>Gets the number of leading bits that all addresses of the block share: 0 to 32 for IPv4, 0 to 128 for IPv6.</summary>
    public int PrefixLength { get; }

    /// <summary>Gets a value indicating whether the block holds IPv6 addresses.</summary>
    public bool IsIPv6 { get; }

    /// <summary>Gets the first address.</summary>
    public IPAddress First => ToAddress(_first);

    /// <summary>Gets the last address.</summary>
    public IPAddress Last => ToAddress(LastValue);

    /// <summary>Gets the number of addresses; for <c>::/0</c>, which has more, the largest integer.</summary>
    public UInt128 Count => Bits == 128 && PrefixLength == 0 ? UInt128.MaxValue : UInt128.One << (Bits - PrefixLength);

    /// <summary>Gets the number of usable addresses of a subnet of this block: all but the five that AWS reserves, at least 0.</summary>
    public UInt128 UsableInAws => Count > AddressesReservedByAws ? Count - AddressesReservedByAws : 0;

    internal UInt128 FirstValue => _first;

    internal UInt128 LastValue => _first | HostMask(Bits - PrefixLength);

    private int Bits => IsIPv6 ? 128 : 32;

    /// <summary>Determines whether two blocks are the same.</summary>
    /// <param name="left">One block.</param>
    /// <param name="right">The other block.</param>
    /// <returns><see langword="true"/> when they are.</returns>
    public static bool operator ==(Cidr left, Cidr right) => left.Equals(right);

    /// <summary>Determines whether two blocks differ.</summary>
    /// <param name="left">One block.</param>
    /// <param name="right">The other block.</param>
    /// <returns><see langword="true"/> when they do.</returns>
    public static bool operator !=(Cidr left, Cidr right) => !left.Equals(right);

    /// <summary>Determines whether a block starts before another, or is larger and starts with it.</summary>
    /// <param name="left">One block.</param>
    /// <param name="right">The other block.</param>
    /// <returns><see langword="true"/> when it does.</returns>
    public static bool operator <(Cidr left, Cidr right) => left.CompareTo(right) < 0;

    /// <summary>Determines whether a block does not come after another.</summary>
    /// <param name="left">One block.</param>
    /// <param name="right">The other block.</param>
    /// <returns><see langword="true"/> when it does not.</returns>
    public static bool operator <=(Cidr left, Cidr right) => left.CompareTo(right) <= 0;

    /// <summary>Determines whether a block comes after another.</summary>
    /// <param name="left">One block.</param>
    /// <param name="right">The other block.</param>
    /// <returns><see langword="true"/> when it does.</returns>
    public static bool operator >(Cidr left, Cidr right) => left.CompareTo(right) > 0;

    /// <summary>Determines whether a block does not come before another.</summary>
    /// <param name="left">One block.</param>
    /// <param name="right">The other block.</param>
    /// <returns><see langword="true"/> when it does not.</returns>
    public static bool operator >=(Cidr left, Cidr right) => left.CompareTo(right) >= 0;

    /// <summary>Reads a block.</summary>
    /// <param name="text">An address and a prefix length: <c>10.0.0.0/16</c>.</param>
    /// <returns>The block.</returns>
    /// <exception cref="ArgumentException"><paramref name="text"/> is null or empty.</exception>
    /// <exception cref="FormatException">It is not a CIDR block, or it is not aligned; the message says which part is wrong.</exception>
    /// <example><code>var vpc = Cidr.Parse("10.0.0.0/16");</code></example>
    public static Cidr Parse(string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        if (!CidrText.TryParse(text, out var parsed, out var error))
        {
            throw new FormatException(error);
        }

        return parsed.IsAligned ? parsed.Block : throw new FormatException(parsed.Misalignment);
    }

    /// <summary>Reads a block; returns <see langword="false"/> for other text.</summary>
    /// <param name="text">An address and a prefix length.</param>
    /// <param name="result">The block.</param>
    /// <returns><see langword="true"/> when <paramref name="text"/> is an aligned CIDR block.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out Cidr result)
    {
        var ok = CidrText.TryParse(text ?? string.Empty, out var parsed, out _) && parsed.IsAligned;
        result = ok ? parsed.Block : default;
        return ok;
    }

    static Cidr IParsable<Cidr>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<Cidr>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Cidr result) =>
        TryParse(s, out result);

    /// <summary>Determines whether all of another block lies in this one.</summary>
    /// <param name="other">The other block.</param>
    /// <returns><see langword="true"/> when it does; <see langword="false"/> for a block of the other IP version.</returns>
    [Pure]
    public bool Contains(Cidr other) =>
        IsIPv6 == other.IsIPv6 && PrefixLength <= other.PrefixLength && other._first >= _first && other.LastValue <= LastValue;

    /// <summary>Determines whether an address lies in this block.</summary>
    /// <param name="address">The address.</param>
    /// <returns><see langword="true"/> when it does; <see langword="false"/> for an address of the other IP version.</returns>
    [Pure]
    public bool Contains(IPAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return CidrText.TryParse($"{address}/{(address.GetAddressBytes().Length == 4 ? 32 : 128)}", out var parsed, out _)
            && Contains(parsed.Block);
    }

    /// <summary>Determines whether two blocks share an address.</summary>
    /// <param name="other">The other block.</param>
    /// <returns><see langword="true"/> when they do; <see langword="false"/> for a block of the other IP version.</returns>
    [Pure]
    public bool Overlaps(Cidr other) => Contains(other) || other.Contains(this);

    /// <summary>Splits the block into aligned blocks of one size, in ascending order.</summary>
    /// <param name="prefixLength">The prefix length of the parts, not shorter than this block's.</param>
    /// <returns>The parts, one at a time: a short prefix split finely has very many.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="prefixLength"/> is shorter than this block's or longer than an address.
    /// </exception>
    /// <example><code>var quarters = Cidr.Parse("10.0.0.0/16").Split(18);    // 10.0.0.0/18, 10.0.64.0/18, …</code></example>
    [Pure]
    public IEnumerable<Cidr> Split(int prefixLength)
    {
        CheckPart(prefixLength);
        return Parts(this, prefixLength);

        static IEnumerable<Cidr> Parts(Cidr whole, int prefixLength)
        {
            var part = new Cidr(whole._first, prefixLength, whole.IsIPv6);
            yield return part;
            while (part.LastValue < whole.LastValue)
            {
                part = new Cidr(part.LastValue + 1, prefixLength, whole.IsIPv6);
                yield return part;
            }
        }
    }

    /// <summary>Returns one of the parts that <see cref="Split"/> gives.</summary>
    /// <param name="prefixLength">The prefix length of the part, not shorter than this block's.</param>
    /// <param name="index">Which part, from 0.</param>
    /// <returns>The part.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such part.</exception>
    /// <example><code>var third = Cidr.Parse("2001:db8::/56").Subnet(64, 2);    // 2001:db8:0:2::/64</code></example>
    [Pure]
    public Cidr Subnet(int prefixLength, int index)
    {
        CheckPart(prefixLength);
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        var spare = prefixLength - PrefixLength;
        if (spare < 31 && index >= 1 << spare)
        {
            throw new ArgumentOutOfRangeException(nameof(index), index, $"{this} has {1 << spare} blocks of /{prefixLength}.");
        }

        return new Cidr(_first + ((UInt128)index << (Bits - prefixLength)), prefixLength, IsIPv6);
    }

    /// <inheritdoc/>
    public bool Equals(Cidr other) => _first == other._first && PrefixLength == other.PrefixLength && IsIPv6 == other.IsIPv6;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Cidr other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_first, PrefixLength, IsIPv6);

    /// <summary>Orders blocks by IP version, then first address, then size with the larger first.</summary>
    /// <param name="other">The other block.</param>
    /// <returns>Less than zero when this one comes first.</returns>
    public int CompareTo(Cidr other) => (IsIPv6, _first, PrefixLength).CompareTo((other.IsIPv6, other._first, other.PrefixLength));

    /// <summary>Returns the block in CIDR notation.</summary>
    /// <returns>For example <c>10.0.0.0/16</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{First}/{PrefixLength}");

    private static UInt128 HostMask(int hostBits) => hostBits == 128 ? UInt128.MaxValue : (UInt128.One << hostBits) - 1;

    private void CheckPart(int prefixLength)
    {
        if (prefixLength < PrefixLength || prefixLength > Bits)
        {
            throw new ArgumentOutOfRangeException(
                nameof(prefixLength),
                prefixLength,
                $"A part of {this} has a prefix length from {PrefixLength} to {Bits}.");
        }
    }

    private IPAddress ToAddress(UInt128 value)
    {
        Span<byte> bytes = stackalloc byte[Bits / 8];
        for (var i = bytes.Length - 1; i >= 0; i--, value >>= 8)
        {
            bytes[i] = (byte)value;
        }

        return new IPAddress(bytes);
    }
}
