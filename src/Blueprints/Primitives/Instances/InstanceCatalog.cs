using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace Blueprints;

/// <summary>Lists the known EC2 instance types: categories c, m, r and t, without bare metal. Written by <c>eng/instances</c>.</summary>
internal sealed class InstanceCatalog
{
    private static readonly Lazy<InstanceCatalog> Loaded = new(Load);

    private readonly Dictionary<string, FamilyFacts> _families = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TypeFacts> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FrozenSet<string>> _regions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FrozenSet<string>> _lacks = new(StringComparer.Ordinal);

    private InstanceCatalog()
    {
    }

    public static InstanceCatalog Current => Loaded.Value;

    /// <summary>Gets the categories of which the catalogue holds every family.</summary>
    public static FrozenSet<string> Categories { get; } = FrozenSet.ToFrozenSet(["c", "m", "r", "t"], StringComparer.Ordinal);

    public IEnumerable<string> FamilyNames => _families.Keys;

    public IEnumerable<string> TypeNames => _types.Keys;

    public FamilyFacts? Family(string name) => _families.GetValueOrDefault(name);

    public TypeFacts? Type(string name) => _types.GetValueOrDefault(name);

    /// <summary>
    /// Determines whether a family is offered in a region; <see langword="null"/> if the family or the region is not known.
    /// </summary>
    public bool? IsOffered(string family, AwsRegion region) =>
        _families.ContainsKey(family) && _regions.TryGetValue(region.Name, out var offered) ? offered.Contains(family) : null;

    public bool? IsOffered(string family, AvailabilityZone zone) =>
        IsOffered(family, zone.Region) is not { } inRegion
            ? null
            : inRegion && !(_lacks.TryGetValue(zone.Name, out var lacking) && lacking.Contains(family));

    private static InstanceCatalog Load()
    {
        var catalog = new InstanceCatalog();
        using var stream = typeof(InstanceCatalog).Assembly.GetManifestResourceStream("instances.txt")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            var fields = line.Split(' ');
            switch (fields[0])
            {
                case "family":
                    catalog.AddFamily(fields);
                    break;
                case "region":
                    catalog._regions[fields[1]] = fields.Skip(2).ToFrozenSet(StringComparer.Ordinal);
                    break;
                case "lacks":
                    catalog._lacks[fields[1]] = fields.Skip(2).ToFrozenSet(StringComparer.Ordinal);
                    break;
                default:
                    break;
            }
        }

        return catalog;
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private void AddFamily(string[] fields)
    {
        var (name, architecture) = (fields[1], fields[2] == "arm64" ? CpuArchitecture.Arm64 : CpuArchitecture.Amd64);
        var types = ImmutableArray.CreateBuilder<string>();
        foreach (var entry in fields.Skip(5))
        {
            var parts = entry.Split('/');
            var type = $"{name}.{parts[0]}";
            types.Add(type);
            _types[type] = new TypeFacts(Number(parts[1]), Number(parts[2]), Number(parts[3]), Number(parts[4]));
        }

        _families[name] = new FamilyFacts(architecture, fields[3], Number(fields[4]), types.ToImmutable());
    }

    internal sealed record FamilyFacts(CpuArchitecture Architecture, string Category, int Generation, ImmutableArray<string> Types);

    internal sealed record TypeFacts(int VCpus, int MemoryMiB, int NetworkInterfaces, int Ipv4PerInterface);
}
