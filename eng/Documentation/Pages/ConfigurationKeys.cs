using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Blueprints.Site.Pages;

/// <summary>Every key that a stack's file can have, by reflection over the classes that <c>FromOptions</c> takes.</summary>
internal static class ConfigurationKeys
{
    public static string Write()
    {
        var doors = typeof(VpcBlueprint).Assembly.GetExportedTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(method => method.Name == "FromOptions")
            .OrderBy(method => method.DeclaringType!.Name, StringComparer.Ordinal);
        return string.Concat(doors.Select(door =>
        {
            var options = door.GetParameters()[0].ParameterType;
            var table = Markdown.Filtered(["key", "value", "what it sets"], Of(options, ""));
            return $"## {door.DeclaringType!.Name}: keys of {options.Name}\n\n{table}\n";
        }));
    }

    private static IEnumerable<string[]> Of(Type options, string prefix) => options.GetProperties().SelectMany(property =>
    {
        var (inner, suffix, kind) = Inner(property.PropertyType);
        var key = prefix + JsonNamingPolicy.CamelCase.ConvertName(property.Name) + suffix;
        var value = kind + Word(inner) + (property.IsDefined(typeof(RequiredAttribute)) ? ", **required**" : "");
        string[] row = [Markdown.Code(key), value, Summaries.Of(property)];
        return IsObject(inner) ? Of(inner, $"{key}.").Prepend(row) : [row];
    });

    private static (Type Inner, string Suffix, string Kind) Inner(Type type) =>
        Nullable.GetUnderlyingType(type) is { } value ? (value, "", "")
        : !type.IsGenericType ? (type, "", "")
        : type.GetGenericTypeDefinition() == typeof(IList<>) ? (type.GetGenericArguments()[0], "[]", "list of ")
        : (type.GetGenericArguments()[1], ".*", "map to ");

    private static bool IsObject(Type type) => type.IsClass && type != typeof(string) && type != typeof(JsonObject);

    private static string Word(Type type) => type switch
    {
        { IsEnum: true } => string.Join(", ", Enum.GetNames(type).Select(JsonNamingPolicy.CamelCase.ConvertName).Select(Markdown.Code)),
        _ when type == typeof(string) => "text",
        _ when type == typeof(int) => "whole number",
        _ when type == typeof(double) => "number",
        _ when type == typeof(bool) => "`true`, `false`",
        _ when type == typeof(TimeSpan) => "duration",
        _ => "object",
    };
}
