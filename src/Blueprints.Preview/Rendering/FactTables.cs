using System.Collections.Frozen;

namespace Blueprints.Preview.Rendering;

/// <summary>
/// Describes what is shown of each type of resource that decides about cost, versions or reach. Input names are those of the providers'
/// schemas.
/// </summary>
internal static class FactTables
{
    public static FrozenDictionary<string, Func<FactReader, IEnumerable<string?>>> ByType { get; } =
        new Dictionary<string, Func<FactReader, IEnumerable<string?>>>(StringComparer.Ordinal)
        {
            ["aws:ec2/vpc:Vpc"] = facts => [facts.Text("cidrBlock"), facts.When("assignGeneratedIpv6CidrBlock", true, "IPv6")],
            ["aws:ec2/subnet:Subnet"] = facts => [
                facts.Text("cidrBlock"),
            facts.Text("availabilityZone"),
            facts.When("mapPublicIpOnLaunch", true, "public addresses"),
        ],
            ["aws:ec2/route:Route"] = facts =>
            [
                facts.Text("destinationCidrBlock") ?? facts.Text("destinationIpv6CidrBlock") ?? facts.Text("destinationPrefixListId"),
            First(
                "to",
                facts,
                "gatewayId",
                "natGatewayId",
                "egressOnlyGatewayId",
                "transitGatewayId",
                "vpcPeeringConnectionId",
                "networkInterfaceId",
                "vpcEndpointId"),
        ],
            ["aws:ec2/vpcEndpoint:VpcEndpoint"] = facts => [facts.Text("serviceName"), facts.Text("vpcEndpointType")],
            ["aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule"] = facts => [Rule(facts, "from")],
            ["aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule"] = facts => [Rule(facts, "to")],
            ["aws:ec2/securityGroupRule:SecurityGroupRule"] = facts => [
                facts.Text("type"),
            Rule(facts, facts.Text("type") == "egress" ? "to" : "from"),
        ],
            ["aws:ec2/securityGroup:SecurityGroup"] = facts =>
                [
                    .. facts.Items("ingress").Select(rule => $"in: {Rule(rule, "from")}"),
                .. facts.Items("egress").Select(rule => $"out: {Rule(rule, "to")}"),
            ],
            ["aws:ec2/launchTemplate:LaunchTemplate"] = facts => [
                facts.Text("image", "imageId"),
            facts.Text("instanceType"),
            .. Disks(facts.Items("blockDeviceMappings")),
        ],
            ["aws:ec2/instance:Instance"] = facts => [
                facts.Text("image", "ami"),
            facts.Text("instanceType"),
            facts.When("associatePublicIpAddress", true, "public address"),
        ],
            ["aws:eks/cluster:Cluster"] = facts =>
            [
                facts.Text("version"), facts.Text("authentication", "accessConfig.authenticationMode"),
            facts.When("vpcConfig.endpointPublicAccess", true, $"API open to {facts.Text("vpcConfig.publicAccessCidrs") ?? "0.0.0.0/0"}"),
            facts.When("vpcConfig.endpointPrivateAccess", true, "API private"),
        ],
            ["aws:eks/nodeGroup:NodeGroup"] = facts =>
            [
                facts.Text("instanceTypes"),
            facts.Text("capacityType"),
            Size(facts, "scalingConfig"),
            facts.Text("amiType"),
            facts.Text("release", "releaseVersion"),
            facts.Text("version"),
        ],
            ["aws:eks/addon:Addon"] = facts => [facts.Text("addonName"), facts.Text("addonVersion")],
            ["aws:eks/accessEntry:AccessEntry"] = facts => [
                facts.Text("principalArn"),
            facts.Text("type"),
            facts.Text("groups", "kubernetesGroups"),
        ],
            ["aws:eks/accessPolicyAssociation:AccessPolicyAssociation"] = facts =>
                [
                    facts.Text("principalArn"),
                facts.Text("policyArn"),
                facts.Text("on", "accessScope.namespaces") ?? facts.Text("on", "accessScope.type"),
            ],
            ["aws:eks/podIdentityAssociation:PodIdentityAssociation"] = facts => [
                $"{facts.Text("namespace")}/{facts.Text("serviceAccount")}",
            facts.Text("as", "roleArn"),
        ],
            ["aws:iam/role:Role"] = facts => [Trust(facts, "assumeRolePolicy"), .. Policies(facts.Items("inlinePolicies"))],
            ["aws:iam/policy:Policy"] = facts => Policy(facts),
            ["aws:iam/rolePolicy:RolePolicy"] = facts => Policy(facts),
            ["aws:iam/userPolicy:UserPolicy"] = facts => Policy(facts),
            ["aws:iam/groupPolicy:GroupPolicy"] = facts => Policy(facts),
            ["aws:kms/key:Key"] = facts => Policy(facts),
            ["aws:s3/bucketPolicy:BucketPolicy"] = facts => Policy(facts),
            ["aws:sqs/queuePolicy:QueuePolicy"] = facts => Policy(facts),
            ["aws:sns/topicPolicy:TopicPolicy"] = facts => Policy(facts),
            ["aws:cloudwatch/logResourcePolicy:LogResourcePolicy"] = facts => Policy(facts, "policyDocument"),
            ["aws:iam/openIdConnectProvider:OpenIdConnectProvider"] = facts => [facts.Text("url"), facts.Text("for", "clientIdLists")],
            ["aws:rds/cluster:Cluster"] = facts =>
            [
                facts.Text("engine"), facts.Text("engineVersion"),
            facts.Text("serverlessv2ScalingConfiguration.maxCapacity") is { } most
                ? $"{facts.Text("serverlessv2ScalingConfiguration.minCapacity")} to {most} ACU"
                : null,
            facts.Text("backupRetentionPeriod") is { } days ? $"backups {days} days" : null,
        ],
            ["aws:rds/clusterInstance:ClusterInstance"] = facts =>
                [
                    facts.Text("instanceClass"),
                facts.Text("engine"),
                facts.Text("engineVersion"),
                facts.When("publiclyAccessible", true, "public"),
                facts.Text("tier", "promotionTier"),
            ],
            ["aws:rds/instance:Instance"] = facts => [
                facts.Text("instanceClass"),
            facts.Text("engine"),
            facts.Text("engineVersion"),
            facts.When("publiclyAccessible", true, "public"),
        ],
            ["aws:route53/zone:Zone"] = facts => [facts.Text("name"), facts.Items("vpcs").Any() ? "private" : null],
            ["aws:route53/record:Record"] = facts => [facts.Text("type"), facts.Text("name"), facts.Text("to", "records")],
            ["kubernetes:helm.sh/v3:Release"] = facts => [facts.Text("chart"), facts.Text("version"), facts.Text("in", "namespace")],
            ["kubernetes:karpenter.k8s.aws/v1:EC2NodeClass"] = facts =>
            [
                facts.Text("amiFamily", "spec.amiFamily"),
            .. facts
                .Items("spec.amiSelectorTerms")
                .Select(
                    term => term.Text("alias") ?? term.Text("id") ?? term.Text("name") ?? term.Text("ssmParameter") ?? term.Text("tags"))
                .Select(image => $"image {image}"),
            .. Disks(facts.Items("spec.blockDeviceMappings")),
        ],
            ["kubernetes:karpenter.sh/v1:NodePool"] = facts =>
            [
                facts.Text("weight", "spec.weight"),
            .. facts
                .Items("spec.template.spec.requirements")
                .Select(rule => $"{Label(rule.Text("key"))} {Operator(rule.Text("operator"))}{rule.Text("values")}"),
            facts.Text("at most cpu", "spec.limits.cpu"),
        ],
            ["kubernetes:storage.k8s.io/v1:StorageClass"] = facts => [
                facts.Text("provisioner"),
            facts.Text("parameters.type"),
            facts.Text("reclaimPolicy"),
        ],
        }.ToFrozenDictionary(StringComparer.Ordinal);

