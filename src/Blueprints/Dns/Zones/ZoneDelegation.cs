using Pulumi;

namespace Blueprints;

/// <summary>
/// Specifies how the internet finds a public zone: the NS record in its parent. One of <see cref="Automatic"/>, <see cref="Elsewhere"/> and
/// <see cref="FromZone"/>.
/// </summary>
/// <example>
/// <code>
/// zones.AddZone("dev.example.org", zone => zone.WithDelegation(ZoneDelegation.FromZone("Z0123456789ABCDEFGHIJ")))
/// </code>
/// </example>
public abstract class ZoneDelegation
{
    private ZoneDelegation()
    {
    }

    /// <summary>
    /// Gets the default: where the same description has the parent, the record is written there; where it has not, the name servers are an
    /// output.
    /// </summary>
    public static ZoneDelegation Automatic { get; } = new AutomaticDelegation();

    /// <summary>Gets the choice to write no record: a registrar or another account does. The name servers are an output.</summary>
    public static ZoneDelegation Elsewhere { get; } = new ElsewhereDelegation();

    /// <summary>Writes the record into a zone of the same account that is not a part of this description.</summary>
    /// <param name="parentZoneId">The parent zone's id (<c>DNS006</c>).</param>
    /// <returns>The choice.</returns>
    /// <example><code>ZoneDelegation.FromZone("Z0123456789ABCDEFGHIJ")</code></example>
    public static ZoneDelegation FromZone(Input<string> parentZoneId)
    {
        ArgumentNullException.ThrowIfNull(parentZoneId);
        return new ZoneIdDelegation(parentZoneId);
    }

    internal sealed class AutomaticDelegation : ZoneDelegation;

    internal sealed class ElsewhereDelegation : ZoneDelegation;

    internal sealed class ZoneIdDelegation(Input<string> zoneId) : ZoneDelegation
    {
        public Input<string> ZoneId => zoneId;

        public override string ToString() => nameof(FromZone);
    }
}
