using System.Collections.Immutable;
using Blueprints.Preview.Reporting.Model;

namespace Blueprints.Preview.Reporting.Reading;

/// <summary>Reads roles with their rights, and the policies that resources have of their own.</summary>
internal sealed class RoleReader(ReportSource source)
{
    private static readonly (string Type, string Input)[] ResourcePolicies =
    [
        ("aws:kms/key:Key", "policy"), ("aws:s3/bucketPolicy:BucketPolicy", "policy"), ("aws:sqs/queuePolicy:QueuePolicy", "policy"),
        ("aws:sns/topicPolicy:TopicPolicy", "policy"), ("aws:ecr/repositoryPolicy:RepositoryPolicy", "policy"),
        ("aws:ec2/vpcEndpoint:VpcEndpoint", "policy"),
        ("aws:secretsmanager/secretPolicy:SecretPolicy", "policy"),
        ("aws:cloudwatch/logResourcePolicy:LogResourcePolicy", "policyDocument"),
    ];

    private readonly PolicyReader _policies = new(source);

    public ImmutableArray<RolePicture> Roles() =>
    [
        .. source.OfTypes(AwsTypes.Role).Select(role => new RolePicture(
            role.Name,
            role.IsExisting,
            role.Text("permissionsBoundary") is { } boundary ? source.NameOf(role, boundary, AwsTypes.Policy) : null,
            role.IsExisting ? [] : _policies.Trusts(role),
            [.. UsedBy(role).Distinct(StringComparer.Ordinal)],
            [.. Rights(role)])),
    ];

    public ImmutableArray<ResourcePolicyPicture> OfResources() =>
    [
        .. ResourcePolicies.SelectMany(kind => source.OfTypes(kind.Type).Where(node => node.At(kind.Input) is not null)
            .Select(node => new ResourcePolicyPicture(node.Name, node.Type, _policies.Read(node, node.Name, node.Text(kind.Input))))),
    ];

    private IEnumerable<RightsPicture> Rights(ReportNode role)
    {
        foreach (var inline in role.Items("inlinePolicies"))
        {
            yield return _policies
                .Read(role, ReportNode.Scalar(ReportNode.At(inline, "name"))
                ?? "inline", ReportNode.Scalar(ReportNode.At(inline, "policy")));
        }

        foreach (var policy in source.OfTypes(AwsTypes.RolePolicy).Where(policy => source.Reference(policy, "role", AwsTypes.Role) == role))
        {
            yield return _policies.Read(policy, policy.Name, policy.Text("policy"));
        }

        var attachments = source.OfTypes(AwsTypes.RolePolicyAttachment)
            .Where(attachment => source.Reference(attachment, "role", AwsTypes.Role) == role)
            .Concat(source.OfTypes(AwsTypes.PolicyAttachment)
                .Where(attachment => source.References(attachment, "roles", AwsTypes.Role).Contains(role)));
        foreach (var (from, arn) in role.Texts("managedPolicyArns").Select(arn => (role, arn))
            .Concat(attachments.Select(attachment => (attachment, attachment.Text("policyArn") ?? GraphValue.UnknownMask))))
        {
            var policy = source.Named(from, arn, AwsTypes.Policy)
                ?? (arn == GraphValue.UnknownMask ? source.Reference(from, "policyArn", AwsTypes.Policy) : null);
            yield return policy is null ? new RightsPicture(arn[(arn.LastIndexOf('/') + 1)..], [arn], [])
                : _policies.Read(policy, policy.Name, policy.Text("policy"));
        }
    }

    private IEnumerable<string> UsedBy(ReportNode role)
    {
        foreach (var (type, input, what) in new[]
        {
            (AwsTypes.Cluster, "roleArn", "EKS cluster"), (AwsTypes.NodeGroup, "nodeRoleArn", "node group"),
            (AwsTypes.Fargate, "podExecutionRoleArn", "Fargate profile"),
            (AwsTypes.Addon, "serviceAccountRoleArn", "add-on"), (AwsTypes.NodeClass, "spec.role", "node class"),
            (AwsTypes.InstanceProfile, "role", "instance profile"),
            (AwsTypes.FlowLog, "iamRoleArn", "flow log"), (AwsTypes.RdsClusterInstance, "monitoringRoleArn", "monitoring of"),
            ("aws:lambda/function:Function", "role", "function"),
        })
        {
            foreach (var user in source.OfTypes(type).Where(user => source.Reference(user, input, AwsTypes.Role) == role))
            {
                yield return $"{what} {user.Name}";
            }
        }

        foreach (var pod in source.OfTypes(AwsTypes.PodIdentity).Where(pod => source.Reference(pod, "roleArn", AwsTypes.Role) == role))
        {
            yield return $"pods of {pod.Text("namespace")}/{pod.Text("serviceAccount")}";
        }

        foreach (var addon in source.OfTypes(AwsTypes.Addon))
        {
            foreach (var association in addon.Items("podIdentityAssociations")
                .Where(association => ReportNode.Scalar(ReportNode.At(association, "roleArn")) is { } arn
                && source.Named(addon, arn, AwsTypes.Role) == role))
            {
                yield return $"add-on {addon.Text("addonName") ?? addon.Name} ("
                    + $"{ReportNode.Scalar(ReportNode.At(association, "serviceAccount"))})";
            }
        }
    }
}
