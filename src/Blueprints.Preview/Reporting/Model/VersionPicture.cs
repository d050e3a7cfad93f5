namespace Blueprints.Preview.Reporting.Model;

/// <summary>A version that must be renewed one day.</summary>
/// <remarks>StandardSupportEnds: null where Blueprints knows no date. ExtendedSupportEnds: null where there is no extended support, or no
/// known date.</remarks>
internal sealed record VersionPicture(string What, string Name, string Version, DateOnly? StandardSupportEnds = null,
    DateOnly? ExtendedSupportEnds = null);
