using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Blueprints.Internal;
using Blueprints.Kubernetes;
using Blueprints.Problems;

namespace Blueprints.Dns.Planning;

/// <summary>Checks the filters of releases, and that public and private zones do not get each other's names.</summary>
internal static partial class FilterRules
{
    private const string IngressClassAnnotation = "kubernetes.io/ingress.class";

    public static void Check(ProblemList problems, ExternalDnsSpec spec, ImmutableArray<ReleasePlan> releases)
    {
        foreach (var (kind, filter) in spec.Filters.OrderBy(filter => filter.Key))
        {
            var path = Path(kind);
            if (filter.Flags().Any() && releases.All(release => release.Kind != kind))
            {
                problems.Error(
                    DnsProblems.InvalidFilter,
                    path,
                    $"there is no {Text(kind)} zone, so the filter has no effect",
                    $"add a {Text(kind)} zone, or remove the filter");
            }

            CheckTerms(problems, path, "Annotations", filter.Annotations.Values);
            CheckTerms(problems, path, "Labels", filter.Labels.Values);
            CheckNames(problems, path, filter, spec.Sources);
        }

        foreach (var release in releases)
        {
            CheckSources(problems, release);
        }

        TellOverlaps(problems, releases, releases);
    }

    /// <summary>
    /// Reports public and private zones that contain each other if the public release also reads the resources of the private one.
    /// </summary>
    /// <remarks>
    /// Only a filter of the public release excludes internal addresses; excluding the deeper name from either release also separates them.
    /// </remarks>
    public static void TellOverlaps(ProblemList problems, IEnumerable<ReleasePlan> some, IEnumerable<ReleasePlan> others)
    {
        foreach (var (open, closed) in some
            .Where(release => release.Kind == HostedZoneKind.Public)
            .SelectMany(open => others.Where(release => release.Kind == HostedZoneKind.Private), (open, closed) => (open, closed)))
        {
            // A filter that the other release also has separates nothing.
            var isAlike = open.SharedSources.IsEmpty && open.Filter.Narrowing.All(closed.Filter.Narrowing.Contains);
            var shared = isAlike
                ? [.. open.Sources.Intersect(closed.Sources).Where(source => source != DnsSource.Crd.Name)]
                : open.SharedSources;
            if (shared.IsEmpty)
            {
                continue;
            }

            foreach (var (zone, hidden) in open.Zones.SelectMany(_ => closed.Zones, (zone, hidden) => (zone, hidden)))
            {
                var deeper = DnsNames.IsIn(zone.Name, hidden.Name) ? zone.Name : DnsNames.IsIn(hidden.Name, zone.Name) ? hidden.Name : null;
                if (deeper is not null && !open.Excludes(deeper) && !closed.Excludes(deeper))
                {
                    problems.Warn(
                        DnsProblems.OverlappingZones,
                        $"Zones[{hidden.Name}]",
                        $"names in {deeper} are in public zone {zone.Name} and in private zone {hidden.Name}, and release '{open.Name}' "
                            + $"reads {string.Join(", ", shared)} {(isAlike ? "by the same filter" : "without a filter")}: internal "
                            + $"addresses are written to the public zone",
                        $"call WithFilter(HostedZoneKind.Public, filter => "
                            + $"filter.WithAnnotation(…))"
                            + $"{(zone.Name == hidden.Name
                                ? string.Empty
                                : $", or .WithoutDomain(\"{deeper}\") on the filter of the kind that does not serve them")}");
                }
            }
        }
    }

    /// <summary>Reports the same between a block and earlier blocks of the program on the same cluster.</summary>
    public static ImmutableArray<Problem> BetweenBlocks(ExternalDnsPlan plan, object? place)
    {
        var problems = new ProblemList();
        foreach (var other in ProgramClaims.Join($"external-dns/zones/{plan.Cluster.Region}/{plan.Cluster.Name}", plan, place))
        {
            TellOverlaps(problems, plan.Releases, other.Releases);
            TellOverlaps(problems, other.Releases, plan.Releases);
        }

        return problems.Warnings;
    }

    private static void CheckTerms(ProblemList problems, string path, string kind, IEnumerable<DnsFilterTerm> terms)
    {
        foreach (var term in terms)
        {
            var at = $"{path}.{(term.IsExcluded ? "Without" : string.Empty)}{kind}[{term.Key}]";
            if (!Key().IsMatch(term.Key) || (term.Key.Split('/') is [var prefix, _] && !KubernetesNames.IsSubdomain(prefix)))
            {
                problems.Error(
                    DnsProblems.InvalidFilter,
                    at,
                    $"'{term.Key}' is not a selector key",
                    "use at most 63 letters, digits, hyphens, underscores and dots, after an optional domain and slash");
            }

            if (term.Value is { } value && !Value().IsMatch(value))
            {
                problems.Error(
                    DnsProblems.InvalidFilter,
                    at,
                    $"'{value}' is not a selector value",
                    "use 1 to 63 letters, digits, hyphens, underscores and dots, beginning and ending with a letter or digit");
            }
        }
    }

    private static void CheckNames(ProblemList problems, string path, DnsFilter filter, ImmutableArray<DnsSource> sources)
    {
        foreach (var name in filter.IngressClasses.Where(name => !KubernetesNames.IsSubdomain(name)))
        {
            problems.Error(
                DnsProblems.InvalidFilter,
                $"{path}.IngressClasses[{name}]",
                $"'{name}' is not a valid name of an ingress class",
                KubernetesNames.SubdomainForm);
        }

        if (!filter.IngressClasses.IsEmpty && !sources.Contains(DnsSource.Ingress))
        {
            problems.Error(
                DnsProblems.InvalidFilter,
                $"{path}.IngressClasses",
                "ingresses are not among the sources, so their classes have no effect",
                "add DnsSource.Ingress with WithSources, or remove the classes");
        }

        // Source: kubernetes-sigs/external-dns, source/ingress.go at v0.21.0: the controller does not start with both.
        if (!filter.IngressClasses.IsEmpty && filter.Annotations.ContainsKey(IngressClassAnnotation))
        {
            problems.Error(
                DnsProblems.InvalidFilter,
                $"{path}.IngressClasses",
                $"ExternalDNS does not start with ingress classes and a filter on {IngressClassAnnotation}",
                "keep one of them");
        }

        foreach (var name in filter.ExcludedDomains.Where(name => !DnsNames.IsHost(name)))
        {
            problems.Error(
                DnsProblems.InvalidFilter,
                $"{path}.WithoutDomains[{name}]",
                $"'{name}' is not a domain name",
                "write it like corp.example.org");
        }
    }

    private static void CheckSources(ProblemList problems, ReleasePlan release)
    {
        foreach (var source in release.Unfiltered)
        {
            problems.Warn(
                DnsProblems.SourceNotFiltered,
                $"{Path(release.Kind)}.Sources[{source}]",
                $"ExternalDNS {release.Version.App} reads every resource of source {source} and ignores the filter",
                source == DnsSource.Pod.Name || release.Filter.Annotations.IsEmpty
                    ? "filter by an annotation, use a newer version, or remove the source"
                    : "use a newer version, or remove the source");
        }
    }

    private static string Path(HostedZoneKind kind) => $"Filter[{Text(kind)}]";

    private static string Text(HostedZoneKind kind) => kind == HostedZoneKind.Public ? "public" : "private";

    [GeneratedRegex(
        @"^([a-z0-9.-]{1,253}/)?[A-Za-z0-9]([A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Key();

    [GeneratedRegex(@"^[A-Za-z0-9]([A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Value();
}
