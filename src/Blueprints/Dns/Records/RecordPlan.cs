using System.Collections.Immutable;

namespace Blueprints.Dns;

/// <summary>Describes a planned record, with nothing registered.</summary>
/// <example><code>foreach (var record in plan.Records) Console.WriteLine(record);</code></example>
public sealed class RecordPlan
{
    internal RecordPlan(DnsRecord definition, string name, int ttl, bool isEndpoint, ImmutableArray<ZonePlan> zones)
    {
        IsEndpoint = isEndpoint;
        Definition = definition;
        Name = name;
        Ttl = ttl;
        Zones = zones;
    }

    /// <summary>Gets the type.</summary>
    public DnsRecordType Type => Definition.Type;

    /// <summary>Gets the full name in lower case, as Punycode and without a dot at the end.</summary>
    public string Name { get; }

    /// <summary>Gets the time to live, in seconds.</summary>
    public int Ttl { get; }

    /// <summary>Gets the values as the record has them.</summary>
    public ImmutableArray<string> Values => Definition.Values;

    /// <summary>Gets a value indicating whether ExternalDNS writes the record; otherwise the program does.</summary>
    public bool IsEndpoint { get; }

    internal DnsRecord Definition { get; }

    /// <summary>Gets the nearest zone of each kind.</summary>
    internal ImmutableArray<ZonePlan> Zones { get; }

    /// <summary>Gets the key of the record's resources: Kubernetes accepts neither asterisks nor underscores.</summary>
    internal string Key =>
        $"{Definition.TypeName.ToLowerInvariant()}-"
            + $"{Name.Replace("*", "wildcard", StringComparison.Ordinal).Replace("_", "underscore-", StringComparison.Ordinal)}";

    /// <summary>Returns the record and its zones.</summary>
    /// <returns>For example <c>A www.example.org 192.0.2.1 (300 s) in example.org</c>.</returns>
    public override string ToString() =>
        $"{Definition.TypeName} {Name} {string.Join(", ", Values)} ({Ttl} s) in "
            + $"{string.Join(", ", Zones.Select(zone => zone.Name).Distinct())} by {(IsEndpoint ? "ExternalDNS" : "the program")}";
}
