using static Blueprints.Preview.Simulation.Tables.Aws;

namespace Blueprints.Preview.Simulation.Tables;

/// <summary>IAM: no regions, ids are names or ARNs.</summary>
internal static class Iam
{
    public static IEnumerable<ResourceSimulation> All =>
    [
        Global("iam/role:Role", "{auto:name}", "iam::{account}:role{path}{auto:name}").Named()
            .Default("path", "/")
            .Default("maxSessionDuration", 3600)
            .With("uniqueId", "AROA{upper17}")
            .With("createDate", CreatedAt),
        Global("iam/policy:Policy", "arn:{partition}:iam::{account}:policy{path}{auto:name}").Named().IdAs("arn")
            .Default("path", "/")
            .With("policyId", "ANPA{upper17}")
            .With("attachmentCount", _ => 0),
        Global("iam/rolePolicy:RolePolicy", "{in:role}:{auto:name}").Named(),
        Global("iam/rolePolicyAttachment:RolePolicyAttachment", "{in:role}/{in:policyArn}"),
        Global("iam/instanceProfile:InstanceProfile", "{auto:name}", "iam::{account}:instance-profile{path}{auto:name}").Named()
            .Default("path", "/")
            .With("uniqueId", "AIPA{upper17}")
            .With("createDate", CreatedAt),
        Global("iam/openIdConnectProvider:OpenIdConnectProvider", "arn:{partition}:iam::{account}:oidc-provider/{host:url}").IdAs("arn")
            .Default("thumbprintLists", List("0000000000000000000000000000000000000000")),
        Global("iam/serviceLinkedRole:ServiceLinkedRole", "arn:{partition}:iam::{account}:role/aws-service-role/{in:awsServiceName}/{name}")
            .IdAs("arn")
            .With("name", "{name}")
            .With("path", "/aws-service-role/{in:awsServiceName}/")
            .With("uniqueId", "AROA{upper17}")
            .With("createDate", CreatedAt),
    ];
}
