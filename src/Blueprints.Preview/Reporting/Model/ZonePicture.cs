using System.Collections.Immutable;

namespace Blueprints.Preview.Reporting.Model;

/// <summary>A hosted zone, the program's records in it, and who else writes records there.</summary>
internal sealed record ZonePicture(string Name, bool IsPrivate, bool IsExisting, ImmutableArray<RecordPicture> Records,
    ImmutableArray<string> Owners);

internal sealed record RecordPicture(string Name, string Type, string Value);
