using Pulumi;
using Aws = Pulumi.Aws;

namespace Blueprints.Preview.Tests.Reporting;

/// <summary>The network of stacks without any blueprint: known by types and inputs alone.</summary>
public sealed class NetworkReportTests
{
    private static readonly PreviewOptions Options = PreviewOptions.Default.WithConfig("aws:region", "eu-west-1");

    [Fact]
    public async Task Subnets_AreOfTheTierThatTheirRoutesMakeThem()
    {
        var report = await ReportDocument.Of(HandWritten, Options);

        Assert.Equal(
            [
                "web-a ; web (public) ; eu-west-1a ; 10.1.0.0/24 ; web ; 0.0.0.0/0 → out ; NAT gateway nat",
                "web-b ; web (public) ; eu-west-1b ; 10.1.1.0/24 ; web ; 0.0.0.0/0 → out ; –",
                "app1 ; app (private) ; eu-west-1a ; 10.1.10.0/24 ; app ; 0.0.0.0/0 → nat | 10.9.0.0/16 → tgw-0123456789abcdef0 ; –",
                "app2 ; app (private) ; eu-west-1b ; 10.1.11.0/24 ; app ; 0.0.0.0/0 → nat | 10.9.0.0/16 → tgw-0123456789abcdef0 ; –",
                "db-eu-west-1a ; db (isolated) ; eu-west-1a ; 10.1.20.0/24 ; main ; – ; –",
            ],
            report.Rows("Subnets of VPC main"));
        Assert.Equal(["out ; internet gateway ; –", "s3 ; Gateway endpoint ; s3", "ecr ; Interface endpoint ; ecr.api"],
            report.Rows("Gateways and endpoints of VPC main"));
    }

    [Fact]
    public async Task Drawing_HasZonesAsColumnsAndTiersAsRows()
    {
        var report = await ReportDocument.Of(HandWritten, Options);

        Assert.Equal(
            [
                "account 123456789012", "region eu-west-1", "VPC main  10.1.0.0/16", "internet gateway out", "eu-west-1a", "eu-west-1b",
                "web", "public", "web-a", "10.1.0.0/24", "0.0.0.0/0 → out", "NAT gateway nat", "web-b", "10.1.1.0/24", "0.0.0.0/0 → out",
                "app", "private", "app1", "10.1.10.0/24", "0.0.0.0/0 → nat", "10.9.0.0/16 → tgw-0123456789…", "app2", "10.1.11.0/24",
                "0.0.0.0/0 → nat", "10.9.0.0/16 → tgw-0123456789…",
                "db", "isolated", "db-eu-west-1a", "10.1.20.0/24", "no route out of the VPC", "endpoints", "s3 (Gateway)",
                "ecr.api (Interface)",
            ],
            report.Drawn);
    }

