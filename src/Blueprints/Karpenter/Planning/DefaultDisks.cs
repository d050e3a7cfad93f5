using System.Collections.Immutable;

namespace Blueprints.Karpenter.Planning;

/// <summary>
/// Returns the default disks of nodes: Karpenter's own default per family, encrypted. Source: Karpenter, «NodeClasses»,
/// <c>blockDeviceMappings</c>.
/// </summary>
internal static class DefaultDisks
{
    public static ImmutableArray<BlockDevice> Of(AmiFamily? family) => family switch
    {
        AmiFamily.AL2 or AmiFamily.AL2023 => [Root("/dev/xvda", "20Gi")],
        AmiFamily.Bottlerocket => [BlockDevice.Of("/dev/xvda", "4Gi"), Root("/dev/xvdb", "20Gi")],
        AmiFamily.Windows2019 or AmiFamily.Windows2022 or AmiFamily.Windows2025 => [Root("/dev/sda1", "50Gi")],
        _ => [],
    };

    private static BlockDevice Root(string device, string size) => BlockDevice.Of(device, size) with { IsRoot = true };
}
