using System.Collections.Immutable;
using Pulumi;

namespace Blueprints.Internal;

/// <summary>
/// Holds what a blueprint hands to its component besides the plan: the caller's changes of the provider args and options of children, in
/// order.
/// </summary>
internal sealed class Customizations
{
    private readonly ImmutableArray<Change> _changes;

    private Customizations(BlueprintOrigin? origin, ImmutableArray<Change> changes)
    {
        Origin = origin;
        _changes = changes;
    }

    /// <summary>Gets no changes.</summary>
    public static Customizations None { get; } = new(null, []);

    /// <summary>Gets the blueprint that they belong to; null without one.</summary>
    public BlueprintOrigin? Origin { get; }

    public static Customizations Of(BlueprintOrigin origin) => new(origin, []);

    public Customizations Add<TArgs>(Action<string, TArgs> change)
        where TArgs : ResourceArgs =>
        new(Origin, _changes.Add(new Change(typeof(TArgs), (name, args) => change(name, (TArgs)args), null)));

    public Customizations AddOptions<TArgs>(Action<string, CustomResourceOptions> change)
        where TArgs : ResourceArgs =>
        new(Origin, _changes.Add(new Change(typeof(TArgs), null, change)));

    /// <summary>Returns the changes for some types of args, for a component that is part of another.</summary>
    public Customizations Only(IEnumerable<Type> argsTypes) =>
        new(Origin, [.. _changes.Where(change => argsTypes.Contains(change.ArgsType))]);

    public void Apply(string name, ResourceArgs args)
    {
        foreach (var change in _changes.Where(change => change.ArgsType == args.GetType()))
        {
            if (change.OfArgs is { } ofArgs)
            {
                Apply(name, args, ofArgs);
            }
        }
    }

    /// <summary>Applies the changes of a child's options.</summary>
    /// <remarks>
    /// The block's own options stay: without its dependencies a child would be created too early, without its ignored changes it would be
    /// replaced with its data, and without its parent it would be another resource.
    /// </remarks>
    public void Apply(string name, Type argsType, CustomResourceOptions options)
    {
        foreach (var change in _changes.Where(change => change.ArgsType == argsType))
        {
            if (change.OfOptions is not { } ofOptions)
            {
                continue;
            }

            var (parent, dependsOn, ignored) = (options.Parent, options.DependsOn, options.IgnoreChanges.ToList());
            options.DependsOn = [];
            Run($"CustomizeOptions<{argsType.Name}>", name, () => ofOptions(name, options));
            options.Parent ??= parent;
            options.DependsOn = dependsOn.Concat(options.DependsOn);
            options.IgnoreChanges = [.. ignored.Union(options.IgnoreChanges)];
        }
    }

    /// <summary>Returns the changes for types of args that no child has, each as it was called.</summary>
    public IEnumerable<(Type ArgsType, string Call)> Unused(IReadOnlySet<Type> seen) =>
        _changes.Where(change => !seen.Contains(change.ArgsType)).Select(change => (change.ArgsType, change.Call)).Distinct();

    /// <summary>Two blueprints with the same changes are equal, whichever they began with.</summary>
    public override bool Equals(object? obj) => obj is Customizations other && _changes == other._changes;

    public override int GetHashCode() => _changes.GetHashCode();

    private static void Apply(string name, ResourceArgs args, Action<string, ResourceArgs> change)
    {
        var maps = OpenMap.OpenAll(args);
        try
        {
            Run($"Customize<{args.GetType().Name}>", name, () => change(name, args));
        }
        finally
        {
            foreach (var map in maps)
            {
                map.Close();
            }
        }
    }

    private static void Run(string call, string name, Action change)
    {
        try
        {
            change();
        }
        catch (Exception exception) when (exception is not BlueprintException)
        {
            throw new InvalidOperationException($"{call} of child '{name}': {exception.GetType().Name}: {exception.Message}", exception);
        }
    }

    /// <summary>Represents one change: of args, or of options.</summary>
    private sealed record Change(Type ArgsType, Action<string, ResourceArgs>? OfArgs, Action<string, CustomResourceOptions>? OfOptions)
    {
        public string Call => $"{(OfArgs is null ? "CustomizeOptions" : "Customize")}<{ArgsType.Name}>";
    }
}
