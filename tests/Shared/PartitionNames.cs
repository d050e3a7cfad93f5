using System.Text.RegularExpressions;

namespace Blueprints.Tests.Shared;

/// <summary>What ARNs, host names and service principals look like in one partition.</summary>
/// <remarks>
/// Service principals end in <c>amazonaws.com</c> in every partition. Exceptions: EC2 and CloudWatch Logs in China (AwsPartition); that of
/// Logs has the region, too. Source: hashicorp/aws-sdk-go-base, «ServicePrincipalNameForPartition»; pulumi/pulumi-eks #2341 (IAM refuses
/// ec2.amazonaws.eu).
/// </remarks>
internal sealed partial record PartitionNames(string Region, string Partition, string Suffix, string Ec2)
{
    /// <summary>Gets how policies name CloudWatch Logs, which has the suffix of the partition in China alone.</summary>
    public string Logs => $"logs.{Region}.{(Partition == "aws-cn" ? Suffix : "amazonaws.com")}";

    /// <summary>Gets one region of each partition.</summary>
    public static IReadOnlyList<PartitionNames> All { get; } =
    [
        new("us-east-1", "aws", "amazonaws.com", "ec2.amazonaws.com"),
        new("cn-north-1", "aws-cn", "amazonaws.com.cn", "ec2.amazonaws.com.cn"),
        new("us-gov-west-1", "aws-us-gov", "amazonaws.com", "ec2.amazonaws.com"),
        new("eusc-de-east-1", "aws-eusc", "amazonaws.eu", "ec2.amazonaws.com"),
    ];

    public static PartitionNames Of(string region) => All.Single(names => names.Region == region);

    /// <summary>Refuses each name of another partition in the inputs of resources.</summary>
    public void AreThoseOf(IReadOnlyCollection<string> inputs)
    {
        var found = new List<string>();
        Check(Arns(), arn => Assert.Equal(Partition, arn.Groups["partition"].Value));
        Check(
            Principals(),
            principal => Every.One(Names().Matches(principal.Value), name => Assert.True(IsPrincipal(name.Value), name.Value)));
        Check(Hosts(), host => Assert.Equal($".{Suffix}", host.Groups["suffix"].Value));
        Assert.NotEmpty(found);

        // Few resources have names of all three kinds.
        void Check(Regex pattern, Action<Match> holds)
        {
            foreach (var match in inputs.SelectMany(text => pattern.Matches(text)))
            {
                found.Add(match.Value);
                holds(match);
            }
        }
    }

    private bool IsPrincipal(string name) =>
        name.StartsWith("ec2.", StringComparison.Ordinal) ? name == Ec2
        : name.StartsWith("logs.", StringComparison.Ordinal) ? name == Logs
        : name.EndsWith(".amazonaws.com", StringComparison.Ordinal);

    [GeneratedRegex("arn:(?<partition>aws[a-z-]*):")]
    private static partial Regex Arns();

    /// <summary>Who a policy speaks of: one service, or a list.</summary>
    [GeneratedRegex("\"Service\":(\"[^\"]*\"|\\[[^\\]]*\\])")]
    private static partial Regex Principals();

    [GeneratedRegex("[a-z0-9.-]+\\.amazonaws\\.[a-z.]+")]
    private static partial Regex Names();

    /// <summary>Host names that a region is part of, the only ones that a partition's suffix follows.</summary>
    [GeneratedRegex("[a-z0-9]\\.(us-east-1|cn-north-1|us-gov-west-1|eusc-de-east-1)(\\.eks)?(?<suffix>\\.amazonaws\\.(com\\.cn|com|eu))")]
    private static partial Regex Hosts();
}
