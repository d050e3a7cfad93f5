using System.Collections.Immutable;

namespace Blueprints.Preview.Reporting.Model;

/// <summary>Something that AWS bills.</summary>
/// <param name="What">For example NAT gateways.</param>
/// <param name="Count">How many; a range where the number changes.</param>
/// <param name="Unit">What is counted for the bill.</param>
/// <param name="Names">The resources.</param>
internal sealed record BillPicture(string What, string Count, string Unit, ImmutableArray<string> Names);
