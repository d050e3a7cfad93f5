using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Pulumi;
using Aws = Pulumi.Aws;

namespace Blueprints.Preview.Tests.Reporting;

/// <summary>The page as such: what it asks of a browser and of a reader, and what it never gives away.</summary>
public sealed partial class PageTests
{
    private const string Hostile = "</title><script>alert('x')</script>\"'>]]>--><b onmouseover=x> & \u202Edetrevni\u202C \u2028 "
        + "\u0007 😀 שלום \uFFFF";

    private static readonly PreviewOptions Options = PreviewOptions.Default.WithConfig("aws:region", "eu-west-1");

    [Fact]
    public async Task Page_HasOnlyWhatIsThere_WhenTheStackIsABucket()
    {
        var report = await ReportDocument.Of(() => new Aws.S3.Bucket("files").Ignore(), Options);

        Assert.Equal(["problems", "data", "bill", "resources"], report.Sections);
        Assert.Equal(["files ; S3 bucket ; – ; – ; – ; no ; –"], report.Rows("What holds data, and who may connect"));
        Assert.Empty(report.Drawn);
    }

    [Fact]
    public async Task Page_IsThere_WhenTheProgramCreatesNothing()
    {
        var graph = await StackPreview.RunAsync(() => { });

        Assert.Contains("PRV105", Assert.Single(ReportDocument.Of(graph).Rows("What the blocks warn of, and note")),
            StringComparison.Ordinal);
        Assert.Equal("flowchart TB\n", graph.ToMermaid());
    }

    [Fact]
    public async Task HostileTexts_AreTextsAndNothingElse()
    {
        var graph = await StackPreview.RunAsync(HostileProgram, Options);
        var report = ReportDocument.Read(graph.ToHtml(Hostile));

        Assert.Single(report.Root.Descendants("script"));
        Assert.DoesNotContain(report.Root.Descendants(), element =>
            element.Attributes().Any(attribute => attribute.Name.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase)));
        Assert.DoesNotMatch("[\u202A-\u202E\u2066-\u2069\u2028\u0007\uFFFF]", report.Html + report.Root.Value);
        Assert.Equal(Shown(Hostile), report.Root.Descendants("h1").Single().Value);
        Assert.Contains(report.Drawn, text => text.StartsWith("</title><script>", StringComparison.Ordinal));
        Assert.Contains("😀 שלום", report.Root.Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(MermaidPart.Platform)]
    [InlineData(MermaidPart.Network)]
    [InlineData(MermaidPart.Cluster)]
    [InlineData(MermaidPart.Reach)]
    [InlineData(MermaidPart.Resources)]
    public async Task Mermaid_HasOneStatementPerLine_WhateverTextsHold(MermaidPart part)
    {
        var chart = (await StackPreview.RunAsync(HostileProgram, Options)).ToMermaid(part);

        Assert.All(chart.TrimEnd('\n').Split('\n').Skip(1), line => Assert.Matches(Statement(), line));
        Assert.DoesNotContain("<script", chart, StringComparison.Ordinal);
        Assert.DoesNotMatch("[\u202A-\u202E\u2028\u0007\uFFFF]", chart);
    }

    [Fact]
    public async Task Mermaid_RefusesAPartThatThereIsNot() =>
        Assert.Throws<ArgumentOutOfRangeException>("part", await Chart(graph => graph.ToMermaid((MermaidPart)42)));

    [Fact]
    public async Task Resources_LeaveOutArrowsThatOthersSay()
    {
        var graph = await StackPreview.RunAsync(
            () =>
            {
                var one = new Widget("one");
                var two = new Widget("two", options: new CustomResourceOptions { DependsOn = { one } });
                _ = new Widget("three", options: new CustomResourceOptions { DependsOn = { one, two } });
            },
            Options);

        Assert.Equal(
            "flowchart LR\n  n1[\"one<br/>acme:index:Widget\"]\n  n2[\"two<br/>acme:index:Widget\"]\n  n3[\""
                + "three<br/>acme:index:Widget\"]\n  n2 --> n1\n  n3 --> n2\n",
            graph.ToMermaid(MermaidPart.Resources));
    }

