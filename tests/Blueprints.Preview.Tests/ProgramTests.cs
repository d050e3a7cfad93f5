using System.Collections.Immutable;
using Pulumi;

namespace Blueprints.Preview.Tests;

/// <summary>Programs of less usual shapes.</summary>
public sealed class ProgramTests
{
    [Fact]
    public async Task Transformations_AreSeen_WhereverTheyAreAttached()
    {
        var graph = await StackPreview.RunAsync(() => new Crate(
            "crate",
            crate => _ = new Widget("w", new WidgetArgs { Label = "before" }, crate.Child()),
            new ComponentResourceOptions
            {
                ResourceTransformations =
                {
                    args =>
                    {
                        if (args.Args is WidgetArgs widget)
                        {
                            widget.Label = "after";
                            args.Options.Protect = true;
                        }

                        return new ResourceTransformationResult(args.Args, args.Options);
                    },
                },
            }).Ignore());

        Assert.Equal("after", graph[Widget.Token, "w"].Inputs["label"].AsText());
        Assert.True(graph[Widget.Token, "w"].Protect);
    }

    [Fact]
    public async Task Stack_CanReferToAnother_WhenItIsSimulated()
    {
        var options = PreviewOptions.Default.Simulate("pulumi:pulumi:StackReference", _ => new Dictionary<string, object?>
        {
            ["outputs"] = ImmutableDictionary<string, object>.Empty.Add("vpcId", "vpc-0").Add("token", "swordfish"),
            ["secretOutputNames"] = ImmutableArray.Create("token"),
        });
        var graph = await StackPreview.RunAsync(
            () =>
            {
                var other = new StackReference("acme/network/dev");
                return new Dictionary<string, object?>
                {
                    ["vpcId"] = other.RequireOutput("vpcId"),
                    ["token"] = other.RequireOutput("token"),
                };
            },
            options);

        Assert.Equal("{token: [secret], vpcId: vpc-0}", graph.Outputs.ToString());
    }

    [Fact]
    public async Task EqualNames_AreToldApart_WhenOneWaitsForTheOther()
    {
        var graph = await StackPreview.RunAsync(() =>
        {
            Widget? first = null;
            _ = new Crate("one", crate => first = new Widget("same", new WidgetArgs { Label = "root" }, crate.Child()));
            _ = new Crate(
                "two",
                crate => _ = new Widget("same", new WidgetArgs { Label = first!.Id }, crate.Child()),
                type: "acme:index:Box");
        });

        var (first, second) = (graph.OfType(Widget.Token)[0], graph.OfType(Widget.Token)[1]);
        Assert.Equal("root", first.Outputs["label"].AsText());
        Assert.Equal(first.Id, second.Inputs["label"].AsText());
        Assert.Equal([first.Urn], second.Dependencies);
    }

    [Fact]
    public async Task EqualNames_AreToldApart_WhenTheLaterOneIsReadyFirst()
    {
        var graph = await StackPreview.RunAsync(async () =>
        {
            var slow = new TaskCompletionSource<string>();
            var quick = new TaskCompletionSource<string>();
            Widget? second = null;
            _ = new Crate("one", crate => _ = new Widget("same", new WidgetArgs { Label = Output.Create(slow.Task) }, crate.Child()));
            _ = new Crate(
                "two",
                crate => second = new Widget("same", new WidgetArgs { Label = Output.Create(quick.Task) }, crate.Child()),
                type: "acme:index:Box");
            quick.SetResult("quick");
            second!.Label.Apply(label =>
            {
                slow.SetResult("slow");
                return label;
            });
            await slow.Task;
        });

        Assert.Equal(["slow", "quick"], graph.OfType(Widget.Token).Select(node => node.Outputs["label"].AsText()));
        Assert.Equal(2, graph.OfType(Widget.Token).Select(node => node.Id).Distinct().Count());
    }

