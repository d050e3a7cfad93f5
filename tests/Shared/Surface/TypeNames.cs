using System.Reflection;

namespace Blueprints.Tests.Shared.Surface;

/// <summary>Types as C# writes them, with the nullability that the compiler recorded.</summary>
internal static class TypeNames
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(double)] = "double",
        [typeof(int)] = "int",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(void)] = "void",
    };

    private static readonly NullabilityInfoContext Nullability = new();

    public static string OfDefinition(Type type) => $"{type.Namespace}.{Of(type)}";

    public static string Of(ParameterInfo parameter)
        => parameter.ParameterType.IsByRef
            ? Of(parameter.ParameterType.GetElementType()!)
            : Of(parameter.ParameterType, Nullability.Create(parameter));

    public static string Of(PropertyInfo property) => Of(property.PropertyType, Nullability.Create(property));

    public static string Of(FieldInfo field) => Of(field.FieldType, Nullability.Create(field));

    public static string Of(Type type, NullabilityInfo? nullability = null)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return $"{Of(underlying)}?";
        }

        // A type parameter may stand for anything: what the compiler says about it depends on where it is used.
        var isNullable = !type.IsValueType && !type.IsGenericParameter && nullability?.ReadState == NullabilityState.Nullable;
        return Name(type, nullability) + (isNullable ? "?" : "");
    }

    private static string Name(Type type, NullabilityInfo? nullability)
    {
        if (Keywords.TryGetValue(type, out var keyword))
        {
            return keyword;
        }

        if (type.IsArray)
        {
            return $"{Of(type.GetElementType()!, nullability?.ElementType)}[]";
        }

        var name = type.Name.Split('`')[0];
        var nested = type is { IsNested: true, IsGenericParameter: false } ? $"{type.DeclaringType!.Name}.{name}" : name;
        var arguments = type.GetGenericArguments();
        return arguments.Length == 0
            ? nested
            : $"{nested}<{string.Join(", ", arguments.Select((argument, index) => Of(argument, ArgumentOf(nullability, index))))}>";
    }

    private static NullabilityInfo? ArgumentOf(NullabilityInfo? nullability, int index)
        => index < nullability?.GenericTypeArguments.Length ? nullability.GenericTypeArguments[index] : null;
}
