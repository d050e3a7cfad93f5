using System.Collections.Generic;
using System.Linq;
using Blueprints.SdkGenerator.Schema;

namespace Blueprints.SdkGenerator.Emit;

/// <summary>A class of arguments: of a resource, a function, a method, or nested in one of them.</summary>
internal sealed class InputClass(TypeNames names, string name, string baseClass, IReadOnlyList<Property> properties)
{
    public bool IsSealed { get; set; } = true;

    /// <summary>The arguments of a provider travel as strings: what is none is sent as JSON.</summary>
    public bool IsProvider { get; set; }

    public bool IsState { get; set; }

    /// <summary>The properties are inputs. Those of a function that is called without lifting are not.</summary>
    public bool TakesInputs { get; set; } = true;

    public void Write(CodeWriter writer, PackageSchema package)
    {
        writer.Open($"public {(IsSealed ? "sealed " : "")}class {name} : global::Pulumi.{baseClass}");
        foreach (var property in properties)
        {
            WriteProperty(writer, property);
        }

        writer.Open($"public {name}()");
        foreach (var property in properties.Where(p => p.Default is not null || p.DefaultEnvironment.Count > 0))
        {
            writer.Line($"{property.MemberName} = {DefaultValue.Of(property, package)};");
        }

        writer.Close();
        writer.Line($"public static new {name} Empty => new {name}();");
        writer.Close();
    }

    private void WriteProperty(CodeWriter writer, Property property)
    {
        if (property.NeedsField)
        {
            WriteWithField(writer, property);
            return;
        }

        var isValue = property.RequiredType is EnumType or PrimitiveType { IsValue: true };
        var initializer = property.IsRequired && !isValue ? " = null!;" : "";
        WriteAttribute(writer, property);
        writer.Line($"public {names.Input(property.Type, IsState)} {property.MemberName} {{ get; set; }}{initializer}");
    }

    private void WriteWithField(CodeWriter writer, Property property)
    {
        var field = "_" + Identifiers.ParameterName(property.Name).TrimStart('@');
        var type = names.Input(property.RequiredType, IsState, initialized: !TakesInputs || !property.Type.IsInput);
        WriteAttribute(writer, property);
        writer.Line($"private {type}? {field};");
        if (property.Deprecation is { } message)
        {
            writer.Line($"[global::System.Obsolete({Identifiers.Literal(message)})]");
        }

        writer.Open($"public {type}{(property.IsCollection ? "" : "?")} {property.MemberName}");
        writer.Line(property.IsCollection ? $"get => {field} ?? ({field} = new {type}());" : $"get => {field};");
        if (property.IsSecret && property.Type.IsInput)
        {
            WriteSecretSetter(writer, property, field, type);
        }
        else
        {
            writer.Line($"set => {field} = value;");
        }

        writer.Close();
    }

    /// <summary>What is set to a secret property becomes secret: combined with a secret, it is one.</summary>
    private void WriteSecretSetter(CodeWriter writer, Property property, string field, string type)
    {
        writer.Open("set");
        switch (property.Type.Unwrapped)
        {
            case ArrayType array:
                writer.Line(
                    $"var emptySecret = "
                        + $"global::Pulumi.Output.CreateSecret(global::System.Collections.Immutable.ImmutableArray.Create<"
                        + $"{names.Input(array.Element.Plain, IsState)}>());");
                writer.Line($"{field} = global::Pulumi.Output.All(value, emptySecret).Apply(v => v[0]);");
                break;
            case MapType map:
                writer.Line(
                    $"var emptySecret = "
                        + $"global::Pulumi.Output.CreateSecret(global::System.Collections.Immutable.ImmutableDictionary.Create<string, "
                        + $"{names.Input(map.Element.Plain, IsState)}>());");
                writer.Line($"{field} = global::Pulumi.Output.All(value, emptySecret).Apply(v => v[0]);");
                break;
            default:
                writer.Line("var emptySecret = global::Pulumi.Output.CreateSecret(0);");
                writer.Line($"{field} = global::Pulumi.Output.Tuple<{type}?, int>(value, emptySecret).Apply(t => t.Item1);");
                break;
        }

        writer.Close();
    }

    private void WriteAttribute(CodeWriter writer, Property property)
    {
        var required = property.IsRequired ? ", required: true" : "";
        var json = IsProvider && property.Type.Unwrapped != PrimitiveType.String ? ", json: true" : "";
        writer.Line($"[global::Pulumi.Input({Identifiers.Literal(property.Name)}{required}{json})]");
    }
}
