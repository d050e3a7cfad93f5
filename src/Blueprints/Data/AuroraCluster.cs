using System.Diagnostics.Contracts;
using Blueprints.Data.Planning;
using Blueprints.Data.Resources;
using Blueprints.Internal;
using Blueprints.Problems;
using Pulumi;

namespace Blueprints.Data;

/// <summary>
/// Represents a provisioned Aurora cluster with type token <c>blueprints:data:AuroraCluster</c>. Its children's names start with its name.
/// </summary>
/// <remarks>
/// Children: subnet group, security group and cluster <c>{name}</c>; rules <c>{name}-from-{key}</c>; parameter groups
/// <c>{name}-{family}</c>; instances <c>{name}-writer</c> and <c>{name}-{reader}</c>. All of them are listed in <c>docs/aurora.md</c>.
/// </remarks>
/// <example>
/// <code>
/// var database = new AuroraCluster("builderspace", blueprint.Plan());
/// var orders = WorkloadIdentity.For(cluster, "shop", "orders").GrantConnect(database, "orders").Provision("orders");
/// </code>
/// </example>
public sealed class AuroraCluster : ComponentResource
{
    /// <summary>Specifies the length of Pulumi's suffix of a name: a hyphen and seven random characters.</summary>
    private const int RandomSuffix = 8;

    private readonly AuroraHandle _handle;
    private readonly InputList<Resource> _ready;

    /// <summary>Initializes a new instance and registers its children.</summary>
    /// <param name="name">
    /// The component's name: 1 to 40 lower-case letters, digits and single hyphens, beginning with a letter (<c>AUR036</c>).
    /// </param>
    /// <param name="plan">The plan; see <see cref="AuroraServerless.Plan"/>.</param>
    /// <param name="options">The component's options.</param>
    /// <exception cref="BlueprintException">
    /// <c>NET028</c>, <c>AUR036</c> or <c>AUR037</c> for names, or <c>NET020</c>: the stack's <c>aws:region</c> is another one. Nothing is
    /// registered in that case. The region of a provider is an output: a wrong one is reported as soon as it is known, before the cluster
    /// is created.
    /// </exception>
    public AuroraCluster(string name, AuroraPlan plan, ComponentResourceOptions? options = null)
        : base(
            TypeTokens.AuroraCluster,
            CurrentBlock.Run(nameof(AuroraServerless), name, () => Check(name, plan, options)),
            new AuroraInputs(plan),
            options)
    {
        using var block = ProblemReport.Begin(nameof(AuroraServerless), this, plan.Warnings);
        ProgramClaims.Settle(this, options);
        var children = new Children(name, this, plan.Tags, plan.Customizations, plan.Conventions);
        var network = new AuroraNetwork(children, plan, options);
        var identifier = plan.Identifier is { } given ? network.Name.WhenPresent(_ => given, given)
            : plan.Conventions is { } conventions ? network.Name.WhenPresent(conventions.NameOf) : network.Name;
        var groups = new AuroraParameterGroups(children, plan);
        var logGroups = AuroraLogGroups.Create(children, plan, identifier);
        var monitoring = plan.MonitoringSeconds > 0 ? new MonitoringRole(children, plan, network) : null;
        var cluster = AuroraClusterResource.Create(children, plan, network, groups, identifier, [.. logGroups]);
        var instances = new AuroraInstances(children, plan, cluster, groups, monitoring);
        AuroraAlarmResources.Create(children, plan, cluster);
        children.TellUnusedCustomizations();

        // A cluster without instances does not answer, so users of its address wait for the writer.
        Endpoint = Output.Tuple(cluster.Endpoint, instances.Writer.Id).WhenPresent(pair => pair.Item1);
        ReaderEndpoint = Output.Tuple(
            cluster.ReaderEndpoint,
            Output.All(instances.All.Select(instance => instance.Id))).WhenPresent(pair => pair.Item1);
        Port = cluster.Port;
        DatabaseName = plan.Restore is null
            ? Output.Create(plan.DatabaseName)
            : cluster.DatabaseName.WhenPresent(database => (string?)database, null);
        SecretArn = cluster.MasterUserSecrets.WhenPresent(secrets => secrets.FirstOrDefault()?.SecretArn, null);
        ClusterIdentifier = cluster.ClusterIdentifier;
        Arn = cluster.Arn;
        ResourceId = cluster.ClusterResourceId;
        SecurityGroupId = network.SecurityGroup.Id;
        _ready = network.Rules.Add(instances.Writer);
        _handle = new AuroraHandle(new ExistingAuroraCluster
        {
            Name = name,
            Arn = Arn,
            ResourceId = ResourceId,
            Endpoint = Endpoint,
            ReaderEndpoint = ReaderEndpoint,
            Port = plan.Port,
            DatabaseName = plan.DatabaseName,
            SecretArn = plan.Password is AuroraPassword.InSecret ? (Input<string>)SecretArn.WhenPresent(arn => arn!) : null,
            SecretKmsKeyArn = (plan.Password as AuroraPassword.InSecret)?.KmsKeyArn,
            SecurityGroupId = SecurityGroupId,
            HasIamAuthentication = plan.HasIamAuthentication,
        });
        RegisterOutputs();
    }

