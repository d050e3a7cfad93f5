using System;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using Pulumi.Serialization;

namespace Pulumi;

public abstract class InputArgs
{
    private const BindingFlags AllInstanceMembers = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly ConcurrentDictionary<Type, ImmutableArray<Member>> MembersByType = [];

    // Only this package's own kinds of arguments derive from here directly.
    private protected abstract void SealHierarchy();

    /// <summary>The inputs by wire name; those that were not set are null.</summary>
    internal virtual Task<ImmutableDictionary<string, object?>> ToDictionaryAsync()
    {
        var inputs = ImmutableDictionary.CreateBuilder<string, object?>();
        foreach (var member in MembersByType.GetOrAdd(GetType(), MembersOf))
        {
            var label = $"[Input] {GetType().FullName}.{member.Name}";
            var value = member.Get(this);
            if (member.Attribute.IsRequired && value is null)
            {
                throw new ArgumentNullException(member.Name, $"{label} is required but was not given a value");
            }

            inputs.Add(member.Attribute.Name, member.Attribute.IsJson ? ToJson(label, value) : value);
        }

        return Task.FromResult(inputs.ToImmutable());
    }

    /// <summary>
    /// Fields first, then properties. A private field of a base class is not among them, because reflection on the
    /// derived type does not show it.
    /// </summary>
    private static ImmutableArray<Member> MembersOf(Type type)
        => [.. from member in type.GetFields(AllInstanceMembers).Concat<MemberInfo>(type.GetProperties(AllInstanceMembers))
               let attribute = member.GetCustomAttribute<InputAttribute>()
               where attribute is not null
               select new Member(
                   member.Name, attribute, member is FieldInfo field ? field.GetValue : ((PropertyInfo)member).GetValue)];

    private static Output<string>? ToJson(string label, object? value)
    {
        return value switch
        {
            null => null,
            IInput input => input.ToOutput().UntypedApply(known => Output.Create(SerializeAsync(known))),
            _ => Output.Create(SerializeAsync(value)),
        };

        async Task<string> SerializeAsync(object? known)
            => WireJson.Format(await new Serializer(keepResources: false).SerializeAsync(label, known).ConfigureAwait(false));
    }

    private sealed record Member(string Name, InputAttribute Attribute, Func<object, object?> Get);
}
