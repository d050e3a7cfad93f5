using System;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>An [Output] property of a resource, waiting for what the engine says.</summary>
internal abstract class OutputCompletion
{
    private static readonly ConcurrentDictionary<Type, ImmutableArray<OutputProperty>> PropertiesByType = [];

    public abstract Type Type { get; }

    public abstract IOutput Output { get; }

    public abstract void Set(OutputData<object?> data);

    public abstract void TrySetDefault(bool isKnown);

    public abstract void TrySetException(Exception exception);

    public void SetString(string value, bool isKnown)
        => Set(new(ImmutableHashSet<Resource>.Empty, value, isKnown, IsSecret: false));

    /// <summary>
    /// Gives every [Output] property of a resource an output, by wire name. A component of the program itself assigns
    /// its own outputs: only its URN comes from the engine, and the types of the others are merely checked.
    /// </summary>
    public static ImmutableDictionary<string, OutputCompletion> Initialize(Resource resource, bool isOwn)
    {
        var completions = ImmutableDictionary.CreateBuilder<string, OutputCompletion>();
        foreach (var property in PropertiesByType.GetOrAdd(resource.GetType(), PropertiesOf))
        {
            if (!isOwn || property.Setter.DeclaringType == typeof(Resource))
            {
                var completion = (OutputCompletion)Activator.CreateInstance(property.CompletionType, resource)!;
                property.Setter.Invoke(resource, [completion.Output]);
                completions.Add(property.WireName, completion);
            }
        }

        return completions.ToImmutable();
    }

    private static ImmutableArray<OutputProperty> PropertiesOf(Type type)
        => [.. from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
               let attribute = property.GetCustomAttribute<OutputAttribute>()
               where attribute is not null
               select Checked(type, property, attribute.Name ?? property.Name)];

    private static OutputProperty Checked(Type type, PropertyInfo property, string wireName)
    {
        var label = $"[Output] {type.FullName}.{property.Name}";
        if (!TypeRules.Is(property.PropertyType, typeof(Output<>)))
        {
            throw RunException.OutputsHaveIncorrectType([wireName]);
        }

        // The setter may be private, and then only the class that declares it shows it.
        var setter = property.DeclaringType!.GetProperty(property.Name)!.GetSetMethod(nonPublic: true)
            ?? throw new InvalidOperationException($"{label} did not have a 'set' method");
        var valueType = property.PropertyType.GenericTypeArguments.Single();
        TypeRules.Check(label, valueType);
        return new(wireName, setter, typeof(OutputCompletion<>).MakeGenericType(valueType));
    }

    private sealed record OutputProperty(string WireName, MethodInfo Setter, Type CompletionType);
}
