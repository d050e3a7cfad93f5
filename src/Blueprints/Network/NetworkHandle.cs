using System.Collections.Immutable;
using System.Diagnostics.Contracts;
using Blueprints.Internal;
using Blueprints.Network;
using Blueprints.Network.Planning;
using Blueprints.Problems;
using Pulumi;

namespace Blueprints;

/// <summary>Describes a network that other blocks are placed on, created by this library or existing.</summary>
/// <remarks>Create it with <see cref="Network.VpcNetwork.ToHandle"/> or <see cref="FromExisting"/>.</remarks>
/// <example>
/// <code>
/// NetworkHandle network = NetworkHandle.FromExisting(AwsRegion.AfSouth1, "vpc-0a", "10.0.0.0/16", subnets);
/// </code>
/// </example>
public sealed class NetworkHandle
{
    internal NetworkHandle(AwsRegion region, VpcIdentity vpc, Cidr cidr, ImmutableArray<SubnetPlacement> tiers)
    {
        Region = region;
        Vpc = vpc;
        Cidr = cidr;
        Tiers = tiers;
    }

    /// <summary>Gets the region.</summary>
    public AwsRegion Region { get; }

    /// <summary>Gets the id of the VPC.</summary>
    public Output<string> VpcId => Vpc.Id;

    /// <summary>Gets the primary IPv4 block.</summary>
    public Cidr Cidr { get; }

    /// <summary>Gets the tiers.</summary>
    public ImmutableArray<SubnetPlacement> Tiers { get; }

    /// <summary>Gets which VPC it is, for rules that compare two places.</summary>
    internal VpcIdentity Vpc { get; }

    /// <summary>Creates the handle of an existing VPC, to place other blocks on it.</summary>
    /// <param name="region">The region.</param>
    /// <param name="vpcId">The id of the VPC.</param>
    /// <param name="cidr">The primary IPv4 block.</param>
    /// <param name="tiers">The subnets; see <see cref="SubnetPlacement.FromExisting"/>. Each needs a unique name.</param>
    /// <returns>A handle like that of a provisioned network.</returns>
    /// <exception cref="ArgumentException">There is no tier, two tiers have the same name, or one is in another region.</exception>
    /// <exception cref="BlueprintException">
    /// <c>NET007</c>, <c>NET008</c>, <c>NET030</c>, <c>NET033</c>: <paramref name="cidr"/> is not a block that a VPC can have.
    /// <c>NET041</c>: a tier is in another VPC. <c>NET042</c>: <paramref name="vpcId"/> is not the id of a VPC.
    /// </exception>
    /// <example>
    /// <code>
    /// var network = NetworkHandle.FromExisting(AwsRegion.AfSouth1, "vpc-0a", "10.0.0.0/16",
    ///     SubnetPlacement.FromExisting(
    ///         SubnetKind.Private,
    ///         "vpc-0a",
    ///         ["af-south-1a", "af-south-1b"],
    ///         ["subnet-0a", "subnet-0b"],
    ///         name: "private"));
    /// </code>
    /// </example>
    [Pure]
    public static NetworkHandle FromExisting(AwsRegion region, Input<string> vpcId, string cidr, params SubnetPlacement[] tiers)
    {
        ArgumentNullException.ThrowIfNull(vpcId);
        ArgumentException.ThrowIfNullOrEmpty(cidr);
        Elements.ThrowIfAnyNull(tiers);
        if (tiers.Length == 0)
        {
            throw new ArgumentException("A network needs at least one tier.", nameof(tiers));
        }

        if (tiers.FirstOrDefault(tier => tier.Region != region) is { } elsewhere)
        {
            throw new ArgumentException($"Tier '{elsewhere.Name}' is in {elsewhere.Region}, not in {region}.", nameof(tiers));
        }

        if (tiers.Select(tier => tier.Name).Distinct(StringComparer.Ordinal).Count() != tiers.Length)
        {
            throw new ArgumentException("Two tiers have the same name; give each a unique name.", nameof(tiers));
        }

        var problems = new ProblemList();
        AwsTexts.CheckId(problems, NetworkProblems.NotAnId, nameof(vpcId), vpcId, IdForm.Vpc);
        var block = NetworkInput.ReadExisting(problems, cidr, nameof(cidr));
        problems.ThrowIfRefused(nameof(NetworkHandle));
        var network = new NetworkHandle(region, VpcIdentity.Given(vpcId), block!.Value, [.. tiers]);
        PlaceRules.CheckTiers(network);
        return network;
    }

    /// <summary>Returns a tier by its name.</summary>
    /// <param name="name">The tier's name.</param>
    /// <returns>The placement.</returns>
    /// <exception cref="BlueprintException"><c>NET034</c>: there is no such tier.</exception>
    /// <example><code>network.Tier("private")</code></example>
    [Pure]
    public SubnetPlacement Tier(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return Tiers.FirstOrDefault(tier => tier.Name == name)
            ?? throw ProblemList.Refuse(
                nameof(NetworkHandle),
                NetworkProblems.UnknownTier,
                $"Tier({name})",
                $"the network has no tier '{name}'",
                $"use one of {string.Join(", ", Tiers.Select(tier => tier.Name))}");
    }

    /// <summary>Reads the handle that another stack exports.</summary>
    /// <param name="reference">The other stack.</param>
    /// <param name="output">The name of its output; see <see cref="Export"/>.</param>
    /// <returns>A handle with the facts of the exported handle.</returns>
    /// <exception cref="BlueprintException">
    /// <c>STK001</c>: there is no such output. <c>STK002</c>: it is not a network, or has another version. <c>STK003</c>: it cannot be
    /// read.
    /// </exception>
    /// <example><code>var network = await NetworkHandle.ImportAsync(new StackReference("acme/network/prod"), "network");</code></example>
    public static Task<NetworkHandle> ImportAsync(StackReference reference, string output) =>
        StackExport.ReadAsync<NetworkFacts, NetworkHandle>(reference, output, NetworkFacts.Kind, (facts, wire) => facts.ToHandle(wire));

    /// <summary>Returns the handle as one output of a stack, for <see cref="ImportAsync"/> in another.</summary>
    /// <returns>A map of plain values with its kind and version; see <c>docs/stacks.md</c>.</returns>
    /// <example><code>return new Dictionary&lt;string, object?&gt; { ["network"] = network.ToHandle().Export() };</code></example>
    [Pure]
    public Output<ImmutableDictionary<string, object>> Export() =>
        NetworkFacts.Of(this).WhetherPresentOrNot(facts => StackExport.Write(NetworkFacts.Kind, facts!));
}
