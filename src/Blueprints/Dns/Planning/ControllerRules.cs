using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Blueprints.Identity.Planning;
using Blueprints.Kubernetes;
using Blueprints.Problems;
using Pulumi;

namespace Blueprints.Dns.Planning;

/// <summary>Checks the controller: version, settings, credentials.</summary>
internal static partial class ControllerRules
{
    /// <summary>IAM and AWS STS quotas: the characters of a managed policy, white space not counted.</summary>
    private const int LargestPolicy = 6144;

    /// <summary>
    /// Route 53 accepts 1,000 records in one call. Source: Amazon Route 53 Developer Guide, «Quotas», ChangeResourceRecordSets.
    /// </summary>
    private const int LargestBatch = 1000;

    /// <summary>
    /// Represents the service account with any valid name: it has the name of its release, which <see cref="CheckSettings"/> checks more
    /// strictly.
    /// </summary>
    private const string KnownServiceAccount = "external-dns";

    private static readonly TimeSpan HalfAMinute = TimeSpan.FromSeconds(30);

    public static void Check(
        ProblemList problems,
        ExternalDnsSpec spec,
        ImmutableArray<ReleasePlan> releases,
        ImmutableArray<RecordPlan> records)
    {
        CheckVersion(problems, spec);
        CheckOwnership(problems, spec);
        CheckSettings(problems, spec.Controller);
        CheckZoneRole(problems, spec);
        CheckSources(problems, spec);
        FilterRules.Check(problems, spec, releases);
        foreach (var release in releases)
        {
            var size = ZonePolicies.Size(spec.Cluster.Region.Partition, release.Zones.Length);
            if (size > LargestPolicy)
            {
                problems.Error(
                    DnsProblems.TooManyZones,
                    "Zones",
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"the policy for {release.Zones.Length} zones would have {size} characters, and IAM allows {LargestPolicy}"),
                    "move some zones to another block, with its own release name and owner id");
            }
        }

        if (spec.Policy != DnsPolicy.Sync && records.Any(record => record.IsEndpoint))
        {
            problems.Note(
                DnsProblems.RecordsStay,
                "Policy",
                "a record that is removed here stays in Route 53",
                "call WithPolicy(DnsPolicy.Sync) to delete it as well");
        }

        if (spec.Cluster.SystemNodes is null)
        {
            problems.Note(
                DnsProblems.NoSystemNodes,
                "Cluster.SystemNodes",
                "the cluster's system nodes are unknown, so ExternalDNS runs on any node",
                "set the SystemNodes of the cluster");
        }

