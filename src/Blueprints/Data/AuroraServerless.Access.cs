using System.Diagnostics.Contracts;
using Blueprints.Data.Planning;
using Blueprints.Network.Planning;
using Pulumi;

namespace Blueprints;

public sealed partial class AuroraServerless
{
    /// <summary>Allows connections from the nodes of a cluster and their pods.</summary>
    /// <param name="cluster">A cluster of the same region (<c>AUR018</c>), whose network can reach the tier.</param>
    /// <returns>The blueprint with one more rule, for the first of the nodes' security groups, which every node has.</returns>
    /// <remarks>
    /// Pods with their own security groups do not have it; allow them with <see cref="AllowFrom(string, Input{string}, string)"/>.
    /// </remarks>
    /// <example><code>blueprint.AllowFrom(cluster)</code></example>
    [Pure]
    public AuroraServerless AllowFrom(ClusterHandle cluster)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        return new(Spec with { Sources = Spec.Sources.Add(new AuroraSource.Cluster(cluster)) });
    }

    /// <summary>Allows connections from members of a security group.</summary>
    /// <param name="name">
    /// The permanent key of the rule: 1 to 40 lower-case letters, digits and hyphens, beginning with a letter (<c>AUR017</c>); unique
    /// (<c>AUR015</c>).
    /// </param>
    /// <param name="securityGroupId">The group's id.</param>
    /// <param name="reason">The reason, which becomes the rule's description (<c>AUR016</c>). A change keeps the rule.</param>
    /// <returns>The blueprint with one more rule.</returns>
    /// <example><code>blueprint.AllowFrom("bastion", "sg-0a", "Support from the bastion")</code></example>
    [Pure]
    public AuroraServerless AllowFrom(string name, Input<string> securityGroupId, string reason)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(securityGroupId);
        ArgumentException.ThrowIfNullOrEmpty(reason);
        return new(Spec with { Sources = Spec.Sources.Add(new AuroraSource.Group(name, securityGroupId, reason)) });
    }

    /// <summary>Allows connections from a block of addresses.</summary>
    /// <param name="cidr">An IPv4 block (<c>AUR014</c>), aligned (<c>AUR042</c>). The whole internet is rejected (<c>AUR013</c>).</param>
    /// <param name="reason">The reason, which becomes the rule's description (<c>AUR016</c>).</param>
    /// <returns>The blueprint with one more rule.</returns>
    /// <exception cref="BlueprintException"><c>NET030</c>: <paramref name="cidr"/> is not a CIDR block.</exception>
    /// <example><code>blueprint.AllowFromCidr("10.8.0.0/16", "The office, by VPN")</code></example>
    [Pure]
    public AuroraServerless AllowFromCidr(string cidr, string reason)
    {
        ArgumentException.ThrowIfNullOrEmpty(reason);
        return new(
            Spec with { Sources = Spec.Sources.Add(new AuroraSource.Block(NetworkInput.Parse(cidr, $"Spec.Sources[{cidr}]"), reason)) });
    }

    /// <summary>Allows connections from the database to a block of addresses, for extensions with outbound calls. Default: none.</summary>
    /// <param name="cidr">An IPv4 block (<c>AUR014</c>), aligned (<c>AUR042</c>).</param>
    /// <param name="port">A TCP port, 1 to 65,535 (<c>AUR041</c>).</param>
    /// <param name="reason">The reason, which becomes the rule's description (<c>AUR016</c>).</param>
    /// <returns>The blueprint with one more rule.</returns>
    /// <exception cref="BlueprintException"><c>NET030</c>: <paramref name="cidr"/> is not a CIDR block.</exception>
    /// <example><code>blueprint.AllowToCidr("10.0.0.0/16", 443, "Lambda functions, by the VPC's endpoint")</code></example>
    [Pure]
    public AuroraServerless AllowToCidr(string cidr, int port, string reason)
    {
        ArgumentException.ThrowIfNullOrEmpty(reason);
        return new(
            Spec with
            {
                Destinations = Spec.Destinations.Add(
                    new AuroraDestination(NetworkInput.Parse(cidr, $"Spec.Destinations[{cidr}]"), port, reason)),
            });
    }

    /// <summary>Sets the port. Default: 5432 for PostgreSQL, 3306 for MySQL.</summary>
    /// <param name="port">1150 to 65,535 (<c>AUR021</c>).</param>
    /// <returns>The cluster on that port.</returns>
    /// <example><code>blueprint.OnPort(6432)</code></example>
    [Pure]
    public AuroraServerless OnPort(int port) => new(Spec with { Port = port });

    /// <summary>Creates a first database with the cluster. Default: none beside the engine's own.</summary>
    /// <param name="name">
    /// A letter, then letters, digits and underscores: at most 63 for PostgreSQL, 64 for MySQL (<c>AUR019</c>). Another name replaces the
    /// cluster.
    /// </param>
    /// <returns>The cluster with that database.</returns>
    /// <example><code>blueprint.WithDatabase("builderspace")</code></example>
    [Pure]
    public AuroraServerless WithDatabase(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return new(Spec with { Database = name });
    }

    /// <summary>Names the master user. Default: <c>postgres</c> for PostgreSQL, <c>admin</c> for MySQL.</summary>
    /// <param name="name">
    /// A letter, then letters, digits and underscores: at most 63 for PostgreSQL, 16 for MySQL; not a word that the engine reserves
    /// (<c>AUR020</c>). Another name replaces the cluster.
    /// </param>
    /// <returns>The cluster with that master user.</returns>
    /// <example><code>blueprint.WithMasterUser("platform")</code></example>
    [Pure]
    public AuroraServerless WithMasterUser(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return new(Spec with { MasterUser = name });
    }

    /// <summary>Chooses the source of the master user's password. Default: a secret that RDS manages.</summary>
    /// <param name="password">
    /// A managed secret, optionally with a customer managed key; or a password of the program (<c>AUR109</c>).
    /// </param>
    /// <returns>The cluster with that choice.</returns>
    /// <example><code>blueprint.WithPassword(AuroraPassword.Managed(kmsKeyArn: key.Arn))</code></example>
    [Pure]
    public AuroraServerless WithPassword(AuroraPassword password)
    {
        ArgumentNullException.ThrowIfNull(password);
        return new(Spec with { Password = password });
    }

    /// <summary>Disables IAM authentication. Default: passwords and IAM authentication.</summary>
    /// <returns>The cluster without IAM authentication; <see cref="AuroraGrants.GrantConnect"/> is then rejected (<c>AUR039</c>).</returns>
    /// <example><code>blueprint.WithoutIamAuthentication()</code></example>
    [Pure]
    public AuroraServerless WithoutIamAuthentication() => new(Spec with { HasIamAuthentication = false });

    /// <summary>Enables the RDS Data API: SQL by HTTPS, controlled by IAM. Default: disabled.</summary>
    /// <returns>The cluster with the Data API. Some regions and older versions do not support it.</returns>
    /// <remarks>Source: Amazon Aurora User Guide, «Supported Regions and Aurora DB engines for RDS Data API».</remarks>
    /// <example><code>blueprint.WithDataApi()</code></example>
    [Pure]
    public AuroraServerless WithDataApi() => new(Spec with { HasDataApi = true });
}
