using System.Text.Json;
using Pulumi;
using Pulumi.Aws.CloudTrail;
using Pulumi.Aws.S3;

namespace UsEast1;

/// <summary>
/// A trail of all API calls of the account, for accounts that no trail of an organization covers. Plain resources of Pulumi.Aws beside the
/// blueprints. Source: AWS CloudTrail User Guide, «Amazon S3 bucket policy for CloudTrail».
/// </summary>
internal static class AuditTrail
{
    public static void Create(string name)
    {
        var bucket = new Bucket(name);
        _ = new BucketPublicAccessBlock(name, new BucketPublicAccessBlockArgs
        {
            Bucket = bucket.Id,
            BlockPublicAcls = true,
            BlockPublicPolicy = true,
            IgnorePublicAcls = true,
            RestrictPublicBuckets = true,
        });
        var policy = new BucketPolicy(name, new BucketPolicyArgs { Bucket = bucket.Id, Policy = bucket.Arn.Apply(MayBeWrittenByTrails) });
        _ = new Trail(
            name,
            new TrailArgs
            {
                S3BucketName = bucket.Id,
                IsMultiRegionTrail = true,
                IncludeGlobalServiceEvents = true,
                EnableLogFileValidation = true,
            },
            new CustomResourceOptions { DependsOn = policy });
    }

    private static string MayBeWrittenByTrails(string bucketArn)
    {
        var trails = new { Service = "cloudtrail.amazonaws.com" };
        return JsonSerializer.Serialize(new
        {
            Version = "2012-10-17",
            Statement = new object[]
            {
                new { Effect = "Allow", Principal = trails, Action = "s3:GetBucketAcl", Resource = bucketArn },
                new
                {
                    Effect = "Allow",
                    Principal = trails,
                    Action = "s3:PutObject",
                    Resource = $"{bucketArn}/AWSLogs/*",
                    Condition = new { StringEquals = new Dictionary<string, string> { ["s3:x-amz-acl"] = "bucket-owner-full-control" } },
                },
            },
        });
    }
}