        ClusterRules.Check(problems, spec);
        WorkloadIdentityPlanner.Check(problems, Identity(spec, KnownServiceAccount, WorkloadIdentitySpec.WrittenLater));
    }

    public static bool IsOwnerId(string ownerId) => OwnerId().IsMatch(ownerId);

    private static void CheckVersion(ProblemList problems, ExternalDnsSpec spec)
    {
        if (!spec.Version.IsSupported)
        {
            problems.Error(
                DnsProblems.UnsupportedVersion,
                "Version",
                $"the chart of {spec.Version} does not support the settings of a plan",
                "use ExternalDNS 0.14.1 with chart 1.14.4, or newer, but not chart 1.16.0");
        }

        if (spec.Version.HasStableAnnotations)
        {
            problems.Warn(
                DnsProblems.OtherAnnotations,
                "Version",
                $"ExternalDNS {spec.Version.App} reads only annotations of external-dns.kubernetes.io/: records of sources with only "
                    + $"external-dns.alpha.kubernetes.io/ are deleted or changed; and the ownership records of alias A records are "
                    + $"written again with the prefix of type a, while those of type cname remain",
                "set both annotations on every source before the upgrade, and delete the old ownership records after it; or use "
                    + "ExternalDNS 0.21.0");
        }

        if (spec.Policy == DnsPolicy.CreateOnly && !spec.Version.HasCreateOnly)
        {
            problems.Error(
                DnsProblems.PolicyNotSettable,
                "Policy",
                $"chart {spec.Version.Chart} rejects the policy create-only",
                "use ExternalDNS 0.18.0 or newer, or DnsPolicy.UpsertOnly");
        }

        if (spec.Ttl <= 0)
        {
            problems.Error(
                DnsProblems.TtlOutOfRange,
                "Ttl",
                string.Create(CultureInfo.InvariantCulture, $"{spec.Ttl} seconds is not a time to live"),
                "use 1 to 2147483647");
        }
        else if (spec.Ttl != ExternalDnsZones.DefaultTtl && !spec.Version.HasMinTtl)
        {
            problems.Error(
                DnsProblems.TtlNotSettable,
                "Ttl",
                $"ExternalDNS {spec.Version.App} gives every record {ExternalDnsZones.DefaultTtl} seconds unless its source sets a time "
                    + $"to live",
                "use ExternalDNS 0.21.0 or newer, or annotate the sources with external-dns.alpha.kubernetes.io/ttl");
        }
    }

    private static void CheckOwnership(ProblemList problems, ExternalDnsSpec spec)
    {
        if (spec.OwnerId is { } ownerId && !IsOwnerId(ownerId))
        {
            problems.Error(
                DnsProblems.InvalidOwnerId,
                "OwnerId",
                $"'{ownerId}' is not a valid owner id",
                "use 1 to 64 letters, digits, dots, hyphens and underscores, beginning with a letter or digit");
        }

        if (!Prefix().IsMatch(spec.TxtPrefix))
        {
            problems.Error(
                DnsProblems.InvalidPrefix,
                "TxtPrefix",
                $"with the prefix '{spec.TxtPrefix}' the name of a zone itself cannot be owned",
                "use at most 40 lower-case letters, digits and hyphens, containing %{record_type} and ending with a dot");
        }
    }

    private static void CheckSettings(ProblemList problems, ExternalDnsController controller)
    {
        if (controller.Interval < TimeSpan.FromSeconds(1) || controller.Interval.Ticks % TimeSpan.TicksPerSecond != 0)
        {
            problems.Error(
                DnsProblems.InvalidInterval,
                "Controller.Interval",
                string.Create(CultureInfo.InvariantCulture, $"{controller.Interval} is not a number of whole seconds"),
                "use whole seconds, at least 1");
        }
        else if (controller.Interval < HalfAMinute)
        {
            problems.Warn(
                DnsProblems.ShortInterval,
                "Controller.Interval",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"all zones are read every {controller.Interval.TotalSeconds} seconds, and Route 53 allows five calls per second and "
                        + $"account"),
                "use one minute, and WithEvents() for quick changes");
        }

        if (controller.BatchSize is < 1 or > LargestBatch)
        {
            problems.Error(
                DnsProblems.BatchOutOfRange,
                "Controller.BatchSize",
                string.Create(CultureInfo.InvariantCulture, $"Route 53 does not accept {controller.BatchSize} changes in one call"),
                $"use 1 to {LargestBatch}");
        }

        if (!ReleaseName().IsMatch(controller.ReleaseName))
        {
            problems.Error(
                DnsProblems.InvalidReleaseName,
                "Controller.ReleaseName",
                $"'{controller.ReleaseName}' is not a valid name of a release and its service account",
                "use 1 to 40 lower-case letters, digits and hyphens, beginning with a letter and not ending with a hyphen");
        }

        foreach (var (path, amount) in new[]
        {
            ("Cpu", controller.Cpu),
            ("Memory", controller.Memory),
            ("MemoryLimit", controller.MemoryLimit),
        })
        {
            if (amount is not null && (!Quantity.IsValid(amount) || Quantity.Parse(amount) <= 0))
            {
                problems.Error(
                    DnsProblems.NotAnAmount,
                    $"Controller.{path}",
                    $"'{amount}' is not a resource quantity",
                    "use a quantity like 50m, 1 or 64Mi");
            }
        }

        // Source: Kubernetes, «Resource Management for Pods and Containers»: the API server rejects a request over its limit.
        if (controller.MemoryLimit is { } limit
            && Quantity.IsValid(limit)
            && Quantity.IsValid(controller.Memory)
            && Quantity.Parse(limit) < Quantity.Parse(controller.Memory))
        {
            problems.Error(
                DnsProblems.NotAnAmount,
                "Controller.MemoryLimit",
                $"the limit {limit} is less than the request of {controller.Memory}",
                $"use at least {controller.Memory}");
        }
    }

    private static void CheckZoneRole(ProblemList problems, ExternalDnsSpec spec)
    {
        if (spec.ZoneRole is not { } role)
        {
            return;
        }

        if (role.KnownArn is { } arn && !RoleArn().IsMatch(arn))
        {
            problems.Error(
                DnsProblems.InvalidZoneRole,
                "ZoneRole",
                $"'{arn}' is not the ARN of a role",
                "use one like arn:aws:iam::210987654321:role/dns");
        }

        if (role.ExternalId is { } externalId && !ExternalId().IsMatch(externalId))
        {
            problems.Error(
                DnsProblems.InvalidZoneRole,
                "ZoneRole.ExternalId",
                $"'{externalId}' is not an external id",
                "use 2 to 1224 letters, digits and + = , . @ : / - _");
        }
    }

    private static void CheckSources(ProblemList problems, ExternalDnsSpec spec)
    {
        if (spec.Sources.IsEmpty)
        {
            problems.Error(
                DnsProblems.NoSources,
                "Sources",
                "no source of records is set",
                "name at least one source, or remove WithSources");
        }

        foreach (var source in spec.Sources.Where(source => source.Needs is not null).Distinct())
        {
            problems.Note(
                DnsProblems.SourceNeedsDefinitions,
                $"Sources[{source}]",
                $"ExternalDNS does not start in a cluster without {source.Needs}",
                "install them first");
        }
    }

    /// <summary>Returns the identity of a release's service account.</summary>
    public static WorkloadIdentitySpec Identity(ExternalDnsSpec spec, string serviceAccount, Input<string> document) => new()
    {
        Cluster = spec.Cluster,
        Namespace = spec.Controller.Namespace,
        NamespacePath = "Controller.Namespace",
        ServiceAccount = serviceAccount,
        Credentials = spec.Credentials,
        Policies = [(ZonePolicies.Name, document)],
        Tags = spec.Tags,
        Followed = spec.Followed?.Inner,
        Services = null,
    };

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9._-]{0,63}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex OwnerId();

    [GeneratedRegex(
        @"^(?=.{1,40}\z)[a-z0-9][a-z0-9-]*%\{record_type\}([a-z0-9-]*)\.\z|^(?=.{1,40}\z)%\{record_type\}[a-z0-9-]*\.\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Prefix();

    [GeneratedRegex("^[a-z]([a-z0-9-]{0,38}[a-z0-9])?\\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex ReleaseName();

    [GeneratedRegex(
        @"^arn:aws[a-z-]*:iam::[0-9]{12}:role/[A-Za-z0-9_+=,.@/-]{1,576}\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex RoleArn();

    // AWS STS API Reference, AssumeRole, «ExternalId».
    [GeneratedRegex(@"^[\w+=,.@:/-]{2,1224}\z", RegexOptions.CultureInvariant | RegexOptions.ECMAScript)]
    private static partial Regex ExternalId();
}
