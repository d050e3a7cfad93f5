using System.Linq;
using Blueprints.SdkGenerator.Schema;

namespace Blueprints.SdkGenerator.Emit;

/// <summary>The expression for a default value: from the environment, a constant, or one before the other.</summary>
internal static class DefaultValue
{
    public static string Of(Property property, PackageSchema package)
    {
        var type = property.Type.Unwrapped;
        var constant = property.Default is null
            ? null
            : type is EnumType choice ? Element(choice, property.Default) : Identifiers.Literal(property.Default);
        if (property.DefaultEnvironment.Count == 0)
        {
            return constant ?? throw new SchemaException($"{property.Name} has no default value");
        }

        var method = type is not PrimitiveType primitive ? "GetEnv" : primitive.Name switch
        {
            "bool" => "GetEnvBoolean",
            "int" => "GetEnvInt32",
            "double" => "GetEnvDouble",
            _ => "GetEnv",
        };
        var environment = $"global::{package.Namespace}.Utilities.{method}("
            + $"{string.Join(", ", property.DefaultEnvironment.Select(Identifiers.Literal))})";
        return constant is null ? environment : $"{environment} ?? {constant}";
    }

    private static string Element(EnumType choice, object value)
    {
        var typeName = PackageSchema.MemberOf(choice.Token);
        var element = choice.Package.Root["types"][choice.Token]["enum"].Items.FirstOrDefault(e => Equals(e["value"].Value, value))
            ?? throw new SchemaException($"{choice.Token} has no element {value}");
        return $"global::{choice.Package.NamespaceOf(choice.Token, "")}.{typeName}."
            + $"{Identifiers.EnumElement(element["name"].Text ?? value.ToString(), typeName)}";
    }
}
