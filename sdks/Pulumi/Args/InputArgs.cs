using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Reflection;
using System.Threading.Tasks;
using Pulumi.Serialization;

namespace Pulumi;

public abstract class InputArgs
{
    private const BindingFlags AllInstanceMembers = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    // Only this package's own kinds of arguments derive from here directly.
    private protected abstract void SealHierarchy();

    /// <summary>
    /// The inputs by wire name. Fields come first, then properties; a private field of a base class is not among them,
    /// because reflection on the derived type does not show it.
    /// </summary>
    internal virtual Task<ImmutableDictionary<string, object?>> ToDictionaryAsync()
    {
        var inputs = ImmutableDictionary.CreateBuilder<string, object?>();
        foreach (var (attribute, memberName, value) in Members())
        {
            if (attribute.IsRequired && value is null)
            {
                throw new ArgumentNullException(
                    memberName, $"[Input] {GetType().FullName}.{memberName} is required but was not given a value");
            }

            inputs.Add(attribute.Name, attribute.IsJson ? ToJson(memberName, value) : value);
        }

        return Task.FromResult(inputs.ToImmutable());
    }

    private IEnumerable<(InputAttribute Attribute, string MemberName, object? Value)> Members()
    {
        foreach (var field in GetType().GetFields(AllInstanceMembers))
        {
            if (field.GetCustomAttribute<InputAttribute>() is { } attribute)
            {
                yield return (attribute, field.Name, field.GetValue(this));
            }
        }

        foreach (var property in GetType().GetProperties(AllInstanceMembers))
        {
            if (property.GetCustomAttribute<InputAttribute>() is { } attribute)
            {
                yield return (attribute, property.Name, property.GetValue(this));
            }
        }
    }

    private Output<string>? ToJson(string memberName, object? value)
    {
        if (value is null)
        {
            return null;
        }

        return value is IInput input
            ? input.ToOutput().UntypedApply(known => Output.Create(SerializeAsync(known)))
            : Output.Create(SerializeAsync(value));

        async Task<string> SerializeAsync(object? known)
        {
            var serialized = await new Serializer(keepResources: false)
                .SerializeAsync($"[Input] {GetType().FullName}.{memberName}", known).ConfigureAwait(false);
            return WireJson.Format(serialized);
        }
    }
}
