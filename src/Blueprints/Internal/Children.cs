using Blueprints.Problems;
using Pulumi;

namespace Blueprints.Internal;

/// <summary>Specifies how a component creates its children: their names, parent, tags and the caller's last word, in one place.</summary>
internal sealed class Children
{
    private readonly string _component;
    private readonly Resource _parent;
    private readonly IReadOnlyDictionary<string, string> _tags;
    private readonly Customizations _customizations;
    private readonly FollowedConventions? _conventions;
    private readonly HashSet<Type> _argsTypes = [];

    public Children(
        string component,
        Resource parent,
        IReadOnlyDictionary<string, string> tags,
        Customizations customizations,
        FollowedConventions? conventions)
    {
        _component = component;
        _parent = parent;
        _tags = tags;
        _customizations = customizations;
        _conventions = conventions;
        customizations.Origin?.Provisioned();
    }

    /// <summary>Returns a block as a part of a name: <c>10-0-0-0-16</c>.</summary>
    public static string Suffix(Cidr cidr) => cidr.ToString().Replace('.', '-').Replace('/', '-');

    /// <summary>Returns a child's logical name, which starts with the component's.</summary>
    public string Name(string suffix) => suffix.Length == 0 ? _component : $"{_component}-{suffix}";

    /// <summary>Returns the name in AWS for a logical name, by the conventions' rule.</summary>
    public string Physical(string name) => _conventions?.NameOf(name) ?? name;

    /// <summary>Creates a child with its name, its tags, the caller's changes, and its options, so that none can be forgotten.</summary>
    /// <param name="suffix">What follows the component's name in the child's.</param>
    /// <param name="args">The child's args, without its tags.</param>
    /// <param name="create">Calls the constructor.</param>
    /// <param name="dependsOn">The resources to create first.</param>
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
        if (_conventions is { Conventions: var asked })
        {
            IamOf<TArgs>.Boundary?.SetWhereOpen(args, asked.Boundary);
            IamOf<TArgs>.Path?.SetWhereOpen(args, asked.IamPath is { } path ? (Input<string>)path : null);
        }

        _argsTypes.Add(typeof(TArgs));
        _customizations.Apply(name, args);
        var given = new CustomResourceOptions { Parent = _parent, DependsOn = [.. dependsOn ?? []] };
        options?.Invoke(given);
        _customizations.Apply(name, typeof(TArgs), given);
        return create(name, args, given);
    }

    /// <summary>Reports changes for types without children, which would otherwise have no visible effect.</summary>
    /// <param name="toldElsewhere">The types of args that a component inside this one reports itself.</param>
    public void TellUnusedCustomizations(params IReadOnlyCollection<Type> toldElsewhere) =>
        ProblemReport.Tell(
            [
                .. _customizations
                    .Unused(_argsTypes)
                    .Where(unused => !toldElsewhere.Contains(unused.ArgsType))
                    .Select(unused => new Problem(
                    CommonProblems.UnusedCustomization,
                    ProblemSeverity.Warning,
                    unused.Call,
                    $"'{_component}' has no child with {unused.ArgsType.FullName}, so the change has no effect",
                    "customize a type of child that the block creates")),
            ],
            _parent);

    /// <summary>Returns a child's tags, for children that do not have all tags of the component.</summary>
    public InputMap<string> Tags(
        string name,
        IEnumerable<KeyValuePair<string, string>> tags,
        IEnumerable<KeyValuePair<string, string>>? own)
    {
        var all = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["Name"] = Physical(name) };
        foreach (var (key, value) in own is null ? tags : tags.Concat(own))
        {
            all[key] = value;
        }

        return new Dictionary<string, string>(all);
    }

    /// <summary>Specifies how tags are set on one class of args; null for what has none.</summary>
    private static class TagsOf<TArgs>
    {
        public static readonly Action<TArgs, InputMap<string>>? Set =
            typeof(TArgs).GetProperty("Tags") is { SetMethod: { } setter } property && property.PropertyType == typeof(InputMap<string>)
                ? setter.CreateDelegate<Action<TArgs, InputMap<string>>>()
                : null;
    }

    /// <summary>Specifies how the conventions for IAM are set on one class of args; null for what has no such property.</summary>
    private static class IamOf<TArgs>
    {
        public static readonly OpenInput<TArgs>? Boundary = OpenInput<TArgs>.Of("PermissionsBoundary");

        // Other services have paths, too, which are something else.
        public static readonly OpenInput<TArgs>? Path =
            typeof(TArgs).Namespace == typeof(Pulumi.Aws.Iam.RoleArgs).Namespace ? OpenInput<TArgs>.Of("Path") : null;
    }

    /// <summary>Represents a text of args that a block sets or leaves open.</summary>
    private sealed class OpenInput<TArgs>(Func<TArgs, Input<string>?> get, Action<TArgs, Input<string>?> set)
    {
        public static OpenInput<TArgs>? Of(string name) =>
            typeof(TArgs).GetProperty(name) is { GetMethod: { } getter, SetMethod: { } setter } property
                && property.PropertyType == typeof(Input<string>)
                ? new OpenInput<TArgs>(
                    getter.CreateDelegate<Func<TArgs, Input<string>?>>(),
                    setter.CreateDelegate<Action<TArgs, Input<string>?>>())
                : null;

        public void SetWhereOpen(TArgs args, Input<string>? value)
        {
            if (value is not null && get(args) is null)
            {
                set(args, value);
            }
        }
    }
}
