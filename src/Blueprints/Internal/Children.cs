using Blueprints.Problems;
using Pulumi;

namespace Blueprints.Internal;

/// <summary>How a component makes its children: their names, parent, tags and the caller's last word on their args, in one place.</summary>
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

    public CustomResourceOptions Options(params Resource[] dependsOn) => new() { Parent = _parent, DependsOn = dependsOn };

    public TArgs Customize<TArgs>(string name, TArgs args)
        where TArgs : ResourceArgs
    {
        _argsTypes.Add(typeof(TArgs));
        _customizations.Apply(name, args);
        return args;
    }

    /// <summary>Tells of changes that the caller has given for children that there are none of: nothing else would show the slip.</summary>
    /// <param name="toldElsewhere">
    /// The types of args that were handed on to a component inside this one, which tells of them itself.
    /// </param>
    public void TellUnusedCustomizations(params IReadOnlyCollection<Type> toldElsewhere) =>
        ProblemReport.Tell(
            [
                .. _customizations.Unused(_argsTypes).Except(toldElsewhere).Select(type => new Problem(
                    NetworkProblems.UnusedCustomization,
                    ProblemSeverity.Warning,
                    $"Customize<{type.Name}>",
                    $"'{_component}' has no child with {type.FullName}, so the change has no effect",
                    "customize a type of child that the block creates")),
            ],
            _parent);

    /// <summary>Returns a child's tags: its name, the component's tags, its own; the later win.</summary>
    public InputMap<string> Tags(string name, IEnumerable<KeyValuePair<string, string>>? own = null) => Tags(name, _tags, own);

    /// <summary>Returns a child's tags, for what does not have all tags of the component.</summary>
    public static InputMap<string> Tags(
        string name,
        IEnumerable<KeyValuePair<string, string>> tags,
        IEnumerable<KeyValuePair<string, string>>? own)
    {
        var all = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["Name"] = name };
        foreach (var (key, value) in own is null ? tags : tags.Concat(own))
        {
            all[key] = value;
        }

        return new Dictionary<string, string>(all);
    }
}
