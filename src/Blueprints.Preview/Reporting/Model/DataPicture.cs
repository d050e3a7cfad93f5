using System.Collections.Immutable;

namespace Blueprints.Preview.Reporting.Model;

/// <summary>Something that holds data.</summary>
internal sealed record DataPicture(
    string Name,
    string Kind,
    string Engine,
    ImmutableArray<string> Instances,
    ImmutableArray<string> Facts,
    bool IsProtected,
    ImmutableArray<string> Connect);
