using System.Collections.Immutable;

namespace Blueprints.Configuration;

/// <summary>Which key set what a plan speaks of: <c>Tiers[app].Prefix</c> is <c>platform:network.tiers[1].prefix</c>.</summary>
internal sealed record PlanKeys
{
    private readonly OptionPath _path;

    private PlanKeys(OptionPath path) => _path = path;

    private ImmutableArray<Entry> Entries { get; init; } = [];

    /// <summary>Starts with every property of the options, which plans mostly call the same.</summary>
    public static PlanKeys Of(object options)
    {
        var path = OptionOrigins.PathOf(options);
        return new PlanKeys(path) { Entries = Properties(string.Empty, options, path) };
    }

    /// <summary>Adds what plans call otherwise than options do.</summary>
    public PlanKeys Add(string planPath, string property, string? inner = null)
    {
        var path = _path.Property(property);
        return this with { Entries = Entries.Add(new Entry(planPath, inner is null ? path : path.Property(inner))) };
    }

    /// <summary>Adds the items of a list, which plans call by their names.</summary>
    public PlanKeys Add<T>(string planPath, IEnumerable<T> items, Func<T, string> nameOf, string property)
        where T : class =>
        this with { Entries = Entries.AddRange(items.SelectMany((item, index) => Item($"{planPath}[{nameOf(item)}]", item, _path.Property(property).Item(index)))) };

    /// <summary>Adds the values of a map, which plans call by their keys.</summary>
    public PlanKeys Add<T>(string planPath, IDictionary<string, T> map, string property)
        where T : class =>
        this with { Entries = Entries.AddRange(map.SelectMany(entry => Item($"{planPath}[{entry.Key}]", entry.Value, _path.Property(property).Key(entry.Key)))) };

    /// <summary>Adds one group of options that a plan calls otherwise.</summary>
    public PlanKeys AddInner(string planPath, object? inner, string property) =>
        inner is null ? this : this with { Entries = Entries.AddRange(Item(planPath, inner, _path.Property(property))) };

    /// <summary>Runs a planner, and adds keys to what it refuses.</summary>
    public static TPlan Tell<TPlan>(PlanKeys? keys, Func<TPlan> plan)
    {
        try
        {
            return plan();
        }
        catch (BlueprintException exception) when (keys is not null)
        {
            throw new BlueprintException(exception.Subject, exception.Problems.Select(keys.Tell));
        }
    }

    private static ImmutableArray<Entry> Properties(string prefix, object options, OptionPath path) =>
    [
        .. OptionShape.Of(options.GetType()).Properties.SelectMany(property =>
            property.Info.GetValue(options) is { } value && OptionShape.IsOptions(value.GetType())
                ? Item($"{prefix}{property.Name}", value, path.Key(property.Key))
                : [new Entry($"{prefix}{property.Name}", path.Key(property.Key))]),
    ];

    private static IEnumerable<Entry> Item(string planPath, object item, OptionPath path) =>
        OptionShape.IsOptions(item.GetType()) ? [new Entry(planPath, path), .. Properties($"{planPath}.", item, path)] : [new Entry(planPath, path)];

    private Problem Tell(Problem problem)
    {
        var key = Entries.Where(entry => entry.Covers(problem.Path)).OrderByDescending(entry => entry.PlanPath.Length).FirstOrDefault()?.Key;
        return key is { Text: var text } ? problem with { Message = $"{problem.Message} (set by {text})" } : problem;
    }

    private sealed record Entry(string PlanPath, OptionPath Key)
    {
        public bool Covers(string path) =>
            path.StartsWith(PlanPath, StringComparison.Ordinal) && (path.Length == PlanPath.Length || path[PlanPath.Length] is '.' or '[');
    }
}
