using System.Globalization;
using Blueprints.Eks.Planning;
using Blueprints.Internal;
using Pulumi;
using Pulumi.Aws.Ec2;
using Pulumi.Aws.Ec2.Inputs;

namespace Blueprints.Eks.Resources;

/// <summary>Creates the launch template of a node group.</summary>
/// <remarks>
/// It names no instance type, because a group has several; and it names the security groups, after which EKS adds none of its own. Source:
/// Amazon EKS User Guide, «Customize managed nodes with launch templates».
/// </remarks>
internal static class NodeTemplates
{
    private const string FirstDevice = "/dev/xvda";

    private const string DataDeviceOfBottlerocket = "/dev/xvdb";

    /// <summary>Source: Karpenter, «Block Device Mappings»: the default size of Bottlerocket's system volume.</summary>
    private const int SystemGiBOfBottlerocket = 4;

    private static readonly string[] TaggedResources = ["instance", "volume", "network-interface"];

    public static LaunchTemplate Create(Children children, EksPlan plan, NodeGroupPlan group, ControlPlane controlPlane)
    {
        var name = children.Name(group.Name);
        var nodeTags = children.Tags(name, plan.NodeTags, group.Definition.Tags);
        return children.Create(
            group.Name,
            new LaunchTemplateArgs
            {
                Description = $"The nodes '{group.Name}' of EKS cluster {controlPlane.Name}.",
                UpdateDefaultVersion = true,
                VpcSecurityGroupIds = controlPlane.NodeSecurityGroupIds,
                MetadataOptions = new LaunchTemplateMetadataOptionsArgs
                {
                    HttpEndpoint = "enabled",
                    HttpTokens = "required",
                    HttpPutResponseHopLimit = group.Definition.HopLimit,
                },
                Monitoring = new LaunchTemplateMonitoringArgs { Enabled = group.Definition.HasDetailedMonitoring },
                BlockDeviceMappings = Disks(group),
                TagSpecifications = TaggedResources.Select(
                    type => new LaunchTemplateTagSpecificationArgs { ResourceType = type, Tags = nodeTags }).ToList(),
            },
            (name, args, options) => new LaunchTemplate(name, args, options),
            tags: group.Definition.Tags);
    }

    /// <summary>Returns the version of the template that the group uses.</summary>
    public static Output<string> VersionOf(LaunchTemplate template) =>
        template.LatestVersion.WhenPresent(version => version.ToString(CultureInfo.InvariantCulture));

    private static InputList<LaunchTemplateBlockDeviceMappingArgs> Disks(NodeGroupPlan group) =>
        AmiTypes.IsBottlerocket(group.Definition.Image)
        ? [Disk(FirstDevice, SystemGiBOfBottlerocket, group), Disk(DataDeviceOfBottlerocket, group.DiskGiB, group)]
        : [Disk(FirstDevice, group.DiskGiB, group)];

    // The provider reads booleans of a template as text, to distinguish false from unset.
    private static LaunchTemplateBlockDeviceMappingArgs Disk(string device, int sizeGiB, NodeGroupPlan group) => new()
    {
        DeviceName = device,
        Ebs = new LaunchTemplateBlockDeviceMappingEbsArgs
        {
            VolumeType = "gp3",
            VolumeSize = sizeGiB,
            Encrypted = "true",
            KmsKeyId = group.Definition.DiskKey,
            DeleteOnTermination = "true",
        },
    };
}
