using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

namespace Blueprints.Configuration;

/// <summary>Lists the keys of a class of options, with their types.</summary>
internal sealed class OptionShape
{
    private static readonly ConcurrentDictionary<Type, OptionShape> Known = new();

    private readonly Type _type;

    private OptionShape(Type type)
    {
        _type = type;
        Properties =
        [
            .. type.GetProperties(BindingFlags.Instance | BindingFlags.Public)
                .Where(property => property is { CanRead: true, SetMethod.IsPublic: true } && property.GetIndexParameters().Length == 0)
                .Select(property => new Property(property, OptionPath.KeyOf(property.Name), IsNeeded(property))),
        ];
    }

    public ImmutableArray<Property> Properties { get; }

    /// <summary>Returns a copy of options, or new options with the class's defaults.</summary>
    public object CopyOf(object? defaults)
    {
        var copy = Activator.CreateInstance(_type)!;
        foreach (var property in defaults is null ? [] : Properties)
        {
            property.Info.SetValue(copy, property.Info.GetValue(defaults));
        }

        return copy;
    }

    public static OptionShape Of(Type type) => Known.GetOrAdd(type, static key => new OptionShape(key));

    /// <summary>Determines whether values of a type are options with keys.</summary>
    public static bool IsOptions(Type type) =>
        type.IsClass
            && type != typeof(string)
            && type != typeof(JsonObject)
            && ItemOf(type) is null
            && ValueOf(type) is null
            && type.GetConstructor(Type.EmptyTypes) is not null;

    /// <summary>Returns the item type of a list; <see langword="null"/> for another type.</summary>
    public static Type? ItemOf(Type type) => ArgumentOf(type, [typeof(IList<>), typeof(List<>), typeof(IReadOnlyList<>)], 0);

    /// <summary>Returns the value type of a map; <see langword="null"/> for another type.</summary>
    public static Type? ValueOf(Type type) =>
        ArgumentOf(type, [typeof(IDictionary<,>), typeof(Dictionary<,>), typeof(IReadOnlyDictionary<,>)], 1);

    // All forms in C#: an attribute, the keyword, or a non-nullable type. The last two apply only without a default.
    private static bool IsNeeded(PropertyInfo property) =>
        property.IsDefined(typeof(RequiredAttribute)) || property.IsDefined(typeof(RequiredMemberAttribute))
        || (!property.PropertyType.IsValueType && new NullabilityInfoContext().Create(property).WriteState == NullabilityState.NotNull);

    private static Type? ArgumentOf(Type type, Type[] definitions, int index) =>
        type.IsGenericType && definitions.Contains(type.GetGenericTypeDefinition()) ? type.GetGenericArguments()[index] : null;

    internal sealed record Property(PropertyInfo Info, string Key, bool IsRequired)
    {
        public string Name => Info.Name;

        public Type Type => Info.PropertyType;

        public bool CannotBeNull => Type.IsValueType && Nullable.GetUnderlyingType(Type) is null;
    }
}
