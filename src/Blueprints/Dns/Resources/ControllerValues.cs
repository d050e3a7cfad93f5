using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Dns.Planning;
using Blueprints.Identity;
using Blueprints.Internal;
using Blueprints.Kubernetes;
using Pulumi;
using Node = System.Collections.Immutable.ImmutableSortedDictionary<string, object?>;

namespace Blueprints.Dns.Resources;

/// <summary>Writes the values of the chart: only keys of every supported chart, and flags for the other settings.</summary>
/// <remarks>Sources: kubernetes-sigs/external-dns, charts/external-dns 1.21.1, values.yaml and CHANGELOG.md; docs/flags.md.</remarks>
internal static class ControllerValues
{
    public static Node Of(
        ExternalDnsPlan plan,
        ReleasePlan release,
        Output<ImmutableArray<string>> zoneIds,
        string ownerId,
        WorkloadRole role)
    {
        var controller = plan.Controller;
        return Tree.Of(
            ("fullnameOverride", release.Name),
            ("image", Image(plan)),
            ("provider", Tree.Of(("name", "aws"))),
            ("serviceAccount", Tree.Of(
                ("create", true),
                ("name", release.Name),
                ("annotations", plan.Credentials == PodCredentials.Irsa ? role.ServiceAccountAnnotations : null))),
            ("env", Tree.List([Tree.Of(("name", "AWS_DEFAULT_REGION"), ("value", plan.Cluster.Region.Name))])),
            ("sources", Tree.List(release.Sources)),
            ("policy", ExternalDnsPlanText.Flag(plan.Policy)),
            ("registry", "txt"),
            ("txtOwnerId", ownerId),
            ("txtPrefix", plan.TxtPrefix),
            ("domainFilters", Tree.List(release.DomainFilters)),
            ("extraArgs", Arguments(plan, release, zoneIds)),
            ("interval", string.Create(CultureInfo.InvariantCulture, $"{controller.Interval.TotalSeconds}s")),
            ("triggerLoopOnEvent", controller.ReactsToEvents),
            ("logLevel", controller.LogLevel.ToString().ToLowerInvariant()),
            ("logFormat", controller.LogsJson ? "json" : "text"),
            ("resources", Tree.Of(
                ("requests", Tree.Of(("cpu", controller.Cpu), ("memory", controller.Memory))),
                ("limits", controller.MemoryLimit is { } limit ? Tree.Of(("memory", limit)) : null))),
            ("deploymentStrategy", Tree.Of(("type", "Recreate"))),
            ("priorityClassName", controller.PriorityClass),
            ("nodeSelector", SystemPlacement.NodeSelector(plan.Cluster)),
            ("tolerations", SystemPlacement.Of(plan.Cluster)),
            ("serviceMonitor", controller.HasServiceMonitor ? Tree.Of(("enabled", true)) : null));
    }

    // The chart's own repository and tag, except for the cluster's registry and images that the chart does not name.
    private static Node? Image(ExternalDnsPlan plan)
    {
        var image = Tree.Of(
            ("repository", plan.Cluster.Registry is { } registry ? $"{registry.Images}/external-dns/external-dns" : null),
            ("tag", plan.Version.ImageTag));
        return image.IsEmpty ? null : image;
    }

    /// <summary>Returns the flags as a list, which every supported chart accepts.</summary>
    private static Output<ImmutableArray<string>> Arguments(
        ExternalDnsPlan plan,
        ReleasePlan release,
        Output<ImmutableArray<string>> zoneIds)
    {
        // Ownership records of wildcards replace the asterisk by a word.
        List<string> flags = [
            $"--aws-zone-type={(release.Kind == HostedZoneKind.Public ? "public" : "private")}",
            "--txt-wildcard-replacement=wildcard",
            .. release.Filter.Flags(),
        ];
        if (!release.ManagedRecordTypes.IsEmpty)
        {
            flags.AddRange(ReleasePlan.DefaultTypes.Concat(release.ManagedRecordTypes).Select(type => $"--managed-record-types={type}"));
        }

        if (plan.Controller.BatchSize is { } size)
        {
            flags.Add(string.Create(CultureInfo.InvariantCulture, $"--aws-batch-change-size={size}"));
        }

        if (plan.Ttl != ExternalDnsZones.DefaultTtl)
        {
            flags.Add(string.Create(CultureInfo.InvariantCulture, $"--min-ttl={plan.Ttl}s"));
        }

        if (plan.ZoneRole is not { } role)
        {
            return zoneIds.WhenPresent(ids => Join(ids, null), []);
        }

        if (role.ExternalId is { } externalId)
        {
            flags.Add($"--aws-assume-role-external-id={externalId}");
        }

        Output<string> assumed = role.Arn;
        return Output.Tuple(zoneIds, assumed).WhenPresent(known => Join(known.Item1, known.Item2), []);

        ImmutableArray<string> Join(ImmutableArray<string> ids, string? roleArn) =>
            [.. flags, .. roleArn is null ? [] : new[] { $"--aws-assume-role={roleArn}" }, .. ids.Select(id => $"--zone-id-filter={id}")];
    }
}