    /// <summary>Gets the host name of the writer, once it exists.</summary>
    [Output("endpoint")]
    public Output<string> Endpoint { get; private set; }

    /// <summary>Gets the host name of the readers, or of the writer without readers.</summary>
    [Output("readerEndpoint")]
    public Output<string> ReaderEndpoint { get; private set; }

    /// <summary>Gets the port.</summary>
    [Output("port")]
    public Output<int> Port { get; private set; }

    /// <summary>Gets the name of the database; <see langword="null"/> if none was created with the cluster.</summary>
    [Output("databaseName")]
    public Output<string?> DatabaseName { get; private set; }

    /// <summary>
    /// Gets the ARN of the secret with the master user's name and password; <see langword="null"/> if RDS does not manage one.
    /// </summary>
    [Output("secretArn")]
    public Output<string?> SecretArn { get; private set; }

    /// <summary>Gets the cluster's identifier.</summary>
    [Output("clusterIdentifier")]
    public Output<string> ClusterIdentifier { get; private set; }

    /// <summary>Gets the cluster's ARN.</summary>
    [Output("arn")]
    public Output<string> Arn { get; private set; }

    /// <summary>Gets the cluster's resource id, which IAM policies use.</summary>
    [Output("resourceId")]
    public Output<string> ResourceId { get; private set; }

    /// <summary>Gets the id of the cluster's security group.</summary>
    [Output("securityGroupId")]
    public Output<string> SecurityGroupId { get; private set; }

    /// <summary>Converts the cluster to its handle.</summary>
    /// <param name="cluster">The cluster.</param>
    public static implicit operator AuroraHandle(AuroraCluster cluster)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        return cluster.ToHandle();
    }

    /// <summary>Returns the handle for other blocks.</summary>
    /// <returns>The handle.</returns>
    /// <example><code>AuroraHandle handle = database.ToHandle();</code></example>
    [Pure]
    public AuroraHandle ToHandle() => _handle;

    /// <summary>Returns the resources that a workload must depend on to connect: the rules and the writer.</summary>
    /// <returns>The resources.</returns>
    /// <example><code>new CustomResourceOptions { DependsOn = database.Ready() }</code></example>
    public InputList<Resource> Ready() => _ready;

    private static string Check(string name, AuroraPlan plan, ComponentResourceOptions? options)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ComponentNames.Check(nameof(AuroraCluster), name);
        if (!NameRules.IsIdentifier(name))
        {
            throw ProblemList.Refuse(
                nameof(AuroraCluster),
                AuroraProblems.InvalidComponentName,
                "name",
                $"'{name}' cannot start the identifiers of databases, which RDS keeps in lower case",
                $"use 1 to {ComponentNames.Longest} lower-case letters, digits and single hyphens, beginning with a letter");
        }

        if (plan.Identifier is null)
        {
            plan.Conventions?.CheckName(
                nameof(AuroraCluster),
                name + new string('0', RandomSuffix),
                NameRules.IsIdentifier,
                "an identifier of a database cluster",
                $"make 1 to {NameRules.LongestIdentifier} lower-case letters, digits and single hyphens, beginning with a letter, or call "
                    + "WithIdentifier(…)");
        }

        var problems = new ProblemList();
        foreach (var instance in plan.Instances.Where(
            instance => name.Length + 1 + instance.Name.Length + RandomSuffix > NameRules.LongestIdentifier))
        {
            problems.Error(
                AuroraProblems.IdentifierTooLong,
                $"Instances[{instance.Name}]",
                $"'{name}-{instance.Name}' with Pulumi's suffix exceeds {NameRules.LongestIdentifier} characters",
                "use a shorter name for the component or the instance");
        }

        problems.ThrowIfRefused(nameof(AuroraCluster));
        RegionGuard.CheckConfiguration(nameof(AuroraCluster), plan.Region, options);
        if (plan.Identifier is { } identifier
            && !ProgramClaims.TryClaim($"rds/cluster/{plan.Region}/{identifier}", ProgramClaims.PlaceOf(options)))
        {
            throw ProblemList.Refuse(
                nameof(AuroraCluster),
                AuroraProblems.IdentifierTwice,
                "Identifier",
                $"this program already creates a database cluster '{identifier}' in {plan.Region}, and identifiers are unique per account "
                    + $"and region",
                "change one of them with WithIdentifier(…), or remove it; for another account, pass that account's provider");
        }

        return name;
    }
}