    [Fact]
    public async Task Secrets_AreNowhere()
    {
        var graph = await StackPreview.RunAsync(
            () =>
            {
                var secret = Output.CreateSecret("swordfish-1234");
                var vpc = new Aws.Ec2.Vpc("core", new() { CidrBlock = "10.0.0.0/16", Tags = { ["note"] = secret } });
                _ = new Aws.Ec2.Subnet("core-a", new() { VpcId = vpc.Id, CidrBlock = secret, AvailabilityZone = secret });
                _ = new Aws.Ec2.SecurityGroup("group",
                    new()
                    {
                        Description = secret,
                        Ingress = { new Aws.Ec2.Inputs.SecurityGroupIngressArgs { Protocol = "tcp", FromPort = 1, ToPort = 2,
                    Description = secret, CidrBlocks = { secret } } }
                    });
                _ = new Aws.Iam.Role("role",
                    new()
                    {
                        AssumeRolePolicy = Output.Format(
                        $"{{\"Statement\":[{{\"Effect\":\"Allow\",\"Principal\":{{\"AWS\":\"{secret}\"}}}}]}}")
                    });
                _ = new Aws.Iam.Policy("policy",
                    new() { PolicyDocument = "{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"x\",\"Resource\":\"swordfish-1234\"}]}" });
                _ = new Aws.Rds.Cluster("data", new() { Engine = "aurora-postgresql", MasterPassword = secret, EngineVersion = secret });
                return new Dictionary<string, object?> { ["out"] = secret, ["id"] = vpc.Id.Apply(id => $"{id} swordfish-1234") };
            },
            Options.WithSecret("password", "swordfish-1234"));

        var all = graph.ToHtml() + string.Concat(Enum.GetValues<MermaidPart>().Select(graph.ToMermaid));
        Assert.DoesNotContain("swordfish", all, StringComparison.Ordinal);
        Assert.Contains("[secret]", all, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_AsksNobodyForAnything()
    {
        var report = ReportDocument.Of(await StackPreview.RunAsync(HostileProgram, Options));

        Assert.DoesNotContain(report.Root.Descendants(), element =>
            element.Name.LocalName is "link" or "img" or "iframe" or "object" or "use" or "image" || element.Attribute("src") is not null
            || element.Attribute("style") is not null);
        Assert.All(report.Root.Descendants("a"), link => Assert.StartsWith("#", link.Attribute("href")!.Value, StringComparison.Ordinal));
        Assert.DoesNotContain("url(", report.Root.Descendants("style").Single().Value, StringComparison.Ordinal);
        Assert.Matches("^default-src 'none'; style-src 'sha256-[^']+'; script-src 'sha256-[^']+';",
            report.Root.Descendants("meta").Select(meta => (string?)meta.Attribute("content"))
            .First(content => content?.StartsWith("default", StringComparison.Ordinal) == true));
    }

    [Fact]
    public async Task Policy_NamesTheStyleAndTheScriptOfThePage()
    {
        var report = ReportDocument.Of(await StackPreview.RunAsync(() => { }));
        var policy = report.Root.Descendants("meta").Select(meta => (string?)meta.Attribute("content"))
            .First(content => content?.Contains("sha256", StringComparison.Ordinal) == true)!;

        Assert.All(["style", "script"], name => Assert.Contains(
            Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(report.Root.Descendants(name).Single().Value))),
            policy,
            StringComparison.Ordinal));
    }

    [Fact]
    public async Task Page_CanBeReadAloud()
    {
        var report = ReportDocument.Of(await StackPreview.RunAsync(HostileProgram, Options));
        var ids = report.Root.Descendants().Select(element => (string?)element.Attribute("id")).OfType<string>().ToList();
        var labels = report.Root.Descendants().SelectMany(element => ((string?)element.Attribute("aria-labelledby"))?.Split(' ') ?? []);
        var links = report.Root.Descendants("a").Select(link => link.Attribute("href")!.Value[1..]);
        var pictures = report.Root.Descendants().Where(element => element.Name.LocalName == "svg").ToList();

        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(labels.Concat(links), id => Assert.Contains(id, ids));
        Assert.NotEmpty(pictures);
        Assert.All(pictures, picture =>
            Assert.Equal(["title", "desc"], picture.Elements().Take(2).Select(element => element.Name.LocalName)));
        Assert.All(report.Root.Descendants("table"), table => Assert.NotEmpty(table.Element("caption")!.Value));
        Assert.All(report.Root.Descendants("th"), head => Assert.NotNull(head.Attribute("scope")));
        Assert.Single(report.Root.Descendants("main"));
        Assert.Single(report.Root.Descendants("h1"));
        Assert.Equal("en", (string?)report.Root.Attribute("lang"));
    }