    private static string? First(string word, FactReader facts, params string[] paths) =>
        paths.Select(path => facts.Text(word, path)).FirstOrDefault(fact => fact is not null);

    // Both generations of rules, and those within a group, by their own names for the same things.
    private static string Rule(FactReader facts, string word)
    {
        var protocol = facts.Text("ipProtocol") ?? facts.Text("protocol") ?? "-1";
        var from = facts.Text("fromPort");
        var to = facts.Text("toPort");
        var ports = protocol == "-1" || from is null ? "" : from == to ? $" {from}" : $" {from}-{to}";
        string?[] peers =
        [
            facts.Text("cidrIpv4"),
            facts.Text("cidrIpv6"),
            facts.Text("cidrBlocks"),
            facts.Text("ipv6CidrBlocks"),
            facts.Text("prefixListId"),
            facts.Text("prefixListIds"),
            facts.Text("referencedSecurityGroupId"),
            facts.Text("sourceSecurityGroupId"),
            facts.Text("securityGroups"),
            facts.When("self", true, "itself"),
        ];
        return $"{(protocol == "-1" ? "all" : protocol)}{ports} {word} "
            + $"{string.Join(", ", peers.Where(peer => !string.IsNullOrEmpty(peer)).DefaultIfEmpty("nobody"))}";
    }

    private static string? Size(FactReader facts, string path) =>
        facts.Text($"{path}.maxSize") is { } most ? $"{facts.Text($"{path}.minSize")} to {most} nodes" : null;

    private static IEnumerable<string?> Disks(IEnumerable<FactReader> devices) =>
        devices.Select(device => $"disk {device.Text("ebs.volumeSize") ?? "of the image"} {device.Text("ebs.volumeType")}".TrimEnd());

    private static string Label(string? key) => key is null ? "" : key[(key.LastIndexOf('/') + 1)..];

    private static string Operator(string? name) => name switch
    {
        "In" or null => "",
        "NotIn" => "not ",
        "Gt" => "> ",
        "Lt" => "< ",
        "Gte" => ">= ",
        "Lte" => "<= ",
        _ => $"{name} ",
    };

    private static string? Trust(FactReader facts, string path)
    {
        using var document = facts.Json(path);
        return document is null ? null : PolicySummary.Trust(document, facts.Shorten);
    }

    private static IEnumerable<string?> Policies(IEnumerable<FactReader> policies) => policies.SelectMany(policy => Policy(policy));

    private static IEnumerable<string?> Policy(FactReader facts, string path = "policy")
    {
        using var document = facts.Json(path);
        return document is null ? [] : [.. PolicySummary.Of(document, facts.Shorten)];
    }
}
