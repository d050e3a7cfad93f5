using System.Collections.Immutable;
using System.Diagnostics.Contracts;
using System.Text.Json;
using System.Text.Json.Nodes;
using Blueprints.Eks;
using Blueprints.Internal;

namespace Blueprints;

// What every add-on can be given.
public sealed partial record EksAddon
{
    internal VpcCniSettings? Network { get; private init; }

    internal CoreDnsSettings? Dns { get; private init; }

    internal string? Version { get; private init; }

    /// <summary>Gets the configuration in JSON, as it was given.</summary>
    internal string? Configuration { get; private init; }

    internal bool? HasIdentity { get; private init; }

    internal PodCredentials? Credentials { get; private init; }

    internal (string Namespace, string ServiceAccount, ImmutableArray<string> PolicyArns)? OwnIdentity { get; private init; }

    internal AddonConflict OnCreate { get; private init; }

    internal AddonConflict OnUpdate { get; private init; }

    internal bool? IsKept { get; private init; }

    /// <summary>
    /// Pins the version. Default: the one that EKS accepts for the Kubernetes version when the add-on is made; it then stays.
    /// </summary>
    /// <param name="version">
    /// One that <c>aws eks describe-addon-versions</c> returns, for example <c>v1.20.1-eksbuild.1</c> (<c>ADN002</c>).
    /// </param>
    /// <returns>The add-on with that version.</returns>
    /// <example><code>EksAddon.EbsCsiDriver.WithVersion("v1.48.0-eksbuild.1")</code></example>
    [Pure]
    public EksAddon WithVersion(string version)
    {
        ArgumentException.ThrowIfNullOrEmpty(version);
        return this with { Version = version };
    }

    /// <summary>Gives the add-on configuration values that have no setting here. They win over the settings, key by key.</summary>
    /// <param name="values">
    /// An object with the keys of the add-on's schema (<c>aws eks describe-addon-configuration</c>); EKS rejects others.
    /// </param>
    /// <returns>The add-on with these values instead of those given before.</returns>
    /// <example><code>EksAddon.CoreDns().WithConfiguration(new { podDisruptionBudget = new { maxUnavailable = 1 } })</code></example>
    [Pure]
    public EksAddon WithConfiguration(object values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return this with { Configuration = JsonSerializer.Serialize(values) };
    }

    /// <summary>Gives the add-on configuration values as JSON, for example from a file. They win over the settings, key by key.</summary>
    /// <param name="json">A JSON object (<c>ADN003</c>) with the keys of the add-on's schema.</param>
    /// <returns>The add-on with these values instead of those given before.</returns>
    /// <example><code>EksAddon.Of("adot").WithConfigurationJson(File.ReadAllText("adot.json"))</code></example>
    [Pure]
    public EksAddon WithConfigurationJson(string json)
    {
        ArgumentException.ThrowIfNullOrEmpty(json);
        return this with { Configuration = json };
    }

    /// <summary>
    /// Gives the add-on a role of its own instead of the node's. Default: for those that need permissions, but not for <c>vpc-cni</c>.
    /// </summary>
    /// <returns>The add-on with its own role, where this library knows what it needs (<c>ADN006</c>).</returns>
    /// <remarks>With an identity for <c>vpc-cni</c>, nodes no longer have its permissions.</remarks>
    /// <example><code>EksAddon.VpcCni().WithIdentity()</code></example>
    [Pure]
    public EksAddon WithIdentity() => this with { HasIdentity = true, OwnIdentity = null };

    /// <summary>Gives the add-on a role with policies that you choose.</summary>
    /// <param name="namespace">The namespace of its service account (<c>ADN014</c>).</param>
    /// <param name="serviceAccount">The service account that its pods use (<c>ADN014</c>).</param>
    /// <param name="policyArns">The ARNs of the managed policies, 1 to 10 (<c>ADN009</c>).</param>
    /// <returns>
    /// The add-on with that role, which is named after the cluster's component and the add-on: too long together is <c>ADN013</c>.
    /// </returns>
    /// <example>
    /// <code>
    /// EksAddon.Of("external-dns").WithIdentity("external-dns", "external-dns", "arn:aws:iam::123456789012:policy/dns")
    /// </code>
    /// </example>
    [Pure]
    public EksAddon WithIdentity(string @namespace, string serviceAccount, params string[] policyArns)
    {
        ArgumentException.ThrowIfNullOrEmpty(@namespace, nameof(@namespace));
        ArgumentException.ThrowIfNullOrEmpty(serviceAccount);
        Elements.ThrowIfAnyNull(policyArns);
        return this with { HasIdentity = true, OwnIdentity = (@namespace, serviceAccount, [.. policyArns]) };
    }

    /// <summary>
    /// Leaves the add-on without a role of its own: it then acts with the node's, which with a hop limit of 1 its pods cannot reach
    /// (<c>ADN103</c>).
    /// </summary>
    /// <returns>The add-on without an identity.</returns>
    /// <example><code>EksAddon.EbsCsiDriver.WithoutIdentity()</code></example>
    [Pure]
    public EksAddon WithoutIdentity() => this with { HasIdentity = false, OwnIdentity = null };

    /// <summary>Chooses how the add-on gets its credentials. Default: the cluster's way.</summary>
    /// <param name="credentials">A way that the add-on takes (<c>ADN007</c>), from the version that is pinned on (<c>ADN008</c>).</param>
    /// <returns>The add-on with that choice.</returns>
    /// <example><code>EksAddon.EbsCsiDriver.WithCredentials(PodCredentials.Irsa)</code></example>
    [Pure]
    public EksAddon WithCredentials(PodCredentials credentials) => this with { Credentials = credentials };

    /// <summary>
    /// Chooses what happens where somebody else has changed what the add-on sets. Default: it is set again, so that what stands here is
    /// what runs.
    /// </summary>
    /// <param name="onCreate">
    /// When the add-on is made, over what is there already; not <see cref="AddonConflict.Preserve"/> (<c>ADN010</c>).
    /// </param>
    /// <param name="onUpdate">When it is updated.</param>
    /// <returns>The add-on with that choice.</returns>
    /// <example><code>EksAddon.CoreDns().WithConflicts(onUpdate: AddonConflict.Preserve)</code></example>
    [Pure]
    public EksAddon WithConflicts(AddonConflict onCreate = AddonConflict.Overwrite, AddonConflict onUpdate = AddonConflict.Overwrite) =>
        this with { OnCreate = onCreate, OnUpdate = onUpdate };

    /// <summary>
    /// Chooses whether the software stays in the cluster when the add-on is deleted. Default: for <c>vpc-cni</c>, <c>kube-proxy</c> and
    /// <c>coredns</c>, without which nothing works.
    /// </summary>
    /// <param name="keep">Whether it stays; <see langword="false"/> deletes it with the add-on, those three too.</param>
    /// <returns>The add-on, kept or not.</returns>
    /// <example><code>EksAddon.MetricsServer.KeepOnDelete()</code></example>
    [Pure]
    public EksAddon KeepOnDelete(bool keep = true) => this with { IsKept = keep };

    /// <summary>Reads the configuration that was given; <see langword="null"/> if it is not a JSON object.</summary>
    internal static JsonObject? TryParse(string json)
    {
        try
        {
            return JsonNode.Parse(json) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
