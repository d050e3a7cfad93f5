using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using Pulumi;

namespace Blueprints.Preview.Values;

/// <summary>Finds what an args class sends to the engine.</summary>
/// <remarks>
/// The contract of args classes is <see cref="InputAttribute"/>, on properties and on the private backing fields of lists, maps and
/// secrets. Reading a lazy list's property would create the list and change what is sent, so the marked field is read, as the SDK itself
/// does.
/// </remarks>
internal static class InputMembers
{
    private const BindingFlags Everything = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly ConcurrentDictionary<Type, ImmutableArray<Member>> Cache = new();

    public static ImmutableArray<Member> Of(Type type) => Cache.GetOrAdd(type, Find);

    private static ImmutableArray<Member> Find(Type type)
    {
        var fields = type.GetFields(Everything).Select(field => Describe(field, field.GetValue));
        var properties = type.GetProperties(Everything).Select(property => Describe(property, property.GetValue));
        return [.. fields.Concat(properties).OfType<Member>().OrderBy(member => member.Name, StringComparer.Ordinal)];
    }

    // The attribute does not expose its arguments; the metadata does.
    private static Member? Describe(MemberInfo member, Func<object, object?> read)
    {
        var data = member.GetCustomAttributesData().FirstOrDefault(data => data.AttributeType == typeof(InputAttribute));
        return data is null
            ? null
            : new Member(
                (string)data.ConstructorArguments[0].Value!,
                data.ConstructorArguments is [_, { Value: true }, ..],
                data.ConstructorArguments is [_, _, { Value: true }],
                read);
    }

    /// <param name="Name">The wire name.</param>
    /// <param name="IsRequired">Whether Pulumi rejects the args when it is not set.</param>
    /// <param name="IsJson">Whether the value is sent as JSON text, as providers want it.</param>
    /// <param name="Read">Reads the member of an instance.</param>
    internal sealed record Member(string Name, bool IsRequired, bool IsJson, Func<object, object?> Read);
}
