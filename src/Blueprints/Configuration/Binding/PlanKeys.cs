using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Internal;
using Blueprints.Problems;

namespace Blueprints.Configuration;

/// <summary>Maps the paths of a plan to keys: <c>Tiers[app].Prefix</c> is <c>platform:network.tiers[1].prefix</c>.</summary>
internal sealed record PlanKeys : IPlanKeys
{
    private readonly object _options;
    private readonly OptionPath _path;
    private BlockSpec? _described;
    private ProblemList? _ofOptions;

    private PlanKeys(object options, OptionPath path)
    {
        _options = options;
        _path = path;
    }

    private ImmutableArray<Entry> Entries { get; init; } = [];

    /// <summary>Starts with every property of the options, whose names mostly equal those in plans.</summary>
    public static PlanKeys Of(object options)
    {
        var path = OptionOrigins.PathOf(options);
        return new PlanKeys(options, path) { Entries = [.. Properties(string.Empty, options, path)] };
    }

    public TSpec Describe<TSpec>(TSpec spec)
        where TSpec : BlockSpec
    {
        _described = spec;
        return spec;
    }

    public ProblemList ListFor<TSpec, TPlan>(TSpec spec, Func<TSpec, TPlan> plan)
        where TSpec : BlockSpec
    {
        if (ReferenceEquals(_described, spec))
        {
            return _ofOptions = new ProblemList(Tell);
        }

        var ofOptions = new Lazy<ImmutableArray<Problem>>(() => Found((TSpec)_described!, plan));
        return new ProblemList(problem => ofOptions.Value.FirstOrDefault(told => IsSame(problem, told)) ?? problem);
    }

    /// <summary>Adds a property with another name in plans.</summary>
    public PlanKeys Add(string planPath, string property, string? inner = null)
    {
        var value = ValueOf(_options, property);
        var path = _path.Property(property);
        return With(
            inner is null
                ? Item(planPath, value, path)
                : Item(planPath, value is null ? null : ValueOf(value, inner), path.Property(inner)));
    }

    /// <summary>Adds the items of a list, which plans identify by name.</summary>
    public PlanKeys Add<T>(string planPath, IEnumerable<T> items, Func<T, string> nameOf, string property)
        where T : class =>
        With(items.SelectMany((item, index) => Item($"{planPath}[{nameOf(item)}]", item, _path.Property(property).Item(index))));

    /// <summary>Adds the values of a map, which plans identify by key.</summary>
    public PlanKeys Add<T>(string planPath, IDictionary<string, T> map, string property)
        where T : class =>
        With(map.SelectMany(entry => Item($"{planPath}[{entry.Key}]", entry.Value, _path.Property(property).Key(entry.Key))));

    /// <summary>Adds one group of options with another name in plans.</summary>
    public PlanKeys AddInner(string planPath, object? inner, string property) =>
        inner is null ? this : With(Item(planPath, inner, _path.Property(property)));

    /// <summary>Adds the plan's name of a property of options in several places, such as node groups.</summary>
    /// <param name="planName">The last part of the plan's path: <c>Disk</c>.</param>
    /// <param name="property">The property of the options: <c>DiskGiB</c>.</param>
    public PlanKeys AddName<T>(string planName, string property) => With(
        Entries.Where(entry => entry.Owner == typeof(T) && entry.PlanPath.EndsWith($".{property}", StringComparison.Ordinal))
            .Select(entry => entry with { PlanPath = entry.PlanPath[..^property.Length] + planName, IsExact = false }));

    /// <summary>Plans the options alone, only to collect problems, even if the plan is rejected.</summary>
    private ImmutableArray<Problem> Found<TSpec, TPlan>(TSpec described, Func<TSpec, TPlan> plan)
    {
        try
        {
            _ = plan(described);
        }
        catch (BlueprintException)
        {
            // Its problems and warnings are in the list.
        }

        return _ofOptions?.All ?? [];
    }

    private static bool IsSame(Problem problem, Problem told) =>
        problem.Code == told.Code && problem.Path == told.Path && told.Message.StartsWith(problem.Message, StringComparison.Ordinal);

    private static IEnumerable<Entry> Properties(string prefix, object options, OptionPath path) =>
        OptionShape.Of(options.GetType()).Properties.SelectMany(property =>
            Item(prefix + property.Name, property.Info.GetValue(options), path.Key(property.Key), options.GetType()));

    /// <summary>Returns the entries of one value: the properties of options, or the items of plain lists and maps.</summary>
    private static IEnumerable<Entry> Item(string planPath, object? value, OptionPath path, Type? owner = null)
    {
        var own = new Entry(planPath, path, owner, IsExact: value is IEnumerable and not string);
        return value switch
        {
            null or string => [own],
            IDictionary map =>
                map.Keys
                    .Cast<string>()
                    .Where(key => !IsOptions(map[key]))
                    .Select(key => new Entry($"{planPath}[{key}]", path.Key(key)))
                    .Prepend(own),
            IList list => Items(planPath, list, path).Prepend(own),
            _ when IsOptions(value) => Properties($"{planPath}.", value, path).Prepend(own),
            _ => [own],
        };
    }

    // A plan identifies the items of a plain list by index or value. Items of a list of options have names, which are added.
    private static IEnumerable<Entry> Items(string planPath, IList list, OptionPath path)
    {
        for (var index = 0; index < list.Count; index++)
        {
            if (!IsOptions(list[index]))
            {
                var text = string.Create(CultureInfo.InvariantCulture, $"{list[index]}");
                yield return new Entry(string.Create(CultureInfo.InvariantCulture, $"{planPath}[{index}]"), path.Item(index));
                yield return new Entry($"{planPath}[{text}]", path.Item(index));
            }
        }
    }

    private static object? ValueOf(object options, string property) => options.GetType().GetProperty(property)!.GetValue(options);

    private static bool IsOptions(object? value) => value is not null && OptionShape.IsOptions(value.GetType());

    private PlanKeys With(IEnumerable<Entry> entries) => this with { Entries = Entries.AddRange(entries) };

    private Problem Tell(Problem problem)
    {
        // The nearest entry, and of several the last added: explicit entries of a blueprint win over equal names.
        var key =
            Entries.AsEnumerable()
                .Reverse()
                .Where(entry => entry.Covers(problem.Path) && OptionOrigins.IsGiven(_options, entry.Key))
                .MaxBy(entry => entry.PlanPath.Length)?.Key;
        return key is { Text: var text } ? problem with { Message = $"{problem.Message} (set by {text})" } : problem;
    }

    /// <param name="PlanPath">The plan's path.</param>
    /// <param name="Key">The key.</param>
    /// <param name="Owner">The class of options that the key is a property of.</param>
    /// <param name="IsExact">
    /// Whether the entry covers only the path itself: parts of a list or a map have their own entries, or were not set by the key.
    /// </param>
    private sealed record Entry(string PlanPath, OptionPath Key, Type? Owner = null, bool IsExact = false)
    {
        public bool Covers(string path) =>
            path.StartsWith(PlanPath, StringComparison.Ordinal)
                && (path.Length == PlanPath.Length || (!IsExact && path[PlanPath.Length] is '.' or '['));
    }
}
