using System.Collections.Immutable;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Helm.V3;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Helm.V3;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Blueprints.Preview.Tests;

public sealed class KubernetesTests
{
    [Fact]
    public async Task Objects_CanBeWiredByTheirNames()
    {
        var graph = await StackPreview.RunAsync(() =>
        {
            var space = new Namespace("apps", new NamespaceArgs { Metadata = new ObjectMetaArgs { Name = "apps" } });
            _ = new ServiceAccount("api", new ServiceAccountArgs
            {
                Metadata = new ObjectMetaArgs { Namespace = space.Metadata.Apply(metadata => metadata.Name) },
            });
        });

        var account = graph["kubernetes:core/v1:ServiceAccount", "api"];
        Assert.Equal("apps", graph["kubernetes:core/v1:Namespace", "apps"].Id);
        Assert.Equal("apps", account.Inputs["metadata"]["namespace"].AsText());
        Assert.Matches("^apps/api-[0-9a-f]{8}$", account.Id!);
        Assert.Equal([graph["kubernetes:core/v1:Namespace", "apps"].Urn], account.PropertyDependencies["metadata"]);
    }

    [Fact]
    public async Task Secret_KeepsItsDataSecret()
    {
        var graph = await StackPreview.RunAsync(() => new Secret("s", new SecretArgs
        {
            StringData = { ["token"] = Output.CreateSecret("swordfish") },
        }).Ignore());

        Assert.DoesNotContain("swordfish", graph.ToJson() + graph.ToTree(), StringComparison.Ordinal);
        Assert.Matches("^default/s-[0-9a-f]{8}$", graph["kubernetes:core/v1:Secret", "s"].Id!);
    }

    [Fact]
    public async Task Release_IsDeployed()
    {
        var graph = await StackPreview.RunAsync(() =>
        {
            var release = new Release("dns", new ReleaseArgs
            {
                Chart = "external-dns",
                Version = "1.21.1",
                Namespace = "kube-system",
                Values = new InputMap<object> { ["policy"] = "sync", ["sources"] = ImmutableArray.Create("service", "ingress") },
            });
            return new Dictionary<string, object?> { ["status"] = release.Status.Apply(status => status.Status) };
        });

        var node = graph["kubernetes:helm.sh/v3:Release", "dns"];
        Assert.Equal("deployed", graph.Outputs["status"].AsText());
        Assert.Equal("[service, ingress]", node.Inputs["values"]["sources"].ToString());
        Assert.Matches("^kube-system/dns-[0-9a-f]{7}$", node.Id!);
    }

    [Fact]
    public async Task CustomObject_IsKnownByItsKind()
    {
        var graph = await StackPreview.RunAsync(() => new NodePool("default").Ignore());

        var pool = graph["kubernetes:karpenter.sh/v1:NodePool", "default"];
        Assert.Equal("{weight: 10}", pool.Inputs["spec"].ToString());
        Assert.Equal("default", pool.Id);
    }

    private sealed class NodePool(string name) : Pulumi.Kubernetes.ApiExtensions.CustomResource(name, new NodePoolArgs());

    private sealed class NodePoolArgs : Pulumi.Kubernetes.ApiExtensions.CustomResourceArgs
    {
        public NodePoolArgs()
            : base("karpenter.sh/v1", "NodePool")
        {
            Metadata = new ObjectMetaArgs { Name = "default" };
        }

        [Input("spec")]
        public InputMap<int> Spec { get; } = new() { ["weight"] = 10 };
    }
}
