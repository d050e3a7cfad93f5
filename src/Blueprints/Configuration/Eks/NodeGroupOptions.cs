
namespace Blueprints.Configuration;

/// <summary>Describes a managed node group, in <see cref="EksOptions"/>.</summary>
public sealed class NodeGroupOptions : ICheckedOptions
{
    /// <summary>
    /// Gets or sets 1 to 20 instance types of one architecture, for example <c>[t4g.medium]</c>. Default: none, which the plan rejects.
    /// </summary>
    public IList<string> InstanceTypes { get; set; } = [];

    /// <summary>Gets or sets the architecture. Default: that of the first instance type, where the library knows it.</summary>
    public CpuArchitecture? Architecture { get; set; }

    /// <summary>Gets or sets a value indicating whether nodes use spot capacity. Default: <c>false</c>.</summary>
    public bool Spot { get; set; }

    /// <summary>Gets or sets the minimum number of nodes. Default: 2.</summary>
    public int Min { get; set; } = 2;

    /// <summary>Gets or sets the maximum number of nodes. Default: 4.</summary>
    public int Max { get; set; } = 4;

    /// <summary>Gets or sets the initial number of nodes. Default: <c>min</c>.</summary>
    public int? Desired { get; set; }

    /// <summary>Gets or sets the image. Default: <c>amazonLinux2023</c>.</summary>
    public NodeImage Image { get; set; } = NodeImage.AmazonLinux2023;

    /// <summary>Gets or sets the release of the image, for example <c>1.35.6-20260714</c>. Default: the newest.</summary>
    public string? Release { get; set; }

    /// <summary>Gets or sets the Kubernetes version of the nodes, in quotes, for example <c>"1.34"</c>. Default: the cluster's.</summary>
    public string? Version { get; set; }

    /// <summary>Gets or sets the size of the disk in GiB. Default: 50.</summary>
    public int DiskGiB { get; set; } = 50;

    /// <summary>
    /// Gets or sets the KMS key of the disk. Default: the account's default key for EBS in the region, <c>aws/ebs</c> unless changed.
    /// </summary>
    public string? DiskKmsKeyArn { get; set; }

    /// <summary>Gets or sets the hop limit of the metadata service. Default: 1.</summary>
    public int HopLimit { get; set; } = 1;

    /// <summary>Gets or sets a value indicating whether metrics are sent every minute. Default: <c>false</c>.</summary>
    public bool DetailedMonitoring { get; set; }

    /// <summary>Gets or sets the zones that nodes start in. Default: all of the subnets'.</summary>
    public IList<string> Zones { get; set; } = [];

    /// <summary>Gets or sets labels of the nodes. Default: none.</summary>
    public IDictionary<string, string> Labels { get; set; } = new Dictionary<string, string>();

    /// <summary>Gets or sets taints as Kubernetes writes them, for example <c>workload=batch:NoSchedule</c>. Default: none.</summary>
    public IList<string> Taints { get; set; } = [];

    /// <summary>
    /// Gets or sets a value indicating whether only the cluster's own software may run on the nodes. Default: <c>false</c>.
    /// </summary>
    public bool CriticalAddonsOnly { get; set; }

    /// <summary>Gets or sets a value indicating whether EKS replaces unhealthy nodes. Default: <c>true</c>.</summary>
    public bool Repair { get; set; } = true;

    /// <summary>Gets or sets tags of the group and its instances. Default: none.</summary>
    public IDictionary<string, string> Tags { get; set; } = new Dictionary<string, string>();

    void ICheckedOptions.Check(OptionCheck check)
    {
        check.Reads(Version, KubernetesVersion.Of, "a Kubernetes version", "\"1.34\"");
        check.EachReads(InstanceTypes, InstanceType.Of, "an instance type", "t4g.medium");
        check.EachReads(Taints, TaintText.Read, "a taint", "workload=batch:NoSchedule");
        if (Architecture is null
            && InstanceTypes is [{ Length: > 0 } first, ..]
            && InstanceTypeText.IsReadable(first)
            && InstanceTypeText.ArchitectureOf(first) is null)
        {
            check.Missing(nameof(Architecture), "set 'architecture' to arm64 or amd64: the library does not know the first instance type");
        }
    }
}
