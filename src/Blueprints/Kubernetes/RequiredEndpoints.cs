using Blueprints.Network.Planning;
using Blueprints.Problems;

namespace Blueprints.Kubernetes;

/// <summary>Returns the AWS services that need an endpoint in a VPC without a route out, by caller.</summary>
/// <remarks>
/// Sources: Amazon EKS User Guide, «Deploy private clusters with limited internet access» (nodes, images, credentials, load balancers,
/// logs); Karpenter, «Getting Started», «Private Clusters»; AWS PrivateLink Guide, «AWS services that integrate with AWS PrivateLink»
/// (names).
/// </remarks>
internal static class RequiredEndpoints
{
    /// <summary>Gets the services for joining the cluster and its network, and for pulling images, whose layers come from S3.</summary>
    public static IEnumerable<string> Nodes { get; } = ["ec2", "ecr.api", "ecr.dkr", "s3"];

    public static string Of(PodCredentials credentials) => credentials == PodCredentials.Irsa ? "sts" : "eks-auth";

    /// <summary>Reports services without an endpoint, for subnets without a route out of the VPC.</summary>
    public static void Check(
        ProblemList problems,
        string code,
        string path,
        SubnetPlacement subnets,
        string who,
        IEnumerable<string> services)
    {
        var missing = services
            .Distinct(StringComparer.Ordinal)
            .Where(service => subnets.Endpoints?.Contains(service) != true)
            .Order(StringComparer.Ordinal)
            .ToList();
        if (subnets.Kind != SubnetKind.Isolated || missing.Count == 0)
        {
            return;
        }

        var state = subnets.Endpoints is null ? "not known" : "missing";
        var quoted = string.Join(", ", missing.Select(service => $"\"{service}\""));

        // Separate the calls with a space: a problem's text cuts long words.
        var calls = string.Join(' ', missing.Select(service => Call(service, subnets.Region)));
        problems.Warn(
            code,
            path,
            $"tier '{subnets.Name}' has no route out of the VPC, and {who} need endpoints that are {state}: {string.Join(", ", missing)}",
            subnets.Endpoints is null
                ? $"name the VPC's endpoints: SubnetPlacement.FromExisting(…, endpoints: [{quoted}]), or take a private tier"
                : $"add them to the VPC: {calls}, or use a private tier"
                    + EndpointServices.HowToFind(missing.Where(service => !EndpointServices.HaveGateway(service)), subnets.Region));
    }

    // Gateways are free, and their names follow from the service in every partition.
    private static string Call(string service, AwsRegion region) => EndpointServices.HaveGateway(service)
        ? $".AddGatewayEndpoint(GatewayEndpoint.Of(\"{service}\"))"
        : $".AddInterfaceEndpoint({EndpointServices.Call(service, region)})";
}
