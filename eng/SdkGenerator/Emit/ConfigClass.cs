using System.Collections.Generic;
using System.Linq;
using Blueprints.SdkGenerator.Binding;
using Blueprints.SdkGenerator.Schema;

namespace Blueprints.SdkGenerator.Emit;

/// <summary>
/// The package's configuration: a static property a variable, which a program may set, and the types of those that are objects.
/// </summary>
internal sealed class ConfigClass(PackageSchema package, TypeBinder binder, TypeNames names)
{
    public void Write(CodeWriter writer)
    {
        var variables = binder.BindProperties(package.Root["config"], "variables", "required", inputShape: false, "config");
        writer.Open($"namespace {package.Namespace}");
        writer.Open("public static class Config");
        WriteValueClass(writer);
        writer.Line(
            $"private static readonly global::Pulumi.Config __config = new global::Pulumi.Config({Identifiers.Literal(package.Name)});");
        foreach (var variable in variables)
        {
            WriteVariable(writer, variable);
        }

        WriteTypes(writer, variables);
        writer.Close();
        writer.Close();
    }

    private static void WriteValueClass(CodeWriter writer)
    {
        writer.Open("private sealed class __Value<T>");
        writer.Line("private readonly global::System.Func<T> _getter;");
        writer.Line("private T _value = default!;");
        writer.Line("private bool _set;");
        writer.Line("public __Value(global::System.Func<T> getter) => _getter = getter;");
        writer.Line("public T Get() => _set ? _value : _getter();");
        writer.Line("public void Set(T value) { _value = value; _set = true; }");
        writer.Close();
    }

    private void WriteVariable(CodeWriter writer, Property variable)
    {
        var type = names.Config(variable.RequiredType);
        var method = variable.RequiredType is not PrimitiveType primitive ? $"GetObject<{type}>" : primitive.Name switch
        {
            "string" => "Get",
            "bool" => "GetBoolean",
            "int" => "GetInt32",
            "double" => "GetDouble",
            _ => $"GetObject<{type}>",
        };
        var nullable = variable.RequiredType is ArrayType ? type : type + "?";
        var fallback = variable.Default is null && variable.DefaultEnvironment.Count == 0
            ? ""
            : $" ?? {DefaultValue.Of(variable, package)}";
        writer.Line(
            $"private static readonly __Value<{nullable}> _{variable.Name} = new __Value<{nullable}>(() => "
                + $"__config.{method}({Identifiers.Literal(variable.Name)}){fallback});");
        writer.Line(
            $"public static {nullable} {variable.MemberName} {{ get => _{variable.Name}.Get(); set => _{variable.Name}.Set(value); }}");
    }

    private void WriteTypes(CodeWriter writer, IEnumerable<Property> variables)
    {
        var scan = new UsageScan(package, binder);
        scan.Add(variables, Usage.Output);
        var types = package.Root["types"].Sorted.Where(t => scan.Of(t.Key, false) != Usage.None).ToList();
        if (types.Count == 0)
        {
            return;
        }

        writer.Open("public static class Types");
        foreach (var type in types)
        {
            writer.Open($"public class {PackageSchema.MemberOf(type.Key)}");
            foreach (var property in binder.PropertiesOf(new ObjectType(package, type.Key, inputShape: false)))
            {
                var initializer = property.IsRequired || property.RequiredType is ArrayType or PrimitiveType { IsValue: true }
                    ? ""
                    : " = null!;";
                writer.Line($"public {names.Config(property.Type)} {property.MemberName} {{ get; set; }}{initializer}");
            }

            writer.Close();
        }

        writer.Close();
    }
}
