using System;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>An [Output] property of a resource, waiting for what the engine says.</summary>
internal abstract class OutputCompletion
{
    public abstract Type Type { get; }

    public abstract void Set(OutputData<object?> data);

    public abstract void TrySetDefault(bool isKnown);

    public abstract void TrySetException(Exception exception);

    public void SetString(string value, bool isKnown)
        => Set(new(ImmutableHashSet<Resource>.Empty, value, isKnown, IsSecret: false));

    /// <summary>
    /// Gives every [Output] property of a resource an output, by wire name. A component of the program itself assigns
    /// its own outputs: only its URN comes from the engine, and the types of the others are checked.
    /// </summary>
    public static ImmutableDictionary<string, OutputCompletion> Initialize(Resource resource, bool isOwn)
    {
        var completions = ImmutableDictionary.CreateBuilder<string, OutputCompletion>();
        foreach (var property in resource.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (property.GetCustomAttribute<OutputAttribute>() is { } attribute)
            {
                var name = attribute.Name ?? property.Name;
                var setter = CheckedSetter(resource, property, name);
                if (!isOwn || property.DeclaringType == typeof(Resource))
                {
                    completions.Add(name, Create(resource, property, setter));
                }
            }
        }

        return completions.ToImmutable();
    }

    private static MethodInfo CheckedSetter(Resource resource, PropertyInfo property, string name)
    {
        var label = $"[Output] {resource.GetType().FullName}.{property.Name}";
        if (!TypeRules.Is(property.PropertyType, typeof(Output<>)))
        {
            throw RunException.OutputsHaveIncorrectType([name]);
        }

        // The setter may be private, and then only the class that declares it shows it.
        var setter = property.DeclaringType!.GetProperty(property.Name)!.GetSetMethod(nonPublic: true)
            ?? throw new InvalidOperationException($"{label} did not have a 'set' method");
        TypeRules.Check(label, property.PropertyType.GenericTypeArguments.Single());
        return setter;
    }

    private static OutputCompletion Create(Resource resource, PropertyInfo property, MethodInfo setter)
    {
        var type = typeof(OutputCompletion<>).MakeGenericType(property.PropertyType.GenericTypeArguments);
        var completion = Activator.CreateInstance(type, resource)!;
        setter.Invoke(resource, [type.GetProperty(nameof(OutputCompletion<int>.Output))!.GetValue(completion)]);
        return (OutputCompletion)completion;
    }
}
