using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Blueprints.Configuration;
using Blueprints.Preview;
using Blueprints.Tests.Configuration;
using Blueprints.Tests.Data;
using Blueprints.Tests.Eks;
using Blueprints.Tests.Support;
using Pulumi;
using Company = Blueprints.Conventions;

namespace Blueprints.Tests.Conventions;

/// <summary>
/// Every property of every args class that the library uses, by which a convention can be followed, is reached, or is an exception with a
/// reason. What is new in the library's source or in the provider is found by the names of classes and properties.
/// </summary>
public partial class ConventionReachTests
{
    private const string Key = "arn:aws:kms:us-east-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab";

    private const string Boundary = "arn:aws:iam::123456789012:policy/boundary";

    /// <summary>What no convention reaches, and why; <c>docs/conventions.md</c> has the same list.</summary>
    private static readonly Dictionary<string, string> Exceptions = new()
    {
        ["Kms.KeyArgs.XksKeyId"] = "names a key of an external store",
        ["Kms.AliasArgs.TargetKeyId"] = "names the key that the alias is of",
        ["Sqs.QueueArgs.KmsDataKeyReusePeriodSeconds"] = "is a time",
    };

    /// <summary>Properties of args inside args, each with where the graph has it.</summary>
    private static readonly Dictionary<string, Func<IEnumerable<ResourceNode>, IEnumerable<GraphValue>>> Nested = new()
    {
        ["Ec2.Inputs.LaunchTemplateBlockDeviceMappingEbsArgs.KmsKeyId"] = nodes => nodes
            .Where(node => node.Type == "aws:ec2/launchTemplate:LaunchTemplate")
            .SelectMany(node => node.Inputs["blockDeviceMappings"].Items)
            .Select(disk => disk["ebs"]["kmsKeyId"]),
        ["Eks.Inputs.ClusterEncryptionConfigProviderArgs.KeyArn"] = nodes => nodes
            .Where(node => node.Type == "aws:eks/cluster:Cluster" && node.Inputs.Has("encryptionConfig"))
            .Select(node => node.Inputs["encryptionConfig"]["provider"]["keyArn"]),
        ["Ec2.Inputs.LaunchTemplateTagSpecificationArgs.Tags"] = nodes => nodes
            .Where(node => node.Type == "aws:ec2/launchTemplate:LaunchTemplate")
            .SelectMany(node => node.Inputs["tagSpecifications"].Items)
            .Select(specification => specification["tags"]["cost-center"]),
    };

    private static readonly Company Asked = Company.None
        .WithTag("cost-center", "4711")
        .WithPermissionsBoundary(Boundary)
        .WithIamPath("/platform/")
        .WithKmsKey(Key);

    private static readonly Lazy<Task<List<ResourceNode>>> Resources = new(RunAllAsync);

    [Fact]
    public async Task EveryArgsClass_IsInTheStacksOfThisTest()
    {
        var made = (await Resources.Value).Select(node => node.Type).ToHashSet();

        Assert.Empty(UsedArgs().Where(args => TypeOf(args) is { } token && !made.Contains(token)).Select(Name));
    }

    [Fact]
    public async Task EveryProperty_IsReached_OrIsAnException()
    {
        var nodes = await Resources.Value;
        var missed = UsedArgs()
            .SelectMany(args => Properties(args).Select(property => (Args: args, Property: property)))
            .Where(each => !Exceptions.ContainsKey(Path(each.Args, each.Property)))
            .Where(each => !IsReached(nodes, each.Args, each.Property))
            .Select(each => Path(each.Args, each.Property));

        Assert.Empty(missed);
    }

    [Fact]
    public void Exceptions_AreOfPropertiesThatExist()
    {
        var all = UsedArgs().SelectMany(args => Properties(args).Select(property => Path(args, property))).ToHashSet();

        Assert.Empty(Exceptions.Keys.Concat(Nested.Keys).Except(all));
    }

    [Fact]
    public async Task EveryRole_HasBoundaryAndPath()
    {
        var roles = (await Resources.Value).Where(node => node.Type == "aws:iam/role:Role").ToList();

        Every.One(roles, role =>
        {
            Assert.Equal(Boundary, role.Inputs["permissionsBoundary"].AsText());
            Assert.Equal("/platform/", role.Inputs["path"].AsText());
        });
    }

    [Fact]
    public async Task Volumes_HaveTagsAndKey()
    {
        var nodes = await Resources.Value;
        var classes = nodes.Where(
            node => node.Type == "kubernetes:storage.k8s.io/v1:StorageClass" && node.Name.StartsWith("all-", StringComparison.Ordinal));
        var nodeClasses = nodes.Where(
            node => node.Type == "kubernetes:karpenter.k8s.aws/v1:EC2NodeClass" && node.Name.StartsWith("all-", StringComparison.Ordinal));

        Every.One(classes, storage =>
        {
            Assert.Equal(Key, storage.Inputs["parameters"]["kmsKeyId"].AsText());
            Assert.Contains("cost-center=4711", storage.Inputs["parameters"].ToString(), StringComparison.Ordinal);
        });
        Every.One(nodeClasses, node =>
        {
            Assert.Equal("4711", node.Inputs["spec"]["tags"]["cost-center"].AsText());
            Every.One(node.Inputs["spec"]["blockDeviceMappings"].Items, disk => Assert.Equal(Key, disk["ebs"]["kmsKeyID"].AsText()));
        });
    }

