using Blueprints.Preview;
using Blueprints.Tests.Support;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Blueprints.Tests.Eks;

/// <summary>The cluster of the af-south-1 document, to the letter.</summary>
public class AfSouth1Tests
{
    private static readonly PreviewOptions Options = PreviewOptions.Default.WithConfig("aws:region", "af-south-1");

    [Fact]
    public async Task Cluster_IsTheDocuments()
    {
        var graph = await Run();
        var cluster = graph["aws:eks/cluster:Cluster", "platform"].Inputs;
        var nodes = Assert.Single(graph.OfType("aws:eks/nodeGroup:NodeGroup")).Inputs;

        Assert.Equal(("1.31", "[api, audit, authenticator]"), (cluster["version"].AsText(), cluster["enabledClusterLogTypes"].ToString()));
        Assert.Equal(
            (true, true),
            (cluster["vpcConfig"]["endpointPrivateAccess"].AsBoolean(), cluster["vpcConfig"]["endpointPublicAccess"].AsBoolean()));
        Assert.Equal(
            ("[t3.xlarge]", "ON_DEMAND", "AL2023_x86_64_STANDARD"),
            (nodes["instanceTypes"].ToString(), nodes["capacityType"].AsText(), nodes["amiType"].AsText()));
        Assert.Equal(3, nodes["scalingConfig"]["desiredSize"].AsNumber());
        Assert.Equal(
            [
                "aws-ebs-csi-driver v1.37.0-eksbuild.1",
                "coredns v1.11.3-eksbuild.1",
                "eks-pod-identity-agent v1.3.4-eksbuild.1",
                "kube-proxy",
                "vpc-cni v1.18.5-eksbuild.1",
            ],
            graph
                .OfType("aws:eks/addon:Addon")
                .Select(addon =>
                    $"{addon.Inputs["addonName"].AsText()} {(addon.Inputs.Has("addonVersion")
                        ? addon.Inputs["addonVersion"].AsText()
                        : string.Empty)}"
                    .TrimEnd())
                .Order(StringComparer.Ordinal));
        Assert.Equal(
            ["platform-ebs-csi", "platform-vpc-cni"],
            graph.OfType("blueprints:identity:WorkloadRole").Select(role => role.Name).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(
            graph.OfType("aws:iam/rolePolicyAttachment:RolePolicyAttachment"),
            attachment => attachment.Name == "platform-nodes-cni");
    }

    [Fact]
    public async Task StorageClasses_AreTheDocuments_WithOneDefault()
    {
        var classes = (await Run()).OfType("kubernetes:storage.k8s.io/v1:StorageClass").Select(storage => storage.Inputs).ToList();

        Assert.Equal(
            ["gp3 gp3 true", "ebs-gp2 gp2 false", "io1 io1 false", "io2 io2 false"],
            classes.Select(
                storage => $"{storage["metadata"]["name"].AsText()} {storage["parameters"]["type"].AsText()} "
                    + $"{storage["metadata"]["annotations"]["storageclass.kubernetes.io/is-default-class"].AsText()}"));
    }

    [Fact]
    public async Task WhatNeedsNodes_GoesBeforeThem_WhereItDependsOnWhatTheHandleNames()
    {
        var graph = await Run();
        var service = graph["kubernetes:core/v1:Service", "shop"];

        Every.One(
            graph
                .OfType("aws:eks/nodeGroup:NodeGroup")
                .Concat(graph.OfType("aws:eks/addon:Addon"))
                .Concat(graph.OfType("aws:eks/accessPolicyAssociation:AccessPolicyAssociation"))
                .Concat(graph.OfType("aws:ec2/route:Route")),
            needed => Assert.True(graph.DependsOn(service, needed), needed.Urn));
    }

    private static Task<StackGraph> Run() => StackPreview.RunAsync(
        () =>
        {
            var cluster = EksBlueprint.For(KubernetesVersion.V1_31, Networks.AfSouth1.Provision("platform").Tier("public"))
                .WithClock(EksClusters.Clock)
                .WithEndpoint(ApiEndpoint.PublicAndPrivate())
                .WithControlPlaneLogs(ControlPlaneLogs.Of(7, ControlPlaneLog.Api, ControlPlaneLog.Audit, ControlPlaneLog.Authenticator))
                .WithSystemNodes(nodes => nodes.OnX86("t3.xlarge").Between(3, 5))
                .WithAddon(EksAddon.VpcCni().WithIdentity().WithVersion("v1.18.5-eksbuild.1"))
                .WithAddon(EksAddon.CoreDns().WithVersion("v1.11.3-eksbuild.1"))
                .WithAddon(EksAddon.EbsCsiDriver.WithVersion("v1.37.0-eksbuild.1"))
                .WithAddon(EksAddon.PodIdentityAgent.WithVersion("v1.3.4-eksbuild.1"))
                .AddStorageClass(EksStorageClass.Gp3)
                .AddStorageClass(EksStorageClass.Gp2)
                .AddStorageClass(EksStorageClass.Io1(iopsPerGiB: 50))
                .AddStorageClass(EksStorageClass.Io2(iops: 1000))
                .GrantAdmin("arn:aws:iam::123456789012:role/github-actions")
                .Provision("platform")
                .ToHandle();
            _ = new Pulumi.Kubernetes.Core.V1.Service(
                "shop",
                new() { Metadata = new ObjectMetaArgs { Namespace = "default" } },
                new CustomResourceOptions { Provider = cluster.KubernetesProvider, DependsOn = { cluster.Prerequisites } });
        },
        Options);
}
