using System.Collections.Generic;

namespace Blueprints.SdkGenerator.Schema;

/// <summary>A type that has the same name in every package.</summary>
internal sealed class PrimitiveType(string name, bool isValue) : SchemaType
{
    public static readonly PrimitiveType String = new("string", false);
    public static readonly PrimitiveType Boolean = new("bool", true);
    public static readonly PrimitiveType Integer = new("int", true);
    public static readonly PrimitiveType Number = new("double", true);
    public static readonly PrimitiveType Any = new("object", false);
    public static readonly PrimitiveType Json = new("global::System.Text.Json.JsonElement", false);
    public static readonly PrimitiveType Archive = new("global::Pulumi.Archive", false);
    public static readonly PrimitiveType Asset = new("global::Pulumi.AssetOrArchive", false);

    public string Name { get; } = name;

    public bool IsValue { get; } = isValue;
}

internal sealed class OptionalType(SchemaType element) : SchemaType
{
    public SchemaType Element { get; } = element;
}

internal sealed class InputType(SchemaType element) : SchemaType
{
    public SchemaType Element { get; } = element;
}

internal sealed class ArrayType(SchemaType element) : SchemaType
{
    public SchemaType Element { get; } = element;
}

internal sealed class MapType(SchemaType element) : SchemaType
{
    public SchemaType Element { get; } = element;
}

internal sealed class UnionType(IReadOnlyList<SchemaType> elements) : SchemaType
{
    public IReadOnlyList<SchemaType> Elements { get; } = elements;
}

/// <summary>An object type in one of its two shapes: as input its properties are inputs, too.</summary>
internal sealed class ObjectType(PackageSchema package, string token, bool inputShape) : SchemaType
{
    public PackageSchema Package { get; } = package;

    public string Token { get; } = token;

    public bool InputShape { get; } = inputShape;
}

internal sealed class EnumType(PackageSchema package, string token) : SchemaType
{
    public PackageSchema Package { get; } = package;

    public string Token { get; } = token;
}

internal sealed class ResourceType(PackageSchema package, string token) : SchemaType
{
    public PackageSchema Package { get; } = package;

    public string Token { get; } = token;
}
