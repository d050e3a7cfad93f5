using Blueprints.SdkGenerator.Json;
using Blueprints.SdkGenerator.Schema;

namespace Blueprints.SdkGenerator.Emit;

/// <summary>An enumeration: of strings or doubles a struct with a static property for each element, of integers a C# enum.</summary>
internal static class EnumStruct
{
    public static void Write(CodeWriter writer, string name, JsonValue spec)
    {
        switch (spec["type"].Text)
        {
            case "integer":
                WriteEnum(writer, name, spec);
                break;
            case "number":
                WriteStruct(writer, name, spec, "double");
                break;
            default:
                WriteStruct(writer, name, spec, "string");
                break;
        }
    }

    private static void WriteEnum(CodeWriter writer, string name, JsonValue spec)
    {
        writer.Open($"public enum {name}");
        foreach (var element in spec["enum"].Items)
        {
            writer.Line($"{NameOf(element, name)} = {ValueOf(element)},");
        }

        writer.Close();
    }

    private static void WriteStruct(CodeWriter writer, string name, JsonValue spec, string type)
    {
        var isText = type == "string";
        const string Hidden = "[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]";
        writer.Line("[global::Pulumi.EnumType]");
        writer.Open($"public readonly struct {name} : global::System.IEquatable<{name}>");
        writer.Line($"private readonly {type} _value;");
        writer.Line(
            $"private {name}({type} value) => _value = "
                + $"value{(isText ? " ?? throw new global::System.ArgumentNullException(nameof(value))" : "")};");
        foreach (var element in spec["enum"].Items)
        {
            if (element["deprecationMessage"].Text is { } message)
            {
                writer.Line($"[global::System.Obsolete({Identifiers.Literal(message)})]");
            }

            writer.Line($"public static {name} {NameOf(element, name)} {{ get; }} = new {name}({ValueOf(element)});");
        }

        writer.Line($"public static bool operator ==({name} left, {name} right) => left.Equals(right);");
        writer.Line($"public static bool operator !=({name} left, {name} right) => !left.Equals(right);");
        writer.Line($"public static explicit operator {type}({name} value) => value._value;");
        writer.Line(Hidden);
        writer.Line($"public override bool Equals(object? obj) => obj is {name} other && Equals(other);");
        var equals = isText
            ? "string.Equals(_value, other._value, global::System.StringComparison.Ordinal)"
            : "_value == other._value";
        writer.Line($"public bool Equals({name} other) => {equals};");
        writer.Line(Hidden);
        writer.Line($"public override int GetHashCode() => {(isText ? "_value?.GetHashCode() ?? 0" : "_value.GetHashCode()")};");
        writer.Line($"public override string ToString() => {(isText ? "_value" : "_value.ToString()")};");
        writer.Close();
    }

    private static string NameOf(JsonValue element, string typeName) =>
        Identifiers.EnumElement(element["name"].Text ?? element["value"].Value?.ToString() ?? "", typeName);

    private static string ValueOf(JsonValue element) =>
        Identifiers.Literal(element["value"].Value ?? throw new SchemaException("an element of an enum has no value"));
}
