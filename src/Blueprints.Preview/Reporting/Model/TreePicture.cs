using System.Collections.Immutable;

namespace Blueprints.Preview.Reporting.Model;

/// <summary>A resource with its children, as the tree shows it.</summary>
internal sealed record TreePicture(
    int Index,
    string Name,
    string Type,
    string Urn,
    bool IsComponent,
    ImmutableArray<string> Facts,
    string Inputs,
    ImmutableArray<LinkPicture> Dependencies,
    ImmutableArray<TreePicture> Children);

/// <summary>Another resource of the tree.</summary>
internal sealed record LinkPicture(int Index, string Name, string Type);
