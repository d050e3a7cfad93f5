using System.Collections.Immutable;
using Blueprints.Dns.Planning;
using Blueprints.Dns.Resources;
using Blueprints.Internal;
using Blueprints.Kubernetes;
using Blueprints.Problems;
using Pulumi;

namespace Blueprints.Dns;

/// <summary>Represents provisioned zones and ExternalDNS, with type token <c>blueprints:dns:ExternalDns</c>.</summary>
/// <remarks>
/// Children: zones and their delegation <c>{name}-zone-{zone}</c> or <c>{name}-private-zone-{zone}</c>; a release with its role
/// <c>{name}-dns</c> for public zones and <c>{name}-dns-private</c> for private ones; <c>{name}-record-{type}-{record}</c>; query logs
/// <c>{name}-queries-{zone}</c>. All of them are listed in <c>docs/external-dns.md</c>. On destroy, records go first, then the releases,
/// their roles, and at last the zones.
/// </remarks>
/// <example><code>var dns = new ExternalDns("platform", zones.Plan());</code></example>
public sealed class ExternalDns : ComponentResource
{
    /// <summary>Limits the name by the longest name of a child: the controller's role is a separate component.</summary>
    private const int LongestName = 28;

    /// <summary>Initializes a new instance and registers its children.</summary>
    /// <param name="name">The component's name: 1 to 28 letters, digits and hyphens, beginning with a letter (<c>DNS028</c>).</param>
    /// <param name="plan">The plan; see <see cref="ExternalDnsZones.Plan"/>.</param>
    /// <param name="options">The component's options.</param>
    /// <exception cref="BlueprintException">
    /// <c>DNS011</c> to <c>DNS013</c>, <c>DNS028</c>, or <c>NET020</c>: the stack's <c>aws:region</c> is another one. Nothing is registered
    /// in that case. The region of a provider is an output: a wrong one is reported as soon as it is known.
    /// </exception>
    public ExternalDns(string name, ExternalDnsPlan plan, ComponentResourceOptions? options = null)
        : base(
            TypeTokens.ExternalDns,
            CurrentBlock.Run(nameof(ExternalDnsZones), name, () => Check(name, plan, options)),
            new ExternalDnsInputs(plan),
            options)
    {
        using var block = ProblemReport.Begin(nameof(ExternalDnsZones), this, plan.Warnings);
        ProgramClaims.Settle(this, options);
        ProblemReport.Tell(FilterRules.BetweenBlocks(plan, ProgramClaims.PlaceOf(options)), this);
        var children = new Children(name, this, plan.Tags, plan.Customizations, plan.Conventions);
        var zones = new ZoneResources(children, plan, options);
        QueryLogResources.Create(children, plan, zones);
        var controllers = new List<ControllerResources>();
        foreach (var release in plan.Releases)
        {
            controllers.Add(
                new ControllerResources(
                    children,
                    plan,
                    release,
                    zones,
                    OwnerIdOf(plan, release),
                    this,
                    controllers.FirstOrDefault()?.Release));
        }

        RecordResources.Create(children, plan, zones, controllers);
        children.TellUnusedCustomizations(ControllerResources.RoleArgsTypes);

        ZoneIds = zones.ByName(plan.Zones.Where(zone => zone.Kind == HostedZoneKind.Public));
        PrivateZoneIds = zones.ByName(plan.Zones.Where(zone => zone.Kind == HostedZoneKind.Private));
        NameServers = zones.NameServers;
        var publicly = controllers.Find(controller => controller.Plan.Kind == HostedZoneKind.Public);
        var privately = controllers.Find(controller => controller.Plan.Kind == HostedZoneKind.Private);
        RoleArn = (publicly?.Role.RoleArn).OrNull();
        PrivateRoleArn = (privately?.Role.RoleArn).OrNull();
        OwnerId = Output.Create(publicly?.OwnerId);
        PrivateOwnerId = Output.Create(privately?.OwnerId);
        ReleaseNames = Output.Create(plan.Releases.Select(release => release.Name).ToImmutableArray());
        var isElsewhere = plan.ZoneRole is not null;
        ZoneRoleTrustPolicy =
            (isElsewhere
                ? Output.All(controllers.Select(controller => controller.Role.RoleArn)).WhenPresent(
                    arns => ZonePolicies.Trust(arns, plan.ZoneRole?.ExternalId))
                : null)
            .OrNull();
        ZoneRolePolicy = (isElsewhere ? zones.Arns(plan.Zones, plan.Cluster.Region.Partition).WhenPresent(ZonePolicies.Zones) : null)
            .OrNull();
        RegisterOutputs();
    }

