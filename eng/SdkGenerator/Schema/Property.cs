using System.Collections.Generic;

namespace Blueprints.SdkGenerator.Schema;

/// <summary>A bound property of a resource, a function or an object type.</summary>
internal sealed class Property
{
    public Property(string name, string memberName, SchemaType type, bool required)
    {
        Name = name;
        MemberName = memberName;
        Type = required ? type : new OptionalType(type);
        RequiredType = type;
        IsRequired = required;
    }

    public string Name { get; }

    public string MemberName { get; }

    public SchemaType Type { get; }

    public SchemaType RequiredType { get; }

    public bool IsRequired { get; }

    public bool IsSecret { get; set; }

    public object? Const { get; set; }

    public object? Default { get; set; }

    public IReadOnlyList<string> DefaultEnvironment { get; set; } = [];

    public string? Deprecation { get; set; }

    /// <summary>Lists and maps are made when first read, and secrets are marked when set: both need a field behind the property.</summary>
    public bool NeedsField => IsCollection || IsSecret;

    public bool IsCollection => Type.Unwrapped is ArrayType or MapType;
}
