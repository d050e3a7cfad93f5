using System.Collections.Immutable;

namespace Blueprints.Preview.Reporting.Reading;

/// <summary>One rule of a security group, of whatever generation.</summary>
internal sealed record SecurityRule(string Group, bool IsInbound, string Ports, ImmutableArray<string> Peers, string? Description);