    /// <summary>Gets the ids of the public zones, by name.</summary>
    [Output("zoneIds")]
    public Output<ImmutableDictionary<string, string>> ZoneIds { get; private set; }

    /// <summary>Gets the ids of the private zones, by name.</summary>
    [Output("privateZoneIds")]
    public Output<ImmutableDictionary<string, string>> PrivateZoneIds { get; private set; }

    /// <summary>
    /// Gets the name servers of the created public zones, by zone name, to set at a registrar or in the account of the zone above.
    /// </summary>
    [Output("nameServers")]
    public Output<ImmutableDictionary<string, ImmutableArray<string>>> NameServers { get; private set; }

    /// <summary>Gets the ARN of the role for public zones; <see langword="null"/> if there is none.</summary>
    [Output("roleArn")]
    public Output<string?> RoleArn { get; private set; }

    /// <summary>Gets the ARN of the role for private zones; <see langword="null"/> if there is none.</summary>
    [Output("privateRoleArn")]
    public Output<string?> PrivateRoleArn { get; private set; }

    /// <summary>Gets the TXT owner id of the public zones' records; <see langword="null"/> if there is no such zone.</summary>
    [Output("ownerId")]
    public Output<string?> OwnerId { get; private set; }

    /// <summary>Gets the TXT owner id of the private zones' records; <see langword="null"/> if there is no such zone.</summary>
    [Output("privateOwnerId")]
    public Output<string?> PrivateOwnerId { get; private set; }

    /// <summary>Gets the names of the releases, public zones first.</summary>
    [Output("releaseNames")]
    public Output<ImmutableArray<string>> ReleaseNames { get; private set; }

    /// <summary>
    /// Gets the trust policy that the role of the zones' account needs; <see langword="null"/> without
    /// <see cref="ExternalDnsZones.WithZoneRole"/>.
    /// </summary>
    [Output("zoneRoleTrustPolicy")]
    public Output<string?> ZoneRoleTrustPolicy { get; private set; }

    /// <summary>
    /// Gets the policy that the role of the zones' account needs; <see langword="null"/> without
    /// <see cref="ExternalDnsZones.WithZoneRole"/>.
    /// </summary>
    [Output("zoneRolePolicy")]
    public Output<string?> ZoneRolePolicy { get; private set; }

    private static string OwnerIdOf(ExternalDnsPlan plan, ReleasePlan release) =>
        (plan.OwnerId ?? $"{Deployment.Instance.StackName}-{plan.Cluster.Region}-{plan.Cluster.Name}") + release.OwnerIdSuffix;

    private static string Check(string name, ExternalDnsPlan plan, ComponentResourceOptions? options)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ComponentNames.Check(nameof(ExternalDns), name);
        if (name.Length > LongestName)
        {
            throw ProblemList.Refuse(
                nameof(ExternalDns),
                DnsProblems.NameTooLong,
                "name",
                $"'{name}' is too long as the prefix of the names of roles",
                $"use at most {LongestName} characters");
        }

        RegionGuard.CheckConfiguration(nameof(ExternalDns), plan.Cluster.Region, options);
        Claim(plan, options);
        return name;
    }

    /// <summary>
    /// Claims the owner id and the release name: two controllers with one owner id delete each other's records, and two releases with one
    /// name overwrite each other. A release name is unique per cluster; an owner id is unique in the whole program, since clusters of
    /// several accounts may share zones.
    /// </summary>
    private static void Claim(ExternalDnsPlan plan, ComponentResourceOptions? options)
    {
        var problems = new ProblemList();
        foreach (var release in plan.Releases)
        {
            var ownerId = OwnerIdOf(plan, release);
            if (plan.OwnerId is null && !ControllerRules.IsOwnerId(ownerId))
            {
                problems.Error(
                    DnsProblems.InvalidOwnerId,
                    "OwnerId",
                    $"'{ownerId}', made from stack, region and cluster, is not a valid owner id",
                    "call WithOwnerId with at most 64 letters, digits, dots, hyphens and underscores");
            }

            if (!ProgramClaims.TryClaim($"external-dns/owner/{ownerId}"))
            {
                problems.Error(
                    DnsProblems.OwnerIdTaken,
                    "OwnerId",
                    $"another component of this program has the owner id '{ownerId}', and each would delete the other's records",
                    "call WithOwnerId with another id");
            }

            if (!ClusterClaims.TryClaim(plan.Cluster, $"external-dns/release/{release.Name}", options))
            {
                problems.Error(
                    DnsProblems.ReleaseTaken,
                    "Controller.ReleaseName",
                    $"this program already has a release '{release.Name}' in cluster {plan.Cluster.Name}",
                    "call WithReleaseName with another name");
            }
        }

        problems.ThrowIfRefused(nameof(ExternalDns));
    }
}