    [Fact]
    public async Task ProviderInputs_AreJsonText_AsProvidersGetThem()
    {
        var graph = await StackPreview.RunAsync(() =>
        {
            _ = new Pulumi.Aws.Provider("use1", new Pulumi.Aws.ProviderArgs
            {
                Region = "us-east-1",
                SkipRegionValidation = true,
                DefaultTags = new Pulumi.Aws.Inputs.ProviderDefaultTagsArgs { Tags = { ["Team"] = "platform" } },
                AssumeRoles =
                {
                    new Pulumi.Aws.Inputs.ProviderAssumeRoleArgs { RoleArn = Output.CreateSecret("arn:aws:iam::1:role/swordfish") },
                },
            });
        });

        var inputs = graph["pulumi:providers:aws", "use1"].Inputs;
        Assert.Equal("us-east-1", inputs["region"].AsText());
        Assert.Equal("""{"tags":{"Team":"platform"}}""", inputs["defaultTags"].AsText());
        Assert.Equal("true", inputs["skipRegionValidation"].AsText());
        Assert.DoesNotContain("swordfish", graph.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task StackOutputs_MayBeObjectsOfTheProvider()
    {
        var graph = await StackPreview.RunAsync(() =>
        {
            var cluster = new Pulumi.Aws.Eks.Cluster("eks", new()
            {
                RoleArn = "arn:aws:iam::123456789012:role/eks",
                VpcConfig = new Pulumi.Aws.Eks.Inputs.ClusterVpcConfigArgs { SubnetIds = { "subnet-1" } },
            });
            return new Dictionary<string, object?>
            {
                ["network"] = cluster.KubernetesNetworkConfig,
                ["itself"] = cluster,
                ["nothing"] = null,
            };
        });

        Assert.Equal("172.20.0.0/16", graph.Outputs["network"]["serviceIpv4Cidr"].AsText());
        Assert.Equal(graph["aws:eks/cluster:Cluster", "eks"].Urn, graph.Outputs["itself"].AsText());
        Assert.False(graph.Outputs.Has("nothing"));
    }

    [Theory]
    [InlineData("us-gov-west-1", "arn:aws-us-gov:", "us-gov-west-1a")]
    [InlineData("nowhere", "arn:aws:", "nowherea")]
    public async Task Preview_GoesOn_WhenTheRegionIsNotAKnownOne(string region, string arn, string zone)
    {
        var graph = await StackPreview.RunAsync(
            () => new Network(Network.Subnet, "a", new NetworkArgs { CidrBlock = "10.0.0.0/20" }).Ignore(),
            PreviewOptions.Default with { DefaultRegion = region });

        var subnet = graph[Network.Subnet, "a"];
        Assert.StartsWith(arn, subnet.Outputs["arn"].AsText(), StringComparison.Ordinal);
        Assert.Equal(zone, subnet.Outputs["availabilityZone"].AsText());
    }

    [Fact]
    public async Task Resources_AreSeen_WhenTheyAreCreatedInApply()
    {
        var graph = await StackPreview.RunAsync(() =>
        {
            var first = new Widget("first", new WidgetArgs { Label = "x" });
            first.Label.Apply(label => new Widget($"for-{label}"));
        });

        Assert.Equal("urn:pulumi:dev::project::acme:index:Widget::for-x", graph[Widget.Token, "for-x"].Urn);
    }

    [Fact]
    public async Task Outputs_MayBeReturnedAsynchronously()
    {
        var graph = await StackPreview.RunAsync(async () =>
        {
            await Task.Yield();
            return (IDictionary<string, object?>)new Dictionary<string, object?>
            {
                ["label"] = new Widget("w", new WidgetArgs { Label = "x" }).Label,
            };
        });

        Assert.Equal("x", graph.Outputs["label"].AsText());
    }

    [Fact]
    public async Task RemoteComponent_CanBeWaitedFor()
    {
        var graph = await StackPreview.RunAsync(() =>
        {
            var cluster = new Pulumi.Eks.Cluster("old");
            _ = new Widget("after", null, new CustomResourceOptions { DependsOn = { cluster } });
        });

        Assert.Equal([graph["eks:index:Cluster", "old"].Urn], graph[Widget.Token, "after"].Dependencies);
    }

    [Fact]
    public async Task OpaqueArgs_CountAsSecret_BecauseNobodyCanTell()
    {
        var inputs = ImmutableDictionary<string, object?>.Empty.Add("password", Output.CreateSecret("swordfish"));
        var graph = await StackPreview.RunAsync(() => new AnyResource(Widget.Token, "w", inputs).Ignore());

        Assert.True(graph[Widget.Token, "w"].Inputs["password"].IsSecret);
        Assert.DoesNotContain("swordfish", graph.ToJson() + graph.ToTree(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ComponentOutputs_AreRead()
    {
        var graph = await StackPreview.RunAsync(() => new Crate("crate", crate =>
            crate.Content = new Widget("w", new WidgetArgs { Label = "inside" }, crate.Child()).Label).Ignore());

        Assert.Equal("inside", graph[Crate.Token, "crate"].Outputs["content"].AsText());
    }
}
