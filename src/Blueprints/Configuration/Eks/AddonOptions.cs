using System.Text.Json.Nodes;

namespace Blueprints.Configuration;

/// <summary>Describes an add-on, in <see cref="EksOptions"/>.</summary>
public sealed class AddonOptions
{
    /// <summary>
    /// Gets or sets a value indicating whether the add-on is installed; <c>false</c> removes a default one. Default: <c>true</c>.
    /// </summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Gets or sets the version, for example <c>v1.48.0-eksbuild.1</c>. Default: EKS's default.</summary>
    public string? Version { get; set; }

    /// <summary>
    /// Gets or sets a value indicating whether the add-on has its own role. Default: yes for add-ons that need permissions, except
    /// <c>vpc-cni</c>, which uses the nodes' role.
    /// </summary>
    public bool? Identity { get; set; }

    /// <summary>Gets or sets values by the add-on's own schema. Default: none.</summary>
    public JsonObject? Configuration { get; set; }
}