    [Fact]
    public async Task Subnets_AreFoundByWhatTheyWaitFor_WhenTheIdOfTheirVpcIsUnknown()
    {
        var report = await ReportDocument.Of(
            () =>
            {
                var vpc = new Aws.Ec2.Vpc("core", new() { CidrBlock = "10.0.0.0/16" });

                // Nothing simulates the border group, so what is made of it is unknown.
                var id = Output.Tuple(vpc.Id, vpc.Ipv6CidrBlockNetworkBorderGroup).Apply(both => both.Item1);
                _ = new Aws.Ec2.Subnet("core-a", new() { VpcId = id, CidrBlock = "10.0.0.0/24", AvailabilityZone = "eu-west-1a" });
            },
            Options);

        Assert.Contains(report.Rows("Subnets of VPC core"), row => row.StartsWith("core-a ;", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Subnets_OfAnExistingVpc_AreShownInIt_AndTheirRoutesAreNotKnown()
    {
        var report = await ReportDocument.Of(
            () =>
            {
                _ = new Aws.Ec2.Subnet("extra-a",
                    new() { VpcId = "vpc-0123456789abcdef0", CidrBlock = "10.0.0.0/24", AvailabilityZone = "eu-west-1a" });
                var read = Aws.Ec2.Vpc.Get("read", "vpc-00000000000000001");
                _ = new Aws.Ec2.Subnet("read-a", new() { VpcId = read.Id, CidrBlock = "10.2.0.0/24" });
            },
            Options);

        Assert.Equal(["extra-a ; extra (routes not known) ; eu-west-1a ; 10.0.0.0/24 ; main ; – ; –"],
            report.Rows("Subnets of VPC vpc-0123456789abcdef0"));
        Assert.Equal(["read-a ; read (routes not known) ; [unknown] ; 10.2.0.0/24 ; main ; – ; –"], report.Rows("Subnets of VPC read"));
        Assert.Contains("VPC read    (existing)", report.Drawn);
    }

    [Fact]
    public async Task MainRouteTable_RoutesSubnetsWithoutOneOfTheirOwn()
    {
        var report = await ReportDocument.Of(
            () =>
            {
                var vpc = new Aws.Ec2.Vpc("core", new() { CidrBlock = "10.0.0.0/16" });
                var gateway = new Aws.Ec2.InternetGateway("out", new() { VpcId = vpc.Id });
                _ = new DefaultRouteTable("main", new DefaultRouteTableArgs
                {
                    DefaultRouteTableId = vpc.DefaultRouteTableId,
                    Routes = { new Aws.Ec2.Inputs.RouteTableRouteArgs { CidrBlock = "0.0.0.0/0", GatewayId = gateway.Id } },
                });
                _ = new Aws.Ec2.Subnet("a", new() { VpcId = vpc.Id, CidrBlock = "10.0.0.0/24", AvailabilityZone = "eu-west-1a" });
            },
            Options);

        Assert.Equal(["a ; a (public) ; eu-west-1a ; 10.0.0.0/24 ; main ; 0.0.0.0/0 → out ; –"], report.Rows("Subnets of VPC core"));
    }

    [Fact]
    public async Task SeveralVpcs_AreDrawnInTheirAccountsAndRegions_AndNothingIsMixedUp()
    {
        var report = await ReportDocument.Of(
            () =>
            {
                Region("eu-west-1", "111111111111");
                Region("af-south-1", "222222222222");
            },
            Options);

        Assert.Equal(
            ["Network in eu-west-1, account 111111111111", "Network in af-south-1, account 222222222222", "Who may reach whom"],
            report.Root.Descendants("figcaption").Select(caption => caption.Value));
        Assert.Contains("Subnets of VPC core, 111111111111 eu-west-1", report.Captions);
        Assert.Contains("Subnets of VPC core, 222222222222 af-south-1", report.Captions);

        // Two groups of one name, each reached from its own peer.
        Assert.Equal(
            ["core ; – ; in, from ; 10.1.0.0/16 ; tcp 443 ; –", "core ; – ; in, from ; 10.2.0.0/16 ; tcp 443 ; –"],
            report.Rows("Rules of security groups, by peer"));

        static void Region(string region, string account) => _ = new Crate(region, crate =>
        {
            var provider = new Aws.Provider(region, new() { Region = region, AllowedAccountIds = { account } });
            var options = new CustomResourceOptions { Parent = crate, Provider = provider };
            var range = region == "eu-west-1" ? "10.1.0.0/16" : "10.2.0.0/16";
            var vpc = new Aws.Ec2.Vpc("core", new() { CidrBlock = range }, options);
            _ = new Aws.Ec2.Subnet("core-a", new() { VpcId = vpc.Id, CidrBlock = range, AvailabilityZone = $"{region}a" }, options);
            _ = new Aws.Ec2.SecurityGroup("core", new()
            {
                VpcId = vpc.Id,
                Ingress = { new Aws.Ec2.Inputs.SecurityGroupIngressArgs { Protocol = "tcp", FromPort = 443, ToPort = 443,
                    CidrBlocks = { range } } },
            }, options);
        }, type: $"acme:index:{region}");
    }

    private static void HandWritten()
    {
        var vpc = new Aws.Ec2.Vpc("main", new() { CidrBlock = "10.1.0.0/16" });
        var gateway = new Aws.Ec2.InternetGateway("out", new() { VpcId = vpc.Id });
        var web = new Aws.Ec2.RouteTable("web", new()
        {
            VpcId = vpc.Id,
            Routes = { new Aws.Ec2.Inputs.RouteTableRouteArgs { CidrBlock = "0.0.0.0/0", GatewayId = gateway.Id } },
        });
        var app = new Aws.Ec2.RouteTable("app", new() { VpcId = vpc.Id });
        var first = Subnet("web-a", "10.1.0.0/24", "a", web);
        Subnet("web-b", "10.1.1.0/24", "b", web);
        Subnet("app1", "10.1.10.0/24", "a", app);
        Subnet("app2", "10.1.11.0/24", "b", app);
        Subnet("db-eu-west-1a", "10.1.20.0/24", "a", null);
        var nat = new Aws.Ec2.NatGateway("nat", new() { SubnetId = first.Id, AllocationId = new Aws.Ec2.Eip("nat").Id });
        _ = new Aws.Ec2.Route("app", new() { RouteTableId = app.Id, DestinationCidrBlock = "0.0.0.0/0", NatGatewayId = nat.Id });
        _ = new Aws.Ec2.Route("partner",
            new() { RouteTableId = app.Id, DestinationCidrBlock = "10.9.0.0/16", TransitGatewayId = "tgw-0123456789abcdef0" });
        _ = new Aws.Ec2.VpcEndpoint("s3", new() { VpcId = vpc.Id, ServiceName = "com.amazonaws.eu-west-1.s3" });
        _ = new Aws.Ec2.VpcEndpoint("ecr",
            new()
            {
                VpcId = vpc.Id,
                ServiceName = "com.amazonaws.eu-west-1.ecr.api",
                VpcEndpointType = "Interface",
                SubnetIds = { first.Id }
            });

        Aws.Ec2.Subnet Subnet(string name, string range, string zone, Aws.Ec2.RouteTable? table)
        {
            var subnet = new Aws.Ec2.Subnet(name, new() { VpcId = vpc.Id, CidrBlock = range, AvailabilityZone = $"eu-west-1{zone}" });
            if (table is not null)
            {
                _ = new Aws.Ec2.RouteTableAssociation(name, new() { SubnetId = subnet.Id, RouteTableId = table.Id });
            }

            return subnet;
        }
    }

    private sealed class DefaultRouteTable(string name,
        DefaultRouteTableArgs args) : CustomResource("aws:ec2/defaultRouteTable:DefaultRouteTable", name, args,
    (CustomResourceOptions?)null);

    private sealed class DefaultRouteTableArgs : ResourceArgs
    {
        private InputList<Aws.Ec2.Inputs.RouteTableRouteArgs>? _routes;

        [Input("defaultRouteTableId")]
        public Input<string>? DefaultRouteTableId { get; set; }

        [Input("routes")]
        public InputList<Aws.Ec2.Inputs.RouteTableRouteArgs> Routes
        {
            get => _routes ??= [];
            set => _routes = value;
        }
    }
}