    [Fact]
    public async Task Page_HasTheSameBytes_WhenTheProgramRunsTwice()
    {
        var first = await StackPreview.RunAsync(HostileProgram, Options);
        var second = await StackPreview.RunAsync(HostileProgram, Options);

        Assert.Equal(first.ToHtml(), second.ToHtml());
        Assert.Equal(first.ToMermaid(), second.ToMermaid());
    }

    [Fact]
    public async Task Tree_HasInputsAndDependencies()
    {
        var report = await ReportDocument.Of(
            () =>
            {
                var vpc = new Aws.Ec2.Vpc("core", new() { CidrBlock = "10.0.0.0/16", Tags = { ["Name"] = "core" } });
                _ = new Aws.Ec2.Subnet("core-a", new() { VpcId = vpc.Id, CidrBlock = "10.0.0.0/24" });
            },
            Options);
        var item = report.Root.Descendants("li")
            .Single(item => item.Element("details")?.Element("summary")?.Element("b")?.Value == "core-a");
        var link = item.Descendants("a").Single();

        Assert.StartsWith("cidrBlock: 10.0.0.0/24\nvpcId: vpc-", item.Element("details")!.Element("pre")!.Value, StringComparison.Ordinal);
        Assert.Equal("core", link.Value);
        Assert.Contains("tags:\n  Name: core",
            report.Root.Descendants("li").Single(other => $"#{(string?)other.Attribute("id")}" == (string?)link.Attribute("href")).Value,
        StringComparison.Ordinal);
    }

    private static async Task<Action> Chart(Func<StackGraph, string> draw)
    {
        var graph = await StackPreview.RunAsync(() => { });
        return () => draw(graph);
    }

    private static string Shown(string text) => Unsafe().Replace(text, "\uFFFD");

    private static void HostileProgram()
    {
        var vpc = new Aws.Ec2.Vpc(Hostile, new() { CidrBlock = Hostile, Tags = { [Hostile] = Hostile } });
        _ = new Aws.Ec2.Subnet(Hostile, new() { VpcId = vpc.Id, CidrBlock = Hostile, AvailabilityZone = Hostile });
        var group = new Aws.Ec2.SecurityGroup(Hostile, new() { Description = Hostile });
        _ = new Aws.Vpc.SecurityGroupIngressRule(Hostile,
            new() { SecurityGroupId = group.Id, CidrIpv4 = Hostile, IpProtocol = Hostile, Description = Hostile });
        var cluster = new Aws.Eks.Cluster(Hostile, new()
        {
            Name = Hostile,
            Version = Hostile,
            RoleArn = Hostile,
            VpcConfig = new Aws.Eks.Inputs.ClusterVpcConfigArgs { SubnetIds = { Hostile }, PublicAccessCidrs = { Hostile } },
        });
        _ = new Aws.Eks.Addon(Hostile, new() { ClusterName = cluster.Name, AddonName = Hostile });
        _ = new Aws.Iam.Role(Hostile, new() { AssumeRolePolicy = Hostile, Path = Hostile });
    }

    [GeneratedRegex("^ +(n[0-9]+\\[\"[^\"<>]*(<br/>[^\"<>]*)*\"\\]|subgraph n[0-9]+\\[\"[^\"<>]*\"\\]|end|n[0-9]+ -->(\\|\"[^\""
        + "<>]*\"\\|)? n[0-9]+)\\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Statement();

    [GeneratedRegex("[\u202A-\u202E\u2066-\u2069\u2028\u0007\uFFFF]")]
    private static partial Regex Unsafe();
}
