using System.Text.Json;
using Blueprints.Internal;
using Pulumi;

namespace Blueprints.Eks.Resources;

/// <summary>Builds a kubeconfig without credentials, which gets its tokens from the AWS CLI.</summary>
/// <remarks>Source: Amazon EKS User Guide, «Connect kubectl to an EKS cluster by creating a kubeconfig file».</remarks>
internal static class Kubeconfig
{
    /// <param name="name">The cluster's name.</param>
    /// <param name="region">Its region.</param>
    /// <param name="endpoint">The address of its API.</param>
    /// <param name="authority">The certificate of its authority, in Base64.</param>
    /// <param name="roleArn">The role to assume; none if the caller has access.</param>
    /// <param name="profile">The AWS profile; none for the environment's.</param>
    public static Output<string> Of(
        string name, AwsRegion region, Output<string> endpoint, Output<string> authority, Input<string>? roleArn, string? profile) =>
        roleArn is null
            ? Output.Tuple(endpoint, authority).WhenPresent(known => Write(name, region, known.Item1, known.Item2, roleArn: null, profile))
            : Output.Tuple(endpoint, authority, (Output<string>)roleArn).WhenPresent(
                known => Write(name, region, known.Item1, known.Item2, known.Item3, profile));

    private static string Write(string name, AwsRegion region, string endpoint, string authority, string? roleArn, string? profile) =>
        JsonSerializer.Serialize(new Dictionary<string, object>
        {
            ["apiVersion"] = "v1",
            ["kind"] = "Config",
            ["current-context"] = name,
            ["clusters"] = new[]
        {
            new { name, cluster = new Dictionary<string, object> { ["server"] = endpoint, ["certificate-authority-data"] = authority } },
        },
            ["contexts"] = new[] { new { name, context = new { cluster = name, user = name } } },
            ["users"] = new[]
        {
            new
            {
                name,
                user = new
                {
                    exec = new
                    {
                        apiVersion = "client.authentication.k8s.io/v1beta1",
                        command = "aws",
                        args = (string[])
                        [
                            "--region", region.Name, "eks", "get-token", "--cluster-name", name, "--output", "json",
                            .. roleArn is null ? [] : new[] { "--role-arn", roleArn },
                        ],
                        env = profile is null ? [] : new[] { new { name = "AWS_PROFILE", value = profile } },
                        interactiveMode = "Never",
                    },
                },
            },
        },
        });
}
