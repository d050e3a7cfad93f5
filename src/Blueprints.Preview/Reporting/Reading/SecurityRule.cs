using System.Collections.Immutable;
using Blueprints.Preview.Reporting.Model;

namespace Blueprints.Preview.Reporting.Reading;

/// <summary>One rule of a security group, of whatever generation.</summary>
internal sealed record SecurityRule(Thing Group, bool IsInbound, string Ports, ImmutableArray<Thing> Peers, string? Description);
