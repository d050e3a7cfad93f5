using System.Collections.Immutable;
using System.Text.Json;
using Blueprints.Internal;
using Blueprints.Karpenter.Controller;
using Pulumi;
using Pulumi.Aws.CloudWatch;
using Pulumi.Aws.Sqs;

namespace Blueprints.Karpenter.Resources;

/// <summary>The queue by which the controller learns of interruptions, and the rules that fill it. One queue serves one cluster.</summary>
/// <remarks>Source: aws/karpenter-provider-aws v1.14.1, cloudformation.yaml, KarpenterInterruptionQueue and its policy and rules.</remarks>
internal sealed class InterruptionResources
{
    private const string TargetId = "KarpenterInterruptionQueueTarget";

    /// <summary>Later than that, an interruption has happened.</summary>
    private const int FiveMinutes = 300;

    private static readonly string[] Senders = ["events.amazonaws.com", "sqs.amazonaws.com"];

    public InterruptionResources(Children children, AwsRegion region, ImmutableArray<InterruptionEvent> events, ComponentResourceOptions? options)
    {
        var name = children.Name("karpenter");
        var queue = new Queue(
            name,
            children.Customize(name, new QueueArgs
            {
                MessageRetentionSeconds = RegionGuard.Gate(nameof(KarpenterNodePools), region, options, FiveMinutes),
                SqsManagedSseEnabled = true,
                Tags = children.Tags(name),
            }),
            children.Options());
        Arn = RegionGuard.Gate(nameof(KarpenterNodePools), region, queue.Region, queue.Arn);
        Name = RegionGuard.Gate(nameof(KarpenterNodePools), region, queue.Region, queue.Name);
        Url = queue.Url;

        var ready = ImmutableArray.CreateBuilder<Resource>();
        ready.Add(new QueuePolicy(name, children.Customize(name, new QueuePolicyArgs { QueueUrl = queue.Url, Policy = Arn.WhenPresent(WhoSends) }), children.Options()));
        foreach (var kind in events)
        {
            ready.Add(CreateRule(children, kind));
        }

        Ready = ready.ToImmutable();
    }

    public Output<string> Arn { get; }

    /// <summary>Gets the queue's name: the controller takes a name, not an ARN.</summary>
    public Output<string> Name { get; }

    public Output<string> Url { get; }

    /// <summary>Gets what there must be for every message to arrive.</summary>
    public ImmutableArray<Resource> Ready { get; }

    private EventTarget CreateRule(Children children, InterruptionEvent kind)
    {
        var name = children.Name($"karpenter-{kind.Name}");
        var rule = new EventRule(
            name,
            children.Customize(name, new EventRuleArgs
            {
                Description = $"Tells Karpenter of each «{kind.DetailType}».",
                EventPattern = JsonSerializer.Serialize(new Dictionary<string, string[]> { ["source"] = [kind.Source], ["detail-type"] = [kind.DetailType] }),
                Tags = children.Tags(name),
            }),
            children.Options());
        return new EventTarget(name, children.Customize(name, new EventTargetArgs { Rule = rule.Name, Arn = Arn, TargetId = TargetId }), children.Options());
    }

    private static string WhoSends(string queueArn) => Policies.Document(
        new { Effect = "Allow", Principal = new { Service = Senders }, Action = "sqs:SendMessage", Resource = queueArn },
        new
        {
            Sid = "DenyHTTP",
            Effect = "Deny",
            Principal = "*",
            Action = "sqs:*",
            Resource = queueArn,
            Condition = new { Bool = new Dictionary<string, string> { ["aws:SecureTransport"] = "false" } },
        });
}
