namespace Blueprints;

/// <summary>
/// Specifies how a cluster authenticates IAM principals: the authentication mode of EKS. Access entries need <see cref="Api"/> or
/// <see cref="ApiAndConfigMap"/>.
/// </summary>
/// <remarks>
/// Source: Amazon EKS User Guide, «Grant IAM users and roles access to Kubernetes APIs». A mode can be changed from <see cref="ConfigMap"/>
/// towards <see cref="Api"/>, but not back.
/// </remarks>
/// <example><code>new ExistingCluster { Name = "platform", Authentication = ClusterAuthentication.ApiAndConfigMap, … }</code></example>
public enum ClusterAuthentication
{
    /// <summary>Access entries alone (<c>API</c>): what <see cref="EksBlueprint"/> creates.</summary>
    Api,

    /// <summary>Access entries and the ConfigMap <c>aws-auth</c> (<c>API_AND_CONFIG_MAP</c>).</summary>
    ApiAndConfigMap,

    /// <summary>The ConfigMap <c>aws-auth</c> alone (<c>CONFIG_MAP</c>): the default of <c>Pulumi.Eks.Cluster</c>.</summary>
    ConfigMap,
}
