using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Blueprints.Tests.Configuration;

/// <summary>Every key that a class of options has, as reflection finds it: <c>tiers[].prefix</c>, <c>nodeGroups.*.max</c>.</summary>
internal static class OptionKeys
{
    public static IEnumerable<OptionKey> Of(Type options, string prefix = "") =>
        options.GetProperties().SelectMany(property =>
        {
            var key = prefix + JsonNamingPolicy.CamelCase.ConvertName(property.Name);
            var (inner, suffix) = Inner(property.PropertyType);
            return Of(inner, key + suffix, property);
        });

    /// <summary>Every property that a text in JSON sets, with its class: a node group's are the same wherever it stands.</summary>
    public static IEnumerable<string> In(JsonElement json, Type options) =>
        json.EnumerateObject().SelectMany(entry =>
        {
            var property = options
                .GetProperties()
                .Single(candidate => JsonNamingPolicy.CamelCase.ConvertName(candidate.Name) == entry.Name);
            var (inner, suffix) = Inner(property.PropertyType);
            var values = suffix switch
            {
                "[]" => entry.Value.EnumerateArray().ToList(),
                ".*" => [.. entry.Value.EnumerateObject().Select(item => item.Value)],
                _ => [entry.Value],
            };
            var own = $"{options.Name}.{property.Name}";
            return IsOptions(inner) ? values.SelectMany(value => In(value, inner)).Prepend(own) : [own];
        });

    private static IEnumerable<OptionKey> Of(Type inner, string key, PropertyInfo property)
    {
        var own = new OptionKey(key, property);
        return IsOptions(inner) ? Of(inner, key + ".").Prepend(own) : [own];
    }

    private static (Type Inner, string Suffix) Inner(Type type) =>
        !type.IsGenericType ? (type, string.Empty)
        : type.GetGenericTypeDefinition() == typeof(IList<>) ? (type.GetGenericArguments()[0], "[]")
        : type.GetGenericTypeDefinition() == typeof(IDictionary<,>) ? (type.GetGenericArguments()[1], ".*")
        : (Nullable.GetUnderlyingType(type)!, string.Empty);

    private static bool IsOptions(Type type) => type.IsClass && type != typeof(string) && type != typeof(JsonObject);

    internal sealed record OptionKey(string Key, PropertyInfo Property)
    {
        public string Name => $"{Property.DeclaringType!.Name}.{Property.Name}";

        public bool IsRequired => Property.IsDefined(typeof(RequiredAttribute));

        /// <summary>Gets what is written, in a few words.</summary>
        public string Kind
        {
            get
            {
                var (inner, suffix) = Inner(Property.PropertyType);
                inner = Nullable.GetUnderlyingType(inner) ?? inner;
                var kind = inner switch
                {
                    _ when inner == typeof(string) => "text",
                    _ when inner == typeof(int) => "whole number",
                    _ when inner == typeof(double) => "number",
                    _ when inner == typeof(bool) => "true, false",
                    _ when inner == typeof(TimeSpan) => "duration",
                    { IsEnum: true } =>
                        string.Join(", ", Enum.GetNames(inner).Select(name => $"`{JsonNamingPolicy.CamelCase.ConvertName(name)}`")),
                    _ => "object",
                };
                return suffix switch
                {
                    "[]" => $"list of: {kind}",
                    ".*" => $"map to: {kind}",
                    _ => kind,
                };
            }
        }
    }
}
