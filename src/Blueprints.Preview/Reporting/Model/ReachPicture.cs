using System.Collections.Immutable;

namespace Blueprints.Preview.Reporting.Model;

/// <summary>A security group, or what stands in its place, with who may reach it and what it may reach.</summary>
internal sealed record ReachPicture(Thing Target, ImmutableArray<string> UsedBy, ImmutableArray<ReachRule> Inbound,
    ImmutableArray<ReachRule> Outbound);

/// <summary>All that one peer may do.</summary>
/// <remarks>Peer: the name of a group, or an address range. Ports: for example <c>tcp 443</c>. IsAnybody: whether the peer is the whole
/// internet.</remarks>
internal sealed record ReachRule(Thing Peer, ImmutableArray<string> Ports, ImmutableArray<string> Descriptions, bool IsAnybody);
