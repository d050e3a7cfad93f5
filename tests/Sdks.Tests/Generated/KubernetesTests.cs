using System.Collections.Immutable;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Rbac.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Helm.V3;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Rbac.V1;
using Pulumi.Kubernetes.Types.Inputs.Yaml.V2;
using Sdks.Tests.Core.Support;
using K8sInputs = Pulumi.Kubernetes.Types.Inputs;

namespace Sdks.Tests.Generated;

public sealed class KubernetesTests
{
    private readonly RecordingMocks _mocks = new();

    [Fact]
    public async Task ApiVersionAndKind_AreSent_WithoutBeingSet()
    {
        await Run.Async(
            () =>
            {
                _ = new Namespace("apps");
                _ = new ClusterRole(
                    "reader",
                    new ClusterRoleArgs
                    {
                        Rules = { new PolicyRuleArgs { ApiGroups = { "" }, Resources = { "pods" }, Verbs = { "get" } } },
                    });
            },
            _mocks);

        Assert.Equal(("v1", "Namespace"), (_mocks["apps"].Inputs["apiVersion"], _mocks["apps"].Inputs["kind"]));
        Assert.Equal("rbac.authorization.k8s.io/v1", _mocks["reader"].Inputs["apiVersion"]);
        Assert.Equal("kubernetes:rbac.authorization.k8s.io/v1:ClusterRole", _mocks["reader"].Type);
    }

    [Fact]
    public async Task APort_IsANumberOrAName()
    {
        await Run.Async(
            () => _ = new Service("web", new ServiceArgs
            {
                Spec = new ServiceSpecArgs
                {
                    Type = ServiceSpecType.ClusterIP,
                    Ports =
                    {
                        new ServicePortArgs { Port = 80, TargetPort = 8080 },
                        new ServicePortArgs { Port = 443, TargetPort = "https" },
                    },
                },
            }),
            _mocks);

        var spec = Map(_mocks["web"].Inputs["spec"]);
        var ports = Assert.IsType<ImmutableArray<object>>(spec["ports"]).Select(Map).ToList();
        Assert.Equal("ClusterIP", spec["type"]);
        Assert.Equal([8080.0, "https"], ports.Select(port => port["targetPort"]));
    }

    [Fact]
    public async Task ASecretsData_IsSecret()
    {
        var isSecret = await Run.ReadAsync(() =>
        {
            var args = new SecretArgs { StringData = new InputMap<string> { ["password"] = "hunter2" } };
            return Output.IsSecretAsync<ImmutableDictionary<string, string>>(args.StringData);
        });

        Assert.True(isSecret);
    }

    [Fact]
    public async Task GeneratedResourcesCarryThePackagesVersion_AndTheirFormerTypes_AndCustomResourcesNone()
    {
        var seen = new List<ResourceOptions>();
        var options = new CustomResourceOptions
        {
            ResourceTransformations =
            {
                args =>
                {
                    seen.Add(args.Options);
                    return null;
                },
            },
        };

        await Run.Async(
            () =>
            {
                _ = new ClusterRole("reader", options: options);
                _ = new NodePool("pool", new NodePoolArgs(), options);
            });

        Assert.Equal(["4.34.2", null], seen.Select(o => o.Version));
        Assert.Equal(2, seen[0].Aliases.Count);
    }

    [Fact]
    public async Task PasswordsOfChartRepositories_AreSecret()
    {
        var areSecret = await Run.ReadAsync(async () => (
            await Output.IsSecretAsync<string>(new K8sInputs.Helm.V3.RepositoryOptsArgs { Password = "v3" }.Password!),
            await Output.IsSecretAsync<string>(new K8sInputs.Helm.V4.RepositoryOptsArgs { Password = "v4" }.Password!)));

        Assert.Equal((true, true), areSecret);
    }

    [Fact]
    public async Task ACustomResource_IsItsWholeManifest()
    {
        await Run.Async(
            () => _ = new NodePool("spot", new NodePoolArgs
            {
                Metadata = new ObjectMetaArgs { Name = "spot", Labels = { ["team"] = "platform" } },
                Spec = new NodePoolSpecArgs
                {
                    Weight = 10,
                    Requirements = { new RequirementArgs { Key = "karpenter.sh/capacity-type", Values = { "spot" } } },
                },
            }),
            _mocks);

        var pool = _mocks["spot"];
        Assert.Equal("kubernetes:karpenter.sh/v1:NodePool", pool.Type);
        Assert.Equal(("karpenter.sh/v1", "NodePool"), (pool.Inputs["apiVersion"], pool.Inputs["kind"]));
        Assert.Equal("spot", Map(pool.Inputs["metadata"])["name"]);
        var spec = Map(pool.Inputs["spec"]);
        Assert.Equal(10.0, spec["weight"]);
        var requirement = Map(Assert.Single(Assert.IsType<ImmutableArray<object>>(spec["requirements"])));
        Assert.Equal("spot", Assert.Single(Assert.IsType<ImmutableArray<object>>(requirement["values"])));
    }

    [Fact]
    public async Task AHelmRelease_IsAResource_WithItsValues()
    {
        await Run.Async(
            () => _ = new Pulumi.Kubernetes.Helm.V3.Release("dns", new ReleaseArgs
            {
                Chart = "external-dns",
                RepositoryOpts = new RepositoryOptsArgs { Repo = "https://example.com/charts" },
                Values = { ["policy"] = "sync", ["sources"] = ImmutableArray.Create("service", "ingress") },
            }),
            _mocks);

        var release = _mocks["dns"];
        Assert.Equal(("kubernetes:helm.sh/v3:Release", "true"), (release.Type, release.Inputs["compat"]));
        Assert.Equal("sync", Map(release.Inputs["values"])["policy"]);
    }

    [Fact]
    public async Task ChartsAndConfigGroups_AreComponentsOfTheProvider()
    {
        var resources = await Run.Async(
            () =>
            {
                _ = new Pulumi.Kubernetes.Helm.V4.Chart(
                    "chart",
                    new Pulumi.Kubernetes.Types.Inputs.Helm.V4.ChartArgs { Chart = "karpenter" });
                _ = new Pulumi.Kubernetes.Yaml.V2.ConfigGroup("group", new ConfigGroupArgs { Yaml = "kind: Namespace" });
            },
            _mocks);

        Assert.Equal(2, resources.OfType<ComponentResource>().Count(r => r is not Stack));
        Assert.Equal(
            ("kubernetes:helm.sh/v4:Chart", "karpenter", "kubernetes:yaml/v2:ConfigGroup"),
            (_mocks["chart"].Type, _mocks["chart"].Inputs["chart"], _mocks["group"].Type));
    }

    private static ImmutableDictionary<string, object> Map(object value) =>
        Assert.IsType<ImmutableDictionary<string, object>>(value, exactMatch: false);
}