    private static bool IsReached(List<ResourceNode> nodes, Type args, PropertyInfo property)
    {
        if (Nested.TryGetValue(Path(args, property), out var find))
        {
            return find(nodes).Any(value => value.AsText() is Key or "4711");
        }

        var instances = nodes.Where(node => node.Type == TypeOf(args)).ToList();
        var wire = JsonName(property);
        return property.Name switch
        {
            "Tags" => instances.TrueForAll(node => node.Inputs.Has(wire) && node.Inputs[wire].Has("cost-center")),
            "PermissionsBoundary" => instances.TrueForAll(node => node.Inputs.Has(wire)),
            "Path" => instances.TrueForAll(node => node.Inputs.Has(wire) && node.Inputs[wire].AsText() == "/platform/"),
            _ => instances.Exists(node => node.Inputs.Has(wire) && node.Inputs[wire].AsText() == Key),
        };
    }

    private static string JsonName(PropertyInfo property) => char.ToLowerInvariant(property.Name[0]) + property.Name[1..];

    private static IEnumerable<PropertyInfo> Properties(Type args) =>
        args
            .GetProperties()
            .Where(property => property.SetMethod?.IsPublic == true
                && Convention().IsMatch(property.Name)
                && !property.Name.EndsWith("All", StringComparison.Ordinal));

    /// <summary>Returns the args classes that the library's source makes, inner ones too.</summary>
    private static List<Type> UsedArgs()
    {
        var files = Directory.EnumerateFiles(Source(), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal))
            .Select(File.ReadAllText)
            .Select(text => (Text: text, Names: MadeArgs().Matches(text).Select(match => match.Groups[1].Value).ToHashSet()))
            .ToList();
        var used = typeof(Pulumi.Aws.Ec2.Vpc).Assembly.GetExportedTypes()
            .Where(type => files.Exists(
                file => file.Names.Contains(type.Name)
                    && file.Text.Contains(
                        $"{type.Namespace}"
                            + $"{(file.Text.Contains($"using {type.Namespace};", StringComparison.Ordinal) ? ";" : $".{type.Name}")}",
                        StringComparison.Ordinal)))
            .ToList();
        Assert.True(used.Count > 40, $"only {used.Count} args classes were found");
        return used;
    }

    private static string? TypeOf(Type args) =>
        args.Assembly.GetType(args.FullName![..^"Args".Length])?.GetCustomAttribute<ResourceTypeAttribute>()?.Type;

    private static string Name(Type args) => args.FullName!["Pulumi.Aws.".Length..];

    private static string Path(Type args, PropertyInfo property) => $"{Name(args)}.{property.Name}";

    private static async Task<List<ResourceNode>> RunAllAsync()
    {
        var nodes = new List<ResourceNode>();
        foreach (var program in RoundTripCases.All
            .Where(each => each.Options != typeof(ConventionsOptions))
            .Select(each => (Action)(() => _ = each.Describe()))
            .Append(All))
        {
            var graph = await StackPreview.RunAsync(
                () =>
                {
                    using var conventions = Asked.ForProgram();
                    program();
                },
                (PreviewOptions.Default with { Project = "platform" }).WithConfig("aws:region", "us-east-1"));
            nodes.AddRange(graph.Resources);
        }

        return nodes;
    }

    private static void All()
    {
        var network = Networks.UsEast1.Provision("net");
        var cluster = EksClusters.Quiet.In(network.Tier("private"))
            .WithAddon(EksAddon.EbsCsiDriver)
            .AddStorageClass(EksStorageClass.Gp3)
            .AddNodeGroup("batch", nodes => nodes.OnGraviton("m7g.large").Between(0, 3))
            .Provision("all");
        KarpenterPools.For(cluster).AddGravitonSpot().Provision("all");
        ExternalDnsZones.For(cluster)
            .AddZone("example.org")
            .AddRecord(DnsRecord.Caa("example.org", ("issue", "amazon.com")))
            .WithQueryLogs(30)
            .Provision("all-dns");
        var database = Databases.Postgres.In(network.Tier("data"))
            .WithLogExports(30, AuroraLog.Instance)
            .WithEnhancedMonitoring()
            .WithInsights(AuroraInsights.Standard())
            .Provision("all-data");
        WorkloadIdentity.For(cluster, "shop", "api").GrantConnect(database, "api").Provision("all-api");
        GitHubActionsAccess.For("acme/shop", repository => repository.OnBranch("main"))
            .AllowDescribeCluster("all", AwsRegion.UsEast1)
            .Provision("all-github");
    }

    private static string Source([CallerFilePath] string file = "") =>
        System.IO.Path.GetFullPath(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(file)!, "../../../src/Blueprints"));

    [GeneratedRegex(@"\bnew (?:[\w.]+\.)?(\w+Args)\b", RegexOptions.CultureInvariant)]
    private static partial Regex MadeArgs();

    [GeneratedRegex(
        "^(Tags.*|PermissionsBoundary|Path|.*Kms.*|.*Key(Id|Arn))$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Convention();
}
