using System.Reflection;
using System.Runtime.CompilerServices;

namespace Blueprints.Tests.Shared.Surface;

/// <summary>Writes what an assembly offers, one line a type and one a member, so that two assemblies can be compared.</summary>
internal static class PublicSurfaceWriter
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IEnumerable<string> Write(Assembly assembly, params string[] namespaces)
        => assembly.GetExportedTypes()
            .Where(type => namespaces.Contains(type.Namespace))
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .SelectMany(WriteType);

    private static IEnumerable<string> WriteType(Type type)
    {
        var name = TypeNames.OfDefinition(type);
        yield return $"{name} :: {Kind(type)}{Bases(type)}{Usage(type)}";
        if (typeof(Delegate).IsAssignableFrom(type))
        {
            yield return $"{name} :: {Signature(type.GetMethod("Invoke")!, "Invoke")}";
            yield break;
        }

        foreach (var line in Members(type).Order(StringComparer.Ordinal))
        {
            yield return $"{name} :: {line}";
        }
    }

    private static IEnumerable<string> Members(Type type)
        => type.GetConstructors(Declared).Where(IsVisible).Select(constructor => Signature(constructor, "new"))
            .Concat(type.GetFields(Declared).Where(field => field.IsPublic).Select(WriteField))
            .Concat(type.GetProperties(Declared).Where(property => property.GetAccessors(true).Any(IsVisible)).Select(WriteProperty))
            .Concat(type.GetMethods(Declared).Where(IsOwnMethod).Select(method => Signature(method, method.Name)));

    // Accessors are written with their property; what a type overrides of object adds nothing to its surface.
    private static bool IsOwnMethod(MethodInfo method)
        => IsVisible(method)
            && !method.Name.StartsWith('<')
            && (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal))
            && method.GetBaseDefinition().DeclaringType != typeof(object);

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static string Kind(Type type)
        => type.IsInterface ? "interface"
            : typeof(Delegate).IsAssignableFrom(type) ? "delegate"
            : type.IsValueType ? type.IsDefined(typeof(IsReadOnlyAttribute)) ? "readonly struct" : "struct"
            : type is { IsAbstract: true, IsSealed: true } ? "static class"
            : type.IsSealed ? "sealed class"
            : type.IsAbstract ? "abstract class"
            : "class";

    private static string Bases(Type type)
    {
        if (typeof(Delegate).IsAssignableFrom(type))
        {
            return "";
        }

        var bases = type.GetInterfaces().Where(each => each.IsVisible)
            .Except(type.BaseType?.GetInterfaces() ?? [])
            .Select(each => TypeNames.Of(each))
            .Order(StringComparer.Ordinal);
        var all = type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType)
            ? bases.Prepend(TypeNames.Of(parent))
            : bases;
        return string.Concat(all.Select((each, index) => (index == 0 ? " : " : ", ") + each));
    }

    private static string Usage(Type type)
        => type.GetCustomAttribute<AttributeUsageAttribute>(inherit: false) is { } usage
            ? $" [{usage.ValidOn}{(usage.AllowMultiple ? ", multiple" : "")}]"
            : "";

    private static string WriteField(FieldInfo field)
        => $"{(field.IsStatic ? "static " : "")}{(field.IsInitOnly ? "readonly " : "")}{TypeNames.Of(field)} {field.Name}";

    private static string WriteProperty(PropertyInfo property)
    {
        var accessors = new[] { (property.GetMethod, "get"), (property.SetMethod, IsInit(property) ? "init" : "set") }
            .Where(accessor => accessor.Item1 is not null && IsVisible(accessor.Item1))
            .Select(accessor => accessor.Item2);
        var isStatic = property.GetAccessors(true)[0].IsStatic ? "static " : "";
        var index = property.GetIndexParameters() is [var parameter] ? $"[{TypeNames.Of(parameter)} {parameter.Name}]" : "";
        var isRequired = property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "";
        return $"{isRequired}{isStatic}{TypeNames.Of(property)} {property.Name}{index} {{ {string.Join("; ", accessors)} }}";
    }

    private static bool IsInit(PropertyInfo property)
        => property.SetMethod is { } setter && setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    private static string Signature(MethodBase method, string name)
    {
        var modifiers = (method.IsPublic ? "" : "protected ") + (method.IsStatic && method is MethodInfo ? "static " : "");
        var returns = method is MethodInfo { ReturnParameter: var result } ? TypeNames.Of(result) + " " : "";
        var generics = method.IsGenericMethodDefinition
            ? $"<{string.Join(", ", method.GetGenericArguments().Select(argument => argument.Name))}>"
            : "";
        var extension = method.IsDefined(typeof(ExtensionAttribute)) ? "this " : "";
        return $"{modifiers}{returns}{name}{generics}({extension}{string.Join(", ", method.GetParameters().Select(Write))})"
            + string.Concat(method.IsGenericMethodDefinition ? method.GetGenericArguments().Select(Constraints) : []);
    }

    private static string Write(ParameterInfo parameter)
        => (parameter.IsDefined(typeof(ParamArrayAttribute)) ? "params " : "")
            + (parameter.IsOut ? "out " : "")
            + $"{TypeNames.Of(parameter)} {parameter.Name}"
            + (parameter.HasDefaultValue ? $" = {Literal(parameter.RawDefaultValue)}" : "");

    private static string Literal(object? value) => value switch
    {
        null => "default",
        bool known => known ? "true" : "false",
        string text => $"\"{text}\"",
        _ => value.ToString()!,
    };

    private static string Constraints(Type parameter)
    {
        var constraints = parameter.GetGenericParameterConstraints().Select(each => TypeNames.Of(each))
            .Concat(parameter.GenericParameterAttributes.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint) ? ["new()"] : []);
        return string.Concat(constraints.Select((each, index) => (index == 0 ? $" where {parameter.Name} : " : ", ") + each));
    }
}
