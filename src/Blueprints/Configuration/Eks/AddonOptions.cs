using System.Text.Json.Nodes;

namespace Blueprints.Configuration;

/// <summary>Represents an add-on, in <see cref="EksOptions"/>.</summary>
public sealed class AddonOptions
{
    /// <summary>Gets or sets a value indicating whether it is there; <c>false</c> leaves a default one out. Default: <c>true</c>.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Gets or sets the version, for example <c>v1.48.0-eksbuild.1</c>. Default: the one that EKS accepts.</summary>
    public string? Version { get; set; }

    /// <summary>
    /// Gets or sets a value indicating whether it has a role of its own. Default: what needs permissions has, but <c>vpc-cni</c>, for which
    /// the nodes' role stands in.
    /// </summary>
    public bool? Identity { get; set; }

    /// <summary>Gets or sets values by the add-on's own schema. Default: none.</summary>
    public JsonObject? Configuration { get; set; }
}
