using System.Collections.Generic;
using System.Linq;
using Blueprints.SdkGenerator.Json;
using Blueprints.SdkGenerator.Schema;

namespace Blueprints.SdkGenerator.Binding;

/// <summary>Binds a schema's types and properties. In the input shape everything is an input that is not marked "plain".</summary>
internal sealed class TypeBinder(PackageSchema package, IReadOnlyDictionary<string, PackageSchema> others)
{
    private const string TypePrefix = "#/types/";
    private const string ResourcePrefix = "#/resources/";

    private readonly Dictionary<(string Token, bool InputShape), IReadOnlyList<Property>> _objects = [];

    public IReadOnlyList<Property> PropertiesOf(ObjectType type)
    {
        if (!_objects.TryGetValue((type.Token, type.InputShape), out var properties))
        {
            properties = BindProperties(package.Root["types"][type.Token], "properties", "required", type.InputShape, type.Token);
            _objects.Add((type.Token, type.InputShape), properties);
        }

        return properties;
    }

    public IReadOnlyList<Property> BindProperties(JsonValue owner, string propertiesName, string requiredName, bool inputShape, string path)
    {
        var required = new HashSet<string>(owner[requiredName].Texts());
        return [
            .. owner[propertiesName].Sorted.Select(
                p => BindProperty(p.Key, p.Value, required.Contains(p.Key), inputShape, $"{path}.{p.Key}")),
        ];
    }

    private Property BindProperty(string name, JsonValue spec, bool required, bool inputShape, string path)
    {
        var memberName = spec["language"]["csharp"]["name"].Text ?? Identifiers.MemberName(name);
        return new Property(name, memberName, Bind(spec, inputShape, path), required)
        {
            IsSecret = spec["secret"].Flag,
            Const = spec["const"].Value is null or Dictionary<string, JsonValue> ? null : spec["const"].Value,
            Default = spec["default"].Value is null or Dictionary<string, JsonValue> ? null : spec["default"].Value,
            DefaultEnvironment = [.. spec["defaultInfo"]["environment"].Texts()],
            Deprecation = spec["deprecationMessage"].Text,
        };
    }

    private SchemaType Bind(JsonValue spec, bool inputShape, string path)
    {
        var type = BindBare(spec, inputShape, path);
        return inputShape && !spec["plain"].Flag ? new InputType(type) : type;
    }

    private SchemaType BindBare(JsonValue spec, bool inputShape, string path)
    {
        if (spec["$ref"].Text is { } reference)
        {
            return BindReference(reference, spec, inputShape, path);
        }

        if (spec["oneOf"].IsPresent)
        {
            return new UnionType([.. spec["oneOf"].Items.Select(e => Bind(e, inputShape, path))]);
        }

        return spec["type"].Text switch
        {
            "array" => new ArrayType(Bind(spec["items"], inputShape, path)),
            "object" => new MapType(spec["additionalProperties"].IsPresent
                ? Bind(spec["additionalProperties"], inputShape, path)
                : inputShape ? new InputType(PrimitiveType.String) : PrimitiveType.String),
            var name => Primitive(name) ?? throw new SchemaException($"{path}: \"{name}\" is not a type"),
        };
    }

    private SchemaType BindReference(string reference, JsonValue spec, bool inputShape, string path)
    {
        switch (reference)
        {
            case "pulumi.json#/Any": return PrimitiveType.Any;
            case "pulumi.json#/Json": return PrimitiveType.Json;
            case "pulumi.json#/Archive": return PrimitiveType.Archive;
            case "pulumi.json#/Asset": return PrimitiveType.Asset;
        }

        var hash = reference.IndexOf('#');
        var owner = hash <= 0 ? package : Other(reference, path);
        var target = System.Uri.UnescapeDataString(hash < 0 ? reference : reference.Substring(hash));
        if (target.StartsWith(ResourcePrefix, System.StringComparison.Ordinal))
        {
            return new ResourceType(owner, target.Substring(ResourcePrefix.Length));
        }

        if (target is "#/provider" or "/provider")
        {
            return new ResourceType(owner, "pulumi:providers:" + owner.Name);
        }

        var token = target.StartsWith(TypePrefix, System.StringComparison.Ordinal) ? target.Substring(TypePrefix.Length) : target;
        var definition = owner.Root["types"][token];
        if (definition["enum"].IsPresent)
        {
            return new EnumType(owner, token);
        }

        // A reference to a type that the schema does not have names the type to use instead.
        return definition.IsPresent
            ? new ObjectType(owner, token, inputShape)
            : Primitive(spec["type"].Text) ?? throw new SchemaException($"{path}: \"{reference}\" refers to nothing");
    }

    private PackageSchema Other(string reference, string path)
    {
        var name = reference.Split('/').Skip(1).First();
        return others.TryGetValue(name, out var schema) ? schema : throw new SchemaException($"{path}: there is no schema of \"{name}\"");
    }

    private static PrimitiveType? Primitive(string? name) => name switch
    {
        "string" => PrimitiveType.String,
        "boolean" => PrimitiveType.Boolean,
        "integer" => PrimitiveType.Integer,
        "number" => PrimitiveType.Number,
        _ => null,
    };
}
