using Pulumi;

namespace Blueprints;

/// <summary>
/// Specifies the delegation of a public zone: the NS record in its parent. One of <see cref="Automatic"/>, <see cref="Elsewhere"/> and
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
    /// Gets the default: the record is written into the parent zone of the same description; without a parent there, the name servers are
    /// an output.
    /// </summary>
    public static ZoneDelegation Automatic { get; } = new AutomaticDelegation();

    /// <summary>Gets the choice to write no record, for a registrar or another account. The name servers are an output.</summary>
    public static ZoneDelegation Elsewhere { get; } = new ElsewhereDelegation();

    /// <summary>Writes the record into a zone of the same account outside this description.</summary>
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
