namespace Blueprints.Tests.Eks.NodeGroups;

public class NodeGroupPlanTests
{
    // Source: Amazon EKS API Reference, Nodegroup, «amiType».
    public static TheoryData<NodeImage, string?, string?> AmiTypes => new()
    {
        { NodeImage.AmazonLinux2023, "AL2023_x86_64_STANDARD", "AL2023_ARM_64_STANDARD" },
        { NodeImage.AmazonLinux2023Nvidia, "AL2023_x86_64_NVIDIA", "AL2023_ARM_64_NVIDIA" },
        { NodeImage.AmazonLinux2023Neuron, "AL2023_x86_64_NEURON", null },
        { NodeImage.Bottlerocket, "BOTTLEROCKET_x86_64", "BOTTLEROCKET_ARM_64" },
        { NodeImage.BottlerocketFips, "BOTTLEROCKET_x86_64_FIPS", "BOTTLEROCKET_ARM_64_FIPS" },
        { NodeImage.BottlerocketNvidia, "BOTTLEROCKET_x86_64_NVIDIA", "BOTTLEROCKET_ARM_64_NVIDIA" },
        { NodeImage.BottlerocketNvidiaFips, "BOTTLEROCKET_x86_64_NVIDIA_FIPS", "BOTTLEROCKET_ARM_64_NVIDIA_FIPS" },
        { NodeImage.AmazonLinux2, "AL2_x86_64", "AL2_ARM_64" },
        { NodeImage.AmazonLinux2Gpu, "AL2_x86_64_GPU", null },
    };

    [Theory]
    [MemberData(nameof(AmiTypes))]
    public void Images_AreCalledAsEksDoes(NodeImage image, string? x86, string? arm)
    {
        var cluster = EksClusters.Of(KubernetesVersion.V1_32).In(EksClusters.Private);

        Assert.Equal(x86, Ami(nodes => nodes.OnX86("unknown1.large")));
        Assert.Equal(arm, Ami(nodes => nodes.OnGraviton("unknown1.large")));

        string? Ami(Func<EksNodeGroup, EksNodeGroup> on)
        {
            try
            {
                return cluster.AddNodeGroup("batch", nodes => on(nodes).WithImage(image)).Plan().NodeGroups[1].AmiType;
            }
            catch (BlueprintException refused) when (refused.Problems is [{ Code: "NGP008" }])
            {
                return null;
            }
        }
    }

    // Sources: Amazon EKS User Guide, «Choose an optimal Amazon EC2 node instance type» and «eks-networking-add-ons» (110 or 250, with
    // prefixes and without); the first three are the us-east-1 document's.
    [Theory]
    [InlineData("t4g.medium", false, false, 17)]
    [InlineData("m7g.large", false, false, 29)]
    [InlineData("m7g.xlarge", false, false, 58)]
    [InlineData("m7g.large", true, false, 110)]
    [InlineData("m7g.large", false, true, 20)]
    [InlineData("m7g.8xlarge", false, false, 234)]
    [InlineData("m7g.8xlarge", true, false, 250)]
    [InlineData("m7g.4xlarge", false, false, 110)]
    [InlineData("m7g.4xlarge", true, false, 110)]
    [InlineData("m7g.16xlarge", false, false, 250)]
    [InlineData("m7g.16xlarge", true, false, 250)]
    public void PodsPerNode_AreThoseOfEks(string type, bool prefixes, bool customNetwork, int pods)
    {
        var plan = EksClusters.Quiet
            .WithAddon(EksAddon.VpcCni(new VpcCniSettings { PrefixDelegation = prefixes, CustomNetwork = customNetwork }))
            .AddNodeGroup("apps", nodes => nodes.OnGraviton(type))
            .Plan();

        Assert.Equal(pods, plan.NodeGroups[1].MaxPods);
    }

    [Fact]
    public void PodsPerNode_AreTheFewestOfSeveralTypes_AndUnknownWithOneThatIs()
    {
        Assert.Equal(29, Pods("m7g.xlarge", "m7g.large"));
        Assert.Null(Pods("m7g.xlarge", "m9g.large"));

        static int? Pods(params string[] types) =>
            EksClusters.Quiet.AddNodeGroup("apps", nodes => nodes.OnGraviton(types)).Plan().NodeGroups[1].MaxPods;
    }

    [Fact]
    public void SystemNodes_ComeFirst_AndTheOthersInTheirOrder()
    {
        var plan = EksClusters.Of(KubernetesVersion.V1_35).In(EksClusters.Private)
            .AddNodeGroup("zebra", nodes => nodes.OnX86("m7i.large"))
            .AddNodeGroup("apps", nodes => nodes.OnX86("m7i.large").InZones("b"))
            .WithSystemNodes(nodes => nodes.OnGraviton("t4g.medium").WithCriticalAddonsOnlyTaint().WithLabel("role", "system"))
            .Plan();
        var system = plan.NodeGroups[0];

        Assert.Equal(["system", "zebra", "apps"], plan.NodeGroups.Select(group => group.Name));
        Assert.True(
            system is
            {
                IsSystem: true,
                IsTainted: true,
                Architecture: CpuArchitecture.Arm64,
                MinSize: 2,
                MaxSize: 4,
                DesiredSize: 2,
                IsSpot: false,
            });
        Assert.Equal([new("blueprints/node-group", "system")], system.Selector);
        Assert.Equal(["blueprints/node-group", "role"], system.Labels.Keys);
        Assert.Equal(["us-east-1b"], plan.NodeGroups[2].Zones.Select(zone => zone.Name));
        Assert.Equal(
            "system           arm64  on-demand  2–4 (2)  t4g.medium, AL2023_ARM_64_STANDARD, 50 GiB, 17 pods a node, "
                + "CriticalAddonsOnly=true:NoSchedule",
            system.ToString());
    }
}
