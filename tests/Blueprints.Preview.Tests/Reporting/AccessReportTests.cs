using Pulumi;
using Pulumi.Kubernetes.Helm.V3;
using Pulumi.Kubernetes.Types.Inputs.Helm.V3;
using Aws = Pulumi.Aws;

namespace Blueprints.Preview.Tests.Reporting;

/// <summary>Who may reach, connect, do and write what, in stacks without any blueprint.</summary>
public sealed class AccessReportTests
{
    private static readonly PreviewOptions Options = PreviewOptions.Default.WithConfig("aws:region", "eu-west-1");

    [Fact]
    public async Task Rules_OfEveryGeneration_AreReadAlike()
    {
        var graph = await StackPreview.RunAsync(Groups, Options);

        Assert.Equal(
            [
                "app ; – ; in, from ; web ; tcp 8080 ; From the web",
                "app ; – ; in, from ; itself ; all ; –",
                "app ; – ; out, to ; anybody (0.0.0.0/0) ; all ; –",
                "web ; – ; in, from ; anybody (0.0.0.0/0) ; tcp 80, 443 ; –",
                "web ; – ; in, from ; anybody (::/0) ; tcp 443 ; –",
                "db ; database data ; in, from ; app ; tcp 5432-5433 ; –",
                "db ; database data ; in, from ; pl-0123456789abcdef0 ; udp 53 ; –",
                "idle ; – ; – ; – ; – ; no rules",
                "sg-0123456789abcdef0 ; – ; in, from ; app ; tcp 22 ; –",
            ],
            ReportDocument.Of(graph).Rows("Rules of security groups, by peer"));
        Assert.Contains("anybody (0.0.0.0/0)", graph.ToMermaid(MermaidPart.Reach), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Database_SaysWhoMayConnect()
    {
        var report = await ReportDocument.Of(Groups, Options);

        Assert.Equal(
            [
                "data ; RDS cluster ; aurora-mysql 8.0 ; data-1 db.r7g.large public address ; backups by default | not encrypted | "
                    + "no deletion protection | final snapshot ; yes ; "
                    + "app on tcp 5432-5433 | pl-0123456789abcdef0 on udp 53",
            ],
            report.Rows("What holds data, and who may connect"));
    }

    [Fact]
    public async Task Roles_SayWhoTakesThemAndWhatTheyAllow()
    {
        var report = await ReportDocument.Of(
            () =>
            {
                var role = new Aws.Iam.Role("deploy", new()
                {
                    AssumeRolePolicy = """
                        {"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole",
                        "Condition":{"StringEquals":{"aws:SourceAccount":["1","2"]}}}}
                        """,
                    PermissionsBoundary = "arn:aws:iam::123456789012:policy/edge",
                    ManagedPolicyArns = { "arn:aws:iam::aws:policy/ReadOnlyAccess" },
                });
                var policy = new Aws.Iam.Policy("queue", new() { PolicyDocument = """{"Statement":[{"Effect":"Allow","Action":"sqs:SendMessage","Resource":"*"}]}""" });
                _ = new Aws.Iam.RolePolicyAttachment("queue", new() { Role = role.Name, PolicyArn = policy.Arn });
                _ = new Aws.Iam.RolePolicy("odd", new() { Role = role.Id, Policy = "no json" });
                _ = new Aws.Iam.InstanceProfile("deploy", new() { Role = role.Name });
                _ = new Aws.Kms.Key("key", new() { Policy = """{"Statement":[{"Effect":"Deny","Principal":"*","Action":"kms:*","Resource":"*"}]}""" });
            },
            Options);

        var row = Assert.Single(report.Rows("Roles: who may take them, and what they allow"));
        Assert.StartsWith("deploy ; ec2.amazonaws.com if aws:SourceAccount StringEquals 1 or 2 ; instance profile deploy ; ", row,
            StringComparison.Ordinal);
        Assert.Contains("odd the document is no JSON", row, StringComparison.Ordinal);
        Assert.Contains("ReadOnlyAccess", row, StringComparison.Ordinal);
        Assert.Contains("queue allows sqs:SendMessage on *", row, StringComparison.Ordinal);
        Assert.EndsWith("arn:aws:iam::123456789012:policy/edge", row, StringComparison.Ordinal);
        Assert.Contains("key ; aws:kms/key:Key ; key denies * kms:* on *", Assert.Single(report.Rows("Policies of resources")),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Zones_SayWhoOwnsTheirRecords()
    {
        var report = await ReportDocument.Of(
            () =>
            {
                var shop = new Aws.Route53.Zone("shop", new() { Name = "shop.example.com" });
                var inner = new Aws.Route53.Zone("inner",
                    new() { Name = "inner.test", Vpcs = { new Aws.Route53.Inputs.ZoneVpcArgs { VpcId = "vpc-0" } } });
                _ = new Aws.Route53.Record("www",
                    new() { ZoneId = shop.ZoneId, Name = "www", Type = "CNAME", Ttl = 60, Records = { "shop.example.net" } });
                _ = new Aws.Route53.Record("far",
                    new() { ZoneId = "Z0123456789", Name = "far", Type = "A", Ttl = 60, Records = { "192.0.2.1" } });
                _ = new Release("dns", new ReleaseArgs
                {
                    Name = "dns",
                    Chart = "oci://registry.example.com/external-dns",
                    Values = new InputMap<object>
                    {
                        ["domainFilters"] = System.Collections.Immutable.ImmutableArray.Create("example.com"),
                        ["txtOwnerId"] = "blue",
                        ["policy"] = "sync",
                    },
                });
            },
            Options);

        Assert.Equal(
            [
                "shop.example.com ; public ; 1 record ; this stack (1 record) | ExternalDNS release dns (TXT owner id blue, policy sync)",
                "inner.test ; private ; 0 records ; –",
                "Z0123456789 ; public, existing ; 1 record ; this stack (1 record)",
            ],
            report.Rows("Hosted zones, and who owns the records in them"));
        Assert.Equal(["www ; CNAME ; shop.example.net"], report.Rows("Records of this stack in shop.example.com"));
    }

    private static void Groups()
    {
        var app = new Aws.Ec2.SecurityGroup("app");
        var web = new Aws.Ec2.SecurityGroup("web", new()
        {
            Ingress =
            {
                new Aws.Ec2.Inputs.SecurityGroupIngressArgs { Protocol = "tcp", FromPort = 80, ToPort = 80, CidrBlocks = { "0.0.0.0/0" } },
                new Aws.Ec2.Inputs.SecurityGroupIngressArgs { Protocol = "tcp", FromPort = 443, ToPort = 443, CidrBlocks = { "0.0.0.0/0" },
                    Ipv6CidrBlocks = { "::/0" } },
            },
        });
        var db = new Aws.Ec2.SecurityGroup("db");
        _ = new Aws.Ec2.SecurityGroup("idle");
        _ = new Aws.Vpc.SecurityGroupIngressRule("app-web", new()
        {
            SecurityGroupId = app.Id,
            ReferencedSecurityGroupId = web.Id,
            IpProtocol = "tcp",
            FromPort = 8080,
            ToPort = 8080,
            Description = "From the web",
        });
        _ = new Aws.Ec2.SecurityGroupRule("app-self",
            new() { Type = "ingress", SecurityGroupId = app.Id, Self = true, Protocol = "-1", FromPort = 0, ToPort = 0 });
        _ = new Aws.Vpc.SecurityGroupEgressRule("app-out", new() { SecurityGroupId = app.Id, CidrIpv4 = "0.0.0.0/0", IpProtocol = "-1" });
        _ = new Aws.Ec2.SecurityGroupRule("db-app",
            new()
            {
                Type = "ingress",
                SecurityGroupId = db.Id,
                SourceSecurityGroupId = app.Id,
                Protocol = "tcp",
                FromPort = 5432,
                ToPort = 5433
            });
        _ = new Aws.Vpc.SecurityGroupIngressRule("db-list",
            new() { SecurityGroupId = db.Id, PrefixListId = "pl-0123456789abcdef0", IpProtocol = "udp", FromPort = 53, ToPort = 53 });
        _ = new Aws.Vpc.SecurityGroupIngressRule("old-app",
            new()
            {
                SecurityGroupId = "sg-0123456789abcdef0",
                ReferencedSecurityGroupId = app.Id,
                IpProtocol = "tcp",
                FromPort = 22,
                ToPort = 22
            });
        var cluster = new Aws.Rds.Cluster("data", new() { Engine = "aurora-mysql", EngineVersion = "8.0", VpcSecurityGroupIds = { db.Id } },
            new() { Protect = true });
        _ = new Aws.Rds.ClusterInstance("data-1",
            new()
            {
                ClusterIdentifier = cluster.Id,
                InstanceClass = "db.r7g.large",
                Engine = Aws.Rds.EngineType.AuroraMysql,
                PubliclyAccessible = true
            });
    }
}
