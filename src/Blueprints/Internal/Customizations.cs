using System.Collections.Immutable;
using Pulumi;

namespace Blueprints.Internal;

/// <summary>
/// What a blueprint hands on to its component besides its plan: the caller's last word on the provider args of children, in the order in
/// which it was given.
/// </summary>
internal sealed class Customizations
{
    private readonly ImmutableArray<(Type ArgsType, Action<string, ResourceArgs> Change)> _changes;

    private Customizations(BlueprintOrigin? origin, ImmutableArray<(Type, Action<string, ResourceArgs>)> changes)
    {
        Origin = origin;
        _changes = changes;
    }

    /// <summary>Gets none, for args that are written by hand.</summary>
    public static Customizations None { get; } = new(null, []);

    /// <summary>Gets the blueprint that they began with; null for args that are written by hand.</summary>
    public BlueprintOrigin? Origin { get; }

    public static Customizations Of(BlueprintOrigin origin) => new(origin, []);

    public Customizations Add<TArgs>(Action<string, TArgs> change)
        where TArgs : ResourceArgs =>
        new(Origin, _changes.Add((typeof(TArgs), (name, args) => change(name, (TArgs)args))));

    /// <summary>Returns the changes for some types of args alone, for a component that is a part of another one.</summary>
    public Customizations Only(IEnumerable<Type> argsTypes) =>
        new(Origin, [.. _changes.Where(change => argsTypes.Contains(change.ArgsType))]);

    public void Apply(string name, ResourceArgs args)
    {
        foreach (var (argsType, change) in _changes)
        {
            if (argsType == args.GetType())
            {
                Apply(name, args, change);
            }
        }
    }

    /// <summary>Returns the types of args that a change was given for and that no child had.</summary>
    public IEnumerable<Type> Unused(IReadOnlySet<Type> seen) =>
        _changes.Select(change => change.ArgsType).Distinct().Where(type => !seen.Contains(type));

    /// <summary>Two blueprints with the same changes are equal, whichever they began with.</summary>
    public override bool Equals(object? obj) => obj is Customizations other && _changes == other._changes;

    public override int GetHashCode() => _changes.GetHashCode();

    private static void Apply(string name, ResourceArgs args, Action<string, ResourceArgs> change)
    {
        var maps = OpenMap.OpenAll(args);
        try
        {
            change(name, args);
        }
        catch (Exception exception) when (exception is not BlueprintException)
        {
            throw new InvalidOperationException(
                $"Customize<{args.GetType().Name}> of child '{name}': {exception.GetType().Name}: {exception.Message}",
                exception);
        }
        finally
        {
            foreach (var map in maps)
            {
                map.Close();
            }
        }
    }
}
