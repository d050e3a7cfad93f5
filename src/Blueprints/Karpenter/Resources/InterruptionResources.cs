using System.Collections.Immutable;
using System.Text.Json;
using Blueprints.Internal;
using Blueprints.Karpenter.Planning;
using Pulumi;
using Pulumi.Aws.CloudWatch;
using Pulumi.Aws.Sqs;

namespace Blueprints.Karpenter.Resources;

/// <summary>Creates the queue of interruptions for the controller, and the rules that fill it. One queue serves one cluster.</summary>
/// <remarks>Source: aws/karpenter-provider-aws v1.14.1, cloudformation.yaml, KarpenterInterruptionQueue and its policy and rules.</remarks>
internal sealed class InterruptionResources
{
    private const string TargetId = "KarpenterInterruptionQueueTarget";

    /// <summary>Limits the age of messages: older interruptions have already happened.</summary>
    private const int FiveMinutes = 300;

    private static readonly string[] Senders = ["events.amazonaws.com", "sqs.amazonaws.com"];

    public InterruptionResources(Children children, KarpenterPlan plan, ComponentResourceOptions? options)
    {
        var region = plan.Target.Region;
        var args = new QueueArgs { MessageRetentionSeconds = RegionGuard.Gate(nameof(KarpenterNodePools), region, options, FiveMinutes) };
        if (plan.Controller.QueueKey is { } key)
        {
            args.KmsMasterKeyId = key;
        }
        else
        {
            args.SqsManagedSseEnabled = true;
        }

        var queue = children.Create(
            "karpenter",
            args,
            (name, args, options) => new Queue(name, args, options));
        Arn = RegionGuard.Gate(nameof(KarpenterNodePools), region, queue.Region, queue.Arn);
        Name = RegionGuard.Gate(nameof(KarpenterNodePools), region, queue.Region, queue.Name);
        Url = queue.Url;

        var ready = ImmutableArray.CreateBuilder<Resource>();
        ready.Add(children.Create(
            "karpenter",
            new QueuePolicyArgs { QueueUrl = queue.Url, Policy = Arn.WhenPresent(WhoSends) },
            (name, args, options) => new QueuePolicy(name, args, options)));
        foreach (var kind in plan.Controller.Events)
        {
            ready.Add(CreateRule(children, kind));
        }

        Ready = ready.ToImmutable();
    }

    public Output<string> Arn { get; }

    /// <summary>Gets the queue's name: the controller requires a name, not an ARN.</summary>
    public Output<string> Name { get; }

    public Output<string> Url { get; }

    /// <summary>Gets the resources that delivering every message requires.</summary>
    public ImmutableArray<Resource> Ready { get; }

    private EventTarget CreateRule(Children children, InterruptionEvent kind)
    {
        var rule = children.Create(
            $"karpenter-{kind.Name}",
            new EventRuleArgs
            {
                Description = $"Tells Karpenter of each «{kind.DetailType}».",
                EventPattern = JsonSerializer.Serialize(
                    new Dictionary<string, string[]> { ["source"] = [kind.Source], ["detail-type"] = [kind.DetailType] }),
            },
            (name, args, options) => new EventRule(name, args, options));
        return children.Create(
            $"karpenter-{kind.Name}",
            new EventTargetArgs { Rule = rule.Name, Arn = Arn, TargetId = TargetId },
            (name, args, options) => new EventTarget(name, args, options));
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
