namespace Blueprints.Tests.Configuration;

internal static partial class RoundTripCases
{
    private static RoundTripCase[] Conventions =>
    [
        Convention("least", "{}", Blueprints.Conventions.None),
        Convention(
            "everything",
            $$"""
            {
              "tags": { "cost-center": "4711", "team": "platform" }, "permissionsBoundaryArn": "arn:aws:iam::123456789012:policy/boundary", "iamPath": "/platform/",
              "namePrefix": "acme-", "kmsKeyArn": "{{Key}}", "kmsKeyArns": { "us-east-1": "{{Key}}0" }
            }
            """,
            Blueprints.Conventions.None
                .WithTag("cost-center", "4711")
                .WithTag("team", "platform")
                .WithPermissionsBoundary("arn:aws:iam::123456789012:policy/boundary")
                .WithIamPath("/platform/")
                .WithNamePrefix("acme-")
                .WithKmsKey(Key)
                .WithKmsKey(AwsRegion.UsEast1, $"{Key}0")),
    ];
}
