using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Blueprints.Preview;
using Blueprints.Tests.Eks;

namespace Blueprints.Tests.Network;

/// <summary>What the advice for a VPC without a way out says must be accepted, whatever the region.</summary>
public partial class EndpointAdviceTests
{
    private const string LookUp = "aws ec2 describe-vpc-endpoint-services";

    [Theory]
    [InlineData("us-east-1", 0)]
    [InlineData("us-gov-west-1", 0)]
    [InlineData("cn-north-1", 2)]
    [InlineData("cn-northwest-1", 2)]
    [InlineData("eusc-de-east-1", 6)]
    public async Task Advice_IsAccepted_InEveryPartition(string code, int unknownNames)
    {
        var region = AwsRegion.Of(code);
        var vpc = VpcBlueprint.In(region, "10.0.0.0/16", "a", "b").AddIsolatedTier("nodes");

        var fix = Assert.Single((await ToldIn(vpc)).Where(problem => problem.Code == "EKS109")).Fix;
        var calls = Call().Matches(fix);
        var names = calls.Select(call => call.Groups["name"].Value).ToList();

        Assert.Equal(9, calls.Count);
        Assert.Equal(unknownNames, names.Count(name => name.StartsWith('…')));
        Assert.Equal(unknownNames > 0, fix.Contains(LookUp, StringComparison.Ordinal));
        Assert.DoesNotContain(
            await ToldIn(calls.Aggregate(vpc, (described, call) => Follow(described, call, region))),
            problem => problem.Code == "EKS109");
    }

    // Facts: aws/aws-cdk, packages/aws-cdk-lib/aws-ec2/lib/vpc-endpoint.ts; Amazon PrivateLink Guide (China), «Cross-region enabled Amazon
    // Web Services services».
    [Theory]
    [InlineData("cn-north-1", "ecr.api", "OfFullName(\"cn.com.amazonaws.cn-north-1.ecr.api\")")]
    [InlineData("cn-northwest-1", "sts", "OfFullName(\"cn.com.amazonaws.cn-northwest-1.sts\")")]
    [InlineData("cn-north-1", "kms", "OfFullName(\"com.amazonaws.cn-north-1.kms\")")]
    [InlineData("cn-north-1", "route53", "OfFullName(\"com.amazonaws.route53\")")]
    [InlineData("eusc-de-east-1", "ecr.dkr", "OfFullName(\"eu.amazonaws.eusc-de-east-1.ecr.dkr\")")]
    [InlineData("cn-north-1", "eks-auth", LookUp)]
    public void Plan_AdvisesTheWholeName_WhereItIsKnown(string region, string service, string advised)
    {
        var blueprint = VpcBlueprint.In(AwsRegion.Of(region), "10.0.0.0/16", "a", "b")
            .AddIsolatedTier("nodes")
            .AddInterfaceEndpoint(InterfaceEndpoint.Of(service));

        Assert.Contains(advised, Support.Refusal.Single(blueprint, "NET036").Fix, StringComparison.Ordinal);
    }

    private static async Task<ImmutableArray<Problem>> ToldIn(VpcBlueprint vpc)
    {
        ImmutableArray<Problem> told = [];
        await StackPreview.RunAsync(
            () => told = EksBlueprint.For(KubernetesVersion.V1_35, vpc.Provision("net").Tier("nodes"))
                .WithClock(EksClusters.Clock)
                .WithSystemNodes(nodes => nodes.OnGraviton("t4g.medium"))
                .WithAddon(EksAddon.EbsCsiDriver)
                .WithAddon(EksAddon.EfsCsiDriver)
                .WithAddon(EksAddon.CloudWatchObservability)
                .Plan()
                .Warnings,
            PreviewOptions.Default.WithConfig("aws:region", vpc.Plan().Region.Name));
        return told;
    }

    private static VpcBlueprint Follow(VpcBlueprint vpc, Match call, AwsRegion region)
    {
        // Where the name is to be looked up, a deployer writes it whole.
        var name = call.Groups["name"].Value.Replace("…", $"com.amazonaws.{region}.", StringComparison.Ordinal);
        var isPrivate = call.Groups["dns"].Success;
        return call.Groups["door"].Value switch
        {
            "GatewayEndpoint.Of" => vpc.AddGatewayEndpoint(GatewayEndpoint.Of(name)),
            "InterfaceEndpoint.Of" => vpc.AddInterfaceEndpoint(InterfaceEndpoint.Of(name)),
            _ => vpc.AddInterfaceEndpoint(
                isPrivate ? InterfaceEndpoint.OfFullName(name).WithPrivateDns() : InterfaceEndpoint.OfFullName(name)),
        };
    }

    [GeneratedRegex(
        "\\((?<door>(Gateway|Interface)Endpoint\\.(Of|OfFullName))\\(\"(?<name>[^\"]+)\"\\)(?<dns>\\.WithPrivateDns\\(\\))?\\)",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Call();
}
