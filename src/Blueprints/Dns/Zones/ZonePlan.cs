namespace Blueprints.Dns;

/// <summary>Describes a planned zone, with nothing registered.</summary>
/// <example><code>foreach (var zone in plan.Zones) Console.WriteLine(zone);</code></example>
public sealed class ZonePlan
{
    internal ZonePlan(HostedZone definition, string name, ZonePlan? parent)
    {
        Definition = definition;
        Name = name;
        Parent = parent;
    }

    /// <summary>Gets the zone's name in lower case, as Punycode and without a dot at the end.</summary>
    public string Name { get; }

    /// <summary>Gets whether the zone is public or private.</summary>
    public HostedZoneKind Kind => Definition.Kind;

    /// <summary>Gets a value indicating whether the zone exists already.</summary>
    public bool Exists => Definition.Exists;

    /// <summary>Gets the name of the parent zone in the same plan that has the NS record; <see langword="null"/> without one.</summary>
    public string? DelegatedFrom => WritesDelegation ? Parent!.Name : null;

    internal HostedZone Definition { get; }

    /// <summary>Gets the nearest parent zone of the same kind in the plan.</summary>
    internal ZonePlan? Parent { get; }

    internal bool WritesDelegation =>
        Parent is not null && Kind == HostedZoneKind.Public && !Exists && Definition.Delegation is ZoneDelegation.AutomaticDelegation;

    /// <summary>Gets a value indicating whether the program does not write the zone's NS record in its parent.</summary>
    internal bool NeedsDelegation =>
        Kind == HostedZoneKind.Public && !Exists && !WritesDelegation && Definition.Delegation is not ZoneDelegation.ZoneIdDelegation;

    /// <summary>Returns the zone's name, kind and delegation.</summary>
    /// <returns>For example <c>dev.example.org public created, delegated from example.org</c>.</returns>
    public override string ToString()
    {
        var kind = Kind == HostedZoneKind.Public ? "public" : "private";
        var delegation = Definition.Delegation is ZoneDelegation.ZoneIdDelegation
            ? ", delegated from a zone by its id"
            : DelegatedFrom is { } parent ? $", delegated from {parent}" : string.Empty;
        return $"{Name} {kind} {(Exists ? "existing" : "created")}{delegation}";
    }
}
