using static Blueprints.Preview.Simulation.Tables.Aws;

namespace Blueprints.Preview.Simulation.Tables;

/// <summary>CloudWatch, SQS, GuardDuty, CloudTrail, CloudFormation.</summary>
internal static class Operations
{
    public static IEnumerable<ResourceSimulation> All =>
    [
        Regional("cloudwatch/logGroup:LogGroup", "{auto:name}", "logs:{region}:{account}:log-group:{auto:name}").Named()
            .Default("logGroupClass", "STANDARD")
            .Default("retentionInDays", 0),
        Regional("cloudwatch/logResourcePolicy:LogResourcePolicy", "{auto:policyName}").Named("policyName"),
        Regional("cloudwatch/eventRule:EventRule", "{auto:name}", "events:{region}:{account}:rule/{auto:name}").Named()
            .Default("eventBusName", "default"),
        Regional("cloudwatch/eventTarget:EventTarget", "{in:rule}-{auto:targetId}").Named("targetId")
            .Default("eventBusName", "default"),
        Regional("cloudwatch/metricAlarm:MetricAlarm", "{auto:name}", "cloudwatch:{region}:{account}:alarm:{auto:name}").Named(),
        Regional("sqs/queue:Queue", "https://sqs.{region}.{dns}/{account}/{auto:name}", "sqs:{region}:{account}:{auto:name}").Named()
            .IdAs("url")
            .Default("delaySeconds", 0)
            .Default("messageRetentionSeconds", 345600)
            .Default("visibilityTimeoutSeconds", 30),
        Regional("sqs/queuePolicy:QueuePolicy", "{in:queueUrl}"),
        Regional("guardduty/detector:Detector", "{hex32}", "guardduty:{region}:{account}:detector/{id}")
            .With("accountId", "{account}")
            .Default("enable", true),
        Regional("guardduty/detectorFeature:DetectorFeature", "{in:detectorId}/{in:name}"),
        Regional(
                "cloudtrail/trail:Trail",
                "arn:{partition}:cloudtrail:{region}:{account}:trail/{auto:name}",
                "cloudtrail:{region}:{account}:trail/{auto:name}")
            .Named()
            .With("homeRegion", "{region}"),
        Regional(
                "cloudformation/stack:Stack",
                "arn:{partition}:cloudformation:{region}:{account}:stack/{auto:name}/{uuid}")
            .Named()
            .With("outputs", _ => Object()),
    ];
}
