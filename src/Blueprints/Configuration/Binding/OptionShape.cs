using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

namespace Blueprints.Configuration;

/// <summary>Specifies which keys a class of options has, and of what type.</summary>
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

    /// <summary>
    /// Returns new options with the values of others, which stay as they are; with the class's own defaults where there are none.
    /// </summary>
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

    /// <summary>Says whether values of a type are described by keys of their own.</summary>
    public static bool IsOptions(Type type) =>
        type.IsClass && type != typeof(string) && type != typeof(JsonObject) && ItemOf(type) is null && ValueOf(type) is null && type.GetConstructor(Type.EmptyTypes) is not null;

    /// <summary>Returns what a list holds; <see langword="null"/> for another type.</summary>
    public static Type? ItemOf(Type type) => ArgumentOf(type, [typeof(IList<>), typeof(List<>), typeof(IReadOnlyList<>)], 0);

    /// <summary>Returns what a map from names holds; <see langword="null"/> for another type.</summary>
    public static Type? ValueOf(Type type) => ArgumentOf(type, [typeof(IDictionary<,>), typeof(Dictionary<,>), typeof(IReadOnlyDictionary<,>)], 1);

    // In every way in which C# says it: an attribute, the keyword, or a type that null does not fit. The last two count only where no
    // default was set.
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
