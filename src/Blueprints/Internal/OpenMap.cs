using System.Collections.Immutable;
using System.Reflection;
using Pulumi;

namespace Blueprints.Internal;

/// <summary>Opens the maps of provider args, so that a change can set keys that the block has set or not.</summary>
/// <remarks>
/// <see cref="InputMap{TValue}"/> rejects a second value for a key, in the official package too (pulumi-dotnet,
/// sdk/Pulumi/Core/InputMap.cs). So a change receives an empty map, and the content is decided after the change. Entries that were added to
/// the map win over the block's. If another map was assigned, for example one made with <c>InputMap.Merge</c>, the received map holds the
/// block's entries.
/// </remarks>
internal abstract class OpenMap
{
    private static readonly MethodInfo OpenOne = typeof(OpenMap).GetMethod(nameof(Open), BindingFlags.Static | BindingFlags.NonPublic)!;

    /// <summary>Opens every map that the block has set. Reading another map would create it and send it.</summary>
    public static IReadOnlyList<OpenMap> OpenAll(ResourceArgs args) =>
        [
            .. Members(args.GetType())
                .Where(member => IsMap(member.Type))
                .Select(member => (OpenMap?)OpenOne.MakeGenericMethod(member.Type.GetGenericArguments()).Invoke(null, [args, member]))
                .OfType<OpenMap>(),
        ];

    /// <summary>Sets the map that the args are sent with.</summary>
    public abstract void Close();

    private static OpenMap<TValue>? Open<TValue>(ResourceArgs args, InputMember member) =>
        member.Get(args) is InputMap<TValue> map ? new OpenMap<TValue>(args, member, map) : null;

    private static bool IsMap(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(InputMap<>);

    // Pulumi sends the fields and properties with [Input], also private ones.
    private static IEnumerable<InputMember> Members(Type type)
    {
        const BindingFlags own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        for (var at = type; at is not null && at != typeof(object); at = at.BaseType)
        {
            foreach (var field in at.GetFields(own).Where(field => field.IsDefined(typeof(InputAttribute))))
            {
                yield return new InputMember(field.FieldType, field.GetValue, field.SetValue);
            }

            foreach (
                var property in at
                    .GetProperties(own)
                    .Where(property => property.IsDefined(typeof(InputAttribute)) && property is { CanRead: true, CanWrite: true }))
            {
                yield return new InputMember(property.PropertyType, property.GetValue, property.SetValue);
            }
        }
    }

    /// <summary>Specifies where args keep one input.</summary>
    internal sealed record InputMember(Type Type, Func<object?, object?> Get, Action<object?, object?> Set);
}

/// <inheritdoc/>
/// <typeparam name="TValue">What the map holds.</typeparam>
internal sealed class OpenMap<TValue> : OpenMap
{
    private readonly ResourceArgs _args;
    private readonly InputMember _member;
    private readonly InputMap<TValue> _block;
    private readonly InputMap<TValue> _open;
    private readonly TaskCompletionSource<Output<ImmutableDictionary<string, TValue>>> _content = new();

    public OpenMap(ResourceArgs args, InputMember member, InputMap<TValue> block)
    {
        _args = args;
        _member = member;
        _block = block;
#pragma warning disable RS0030 // Unwraps an output of an output, and looks at no value.
        _open = Output.Create(_content.Task).Apply(content => content);
#pragma warning restore RS0030
        member.Set(args, _open);
    }

    public override void Close()
    {
        if (ReferenceEquals(_member.Get(_args), _open))
        {
            _content.SetResult(Output.Create(ImmutableDictionary<string, TValue>.Empty));
            _member.Set(_args, InputMap<TValue>.Merge(_block, _open));
        }
        else
        {
            _content.SetResult(_block);
        }
    }
}
