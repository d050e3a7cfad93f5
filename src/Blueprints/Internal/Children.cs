using Blueprints.Problems;
using Pulumi;

namespace Blueprints.Internal;

/// <summary>How a component creates its children: their names, parent, tags and the caller's last word, in one place.</summary>
internal sealed class Children
{
    private readonly string _component;
    private readonly Resource _parent;
    private readonly IReadOnlyDictionary<string, string> _tags;
    private readonly Customizations _customizations;
    private readonly HashSet<Type> _argsTypes = [];

    public Children(string component, Resource parent, IReadOnlyDictionary<string, string> tags, Customizations customizations)
    {
        _component = component;
        _parent = parent;
        _tags = tags;
        _customizations = customizations;
        customizations.Origin?.Provisioned();
    }

    /// <summary>Returns a block as a part of a name: <c>10-0-0-0-16</c>.</summary>
    public static string Suffix(Cidr cidr) => cidr.ToString().Replace('.', '-').Replace('/', '-');

    /// <summary>Returns a child's logical name, which starts with the component's.</summary>
    public string Name(string suffix) => suffix.Length == 0 ? _component : $"{_component}-{suffix}";

    /// <summary>Creates a child: its name, its tags where it has any, the caller's changes, and its options, none of which can be forgotten.</summary>
    /// <param name="suffix">What follows the component's name in the child's.</param>
    /// <param name="args">The child's args, without its tags.</param>
    /// <param name="create">Calls the constructor.</param>
    /// <param name="dependsOn">What must be there first.</param>
    /// <param name="tags">The child's own tags, which win over the component's.</param>
    /// <param name="options">Sets options besides parent and dependencies.</param>
    public TResource Create<TArgs, TResource>(
        string suffix,
        TArgs args,
        Func<string, TArgs, CustomResourceOptions, TResource> create,
        IEnumerable<Resource>? dependsOn = null,
        IEnumerable<KeyValuePair<string, string>>? tags = null,
        Action<CustomResourceOptions>? options = null)
        where TArgs : ResourceArgs
        where TResource : CustomResource
    {
        var name = Name(suffix);
        TagsOf<TArgs>.Set?.Invoke(args, Tags(name, _tags, tags));
        _argsTypes.Add(typeof(TArgs));
        _customizations.Apply(name, args);
        var given = new CustomResourceOptions { Parent = _parent, DependsOn = [.. dependsOn ?? []] };
        options?.Invoke(given);
        return create(name, args, given);
    }

    /// <summary>Tells of changes that the caller has given for children that there are none of: nothing else would show the slip.</summary>
    /// <param name="toldElsewhere">The types of args that were handed on to a component inside this one, which tells of them itself.</param>
    public void TellUnusedCustomizations(params IReadOnlyCollection<Type> toldElsewhere) =>
        ProblemReport.Tell(
            [
                .. _customizations.Unused(_argsTypes).Except(toldElsewhere).Select(type => new Problem(
                    CommonProblems.UnusedCustomization,
                    ProblemSeverity.Warning,
                    $"Customize<{type.Name}>",
                    $"'{_component}' has no child with {type.FullName}, so the change has no effect",
                    "customize a type of child that the block creates")),
            ],
            _parent);

    /// <summary>Returns a child's tags, for what does not have all tags of the component.</summary>
    public static InputMap<string> Tags(string name, IEnumerable<KeyValuePair<string, string>> tags, IEnumerable<KeyValuePair<string, string>>? own)
    {
        var all = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["Name"] = name };
        foreach (var (key, value) in own is null ? tags : tags.Concat(own))
        {
            all[key] = value;
        }

        return new Dictionary<string, string>(all);
    }

    /// <summary>How tags are set on one class of args; null for what has none.</summary>
    private static class TagsOf<TArgs>
    {
        public static readonly Action<TArgs, InputMap<string>>? Set =
            typeof(TArgs).GetProperty("Tags") is { SetMethod: { } setter } property && property.PropertyType == typeof(InputMap<string>)
                ? setter.CreateDelegate<Action<TArgs, InputMap<string>>>()
                : null;
    }
}
