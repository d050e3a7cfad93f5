using System.Collections.Immutable;
using System.Diagnostics.Contracts;
using System.Text.Json;
using System.Text.Json.Nodes;
using Blueprints.Eks;
using Blueprints.Internal;

namespace Blueprints;

// Options of every add-on.
public sealed partial record EksAddon
{
    internal VpcCniSettings? Network { get; private init; }

    internal CoreDnsSettings? Dns { get; private init; }

    internal string? Version { get; private init; }

    /// <summary>Gets the configuration in JSON, unchanged.</summary>
    internal string? Configuration { get; private init; }

    internal bool? HasIdentity { get; private init; }

    internal PodCredentials? Credentials { get; private init; }

    internal (string Namespace, string ServiceAccount, ImmutableArray<string> PolicyArns)? OwnIdentity { get; private init; }

    internal AddonConflict OnCreate { get; private init; }

    internal AddonConflict OnUpdate { get; private init; }

    internal bool? IsKept { get; private init; }

    /// <summary>Pins the version. Default: EKS's default for the Kubernetes version when the add-on is created; it then stays.</summary>
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

    /// <summary>Sets configuration values without a property in this library. They win over the settings, key by key.</summary>
    /// <param name="values">
    /// An object with the keys of the add-on's schema (<c>aws eks describe-addon-configuration</c>); EKS rejects other keys.
    /// </param>
    /// <returns>The add-on with these values, which replace those set before.</returns>
    /// <example><code>EksAddon.CoreDns().WithConfiguration(new { podDisruptionBudget = new { maxUnavailable = 1 } })</code></example>
    [Pure]
    public EksAddon WithConfiguration(object values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return this with { Configuration = JsonSerializer.Serialize(values) };
    }

    /// <summary>Sets configuration values as JSON, for example from a file. They win over the settings, key by key.</summary>
    /// <param name="json">A JSON object (<c>ADN003</c>) with the keys of the add-on's schema.</param>
    /// <returns>The add-on with these values, which replace those set before.</returns>
    /// <example><code>EksAddon.Of("adot").WithConfigurationJson(File.ReadAllText("adot.json"))</code></example>
    [Pure]
    public EksAddon WithConfigurationJson(string json)
    {
        ArgumentException.ThrowIfNullOrEmpty(json);
        return this with { Configuration = json };
    }

    /// <summary>
    /// Gives the add-on its own role instead of the node's. Default: for add-ons that need permissions, except <c>vpc-cni</c>.
    /// </summary>
    /// <returns>The add-on with its own role; this library must know its policies (<c>ADN006</c>).</returns>
    /// <remarks>With an identity for <c>vpc-cni</c>, nodes do not have its permissions.</remarks>
    /// <example><code>EksAddon.VpcCni().WithIdentity()</code></example>
    [Pure]
    public EksAddon WithIdentity() => this with { HasIdentity = true, OwnIdentity = null };

    /// <summary>Gives the add-on a role with chosen policies.</summary>
    /// <param name="namespace">The namespace of its service account (<c>ADN014</c>).</param>
    /// <param name="serviceAccount">The service account that its pods use (<c>ADN014</c>).</param>
    /// <param name="policyArns">The ARNs of the managed policies, 1 to 10 (<c>ADN009</c>).</param>
    /// <returns>
    /// The add-on with that role. Its name consists of the cluster's component and the add-on; a name that is too long is <c>ADN013</c>.
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
    /// Removes the add-on's own role: it uses the node's role, which its pods cannot reach with a hop limit of 1 (<c>ADN103</c>).
    /// </summary>
    /// <returns>The add-on without an identity.</returns>
    /// <example><code>EksAddon.EbsCsiDriver.WithoutIdentity()</code></example>
    [Pure]
    public EksAddon WithoutIdentity() => this with { HasIdentity = false, OwnIdentity = null };

    /// <summary>Chooses how the add-on gets its credentials. Default: the cluster's way.</summary>
    /// <param name="credentials">A way that the add-on (<c>ADN007</c>) and its pinned version (<c>ADN008</c>) support.</param>
    /// <returns>The add-on with that choice.</returns>
    /// <example><code>EksAddon.EbsCsiDriver.WithCredentials(PodCredentials.Irsa)</code></example>
    [Pure]
    public EksAddon WithCredentials(PodCredentials credentials) => this with { Credentials = credentials };

    /// <summary>
    /// Chooses what happens with fields of the add-on that were changed in the cluster. Default: EKS sets them again, so that the program's
    /// settings apply.
    /// </summary>
    /// <param name="onCreate">
    /// When the add-on is created and fields exist; not <see cref="AddonConflict.Preserve"/> (<c>ADN010</c>).
    /// </param>
    /// <param name="onUpdate">When the add-on is updated.</param>
    /// <returns>The add-on with that choice.</returns>
    /// <example><code>EksAddon.CoreDns().WithConflicts(onUpdate: AddonConflict.Preserve)</code></example>
    [Pure]
    public EksAddon WithConflicts(AddonConflict onCreate = AddonConflict.Overwrite, AddonConflict onUpdate = AddonConflict.Overwrite) =>
        this with { OnCreate = onCreate, OnUpdate = onUpdate };

    /// <summary>
    /// Chooses whether the software stays in the cluster when the add-on is deleted. Default: for <c>vpc-cni</c>, <c>kube-proxy</c> and
    /// <c>coredns</c>, which the cluster needs.
    /// </summary>
    /// <param name="keep">Whether the software stays; <see langword="false"/> deletes it with the add-on, also for those three.</param>
    /// <returns>The add-on, kept or not.</returns>
    /// <example><code>EksAddon.MetricsServer.KeepOnDelete()</code></example>
    [Pure]
    public EksAddon KeepOnDelete(bool keep = true) => this with { IsKept = keep };

    /// <summary>Reads the given configuration; <see langword="null"/> if it is not a JSON object.</summary>
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
