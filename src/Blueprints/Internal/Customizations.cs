using System.Collections.Immutable;
using Pulumi;

namespace Blueprints.Internal;

/// <summary>The caller's last word on the provider args of children, in the order in which it was given.</summary>
internal sealed class Customizations
{
    private readonly ImmutableArray<(Type ArgsType, Action<string, ResourceArgs> Change)> _changes;

    private Customizations(ImmutableArray<(Type, Action<string, ResourceArgs>)> changes) => _changes = changes;

    public static Customizations None { get; } = new([]);

    public Customizations Add<TArgs>(Action<string, TArgs> change)
        where TArgs : ResourceArgs =>
        new(_changes.Add((typeof(TArgs), (name, args) => change(name, (TArgs)args))));

    public void Apply(string name, ResourceArgs args)
    {
        foreach (var (argsType, change) in _changes)
        {
            if (argsType == args.GetType())
            {
                change(name, args);
            }
        }
    }

    /// <summary>Returns the types of args that a change was given for and that no child had.</summary>
    public IEnumerable<Type> Unused(IReadOnlySet<Type> seen) => _changes.Select(change => change.ArgsType).Distinct().Where(type => !seen.Contains(type));
}
