namespace Blueprints.Preview.Reporting.Model;

/// <summary>Where something is.</summary>
/// <param name="Account">The account's twelve digits, or <c>[unknown]</c>.</param>
/// <param name="Region">The region's code, or <c>[unknown]</c>.</param>
internal sealed record Place(string Account, string Region);
