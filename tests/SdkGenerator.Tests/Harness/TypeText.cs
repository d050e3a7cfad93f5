using System.Reflection;

namespace Blueprints.SdkGenerator.Tests.Harness;

/// <summary>Types as C# text with their nullability: <c>Output&lt;ImmutableArray&lt;string&gt;?&gt;</c>.</summary>
internal static class TypeText
{
    public static string Of(PropertyInfo property) => Of(property.PropertyType, new NullabilityInfoContext().Create(property));

    public static string Of(FieldInfo field) => Of(field.FieldType, new NullabilityInfoContext().Create(field));

    public static string Of(ParameterInfo parameter)
    {
        var type = Of(parameter.ParameterType, new NullabilityInfoContext().Create(parameter));
        return parameter.HasDefaultValue ? $"{type} {parameter.Name} = {parameter.DefaultValue ?? "null"}" : $"{type} {parameter.Name}";
    }

    public static string Of(MethodBase method) => $"({string.Join(", ", method.GetParameters().Select(Of))})";

    private static string Of(Type type, NullabilityInfo info)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return Of(underlying, info) + "?";
        }

        var name = Name(type);
        if (type.IsGenericType)
        {
            var arguments = type.GetGenericArguments().Zip(info.GenericTypeArguments, Of);
            name = $"{name[..name.IndexOf('`')]}<{string.Join(", ", arguments)}>";
        }

        return !type.IsValueType && info.ReadState == NullabilityState.Nullable ? name + "?" : name;
    }

    private static string Name(Type type) => Type.GetTypeCode(type) switch
    {
        _ when type.IsEnum => type.Name,
        TypeCode.String => "string",
        TypeCode.Int32 => "int",
        TypeCode.Double => "double",
        TypeCode.Boolean => "bool",
        _ when type == typeof(object) => "object",
        _ => type.Name,
    };
}
