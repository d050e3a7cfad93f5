using System.Globalization;
using System.Text.RegularExpressions;
using Blueprints.Internal;
using Blueprints.Problems;

namespace Blueprints.Data.Planning;

/// <summary>
/// Checks parameters, logs, monitoring and alarms. Source of the monitoring's values: Amazon RDS API Reference, «MonitoringInterval».
/// </summary>
internal static partial class OperationRules
{
    private const int AMonth = 31;
    private const int AWeek = 7;
    private const int TwoYears = 731;
    private const int MostMonths = 23;
    private const int FewestDaysOfAdvanced = 465;

    private static readonly int[] Intervals = [0, 1, 5, 10, 15, 30, 60];

    public static void Check(ProblemList problems, AuroraSpec spec)
    {
        CheckParameters(problems, "ClusterParameters", spec.ClusterParameters, spec.Engine);
        CheckParameters(problems, "InstanceParameters", spec.InstanceParameters, spec.Engine);
        CheckLogs(problems, spec);
        if (!Intervals.Contains(spec.MonitoringSeconds))
        {
            problems.Error(
                AuroraProblems.MonitoringInterval,
                "EnhancedMonitoring",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"RDS does not support a monitoring interval of {spec.MonitoringSeconds} seconds"),
                $"use one of {string.Join(", ", Intervals)}");
        }

        if (spec.Insights is AuroraInsights.On insights)
        {
            CheckInsights(problems, insights);
        }

        if (spec.Alarms is { } alarms)
        {
            // Source: Amazon CloudWatch User Guide, «Using Amazon CloudWatch alarms»: an alarm notifies only topics of its own region.
            AwsTexts.CheckArn(
                problems,
                AuroraProblems.NotAReference,
                "Alarms.TopicArn",
                alarms.TopicArn,
                ArnForm.SnsTopic,
                spec.Placement.Region);
            CheckAlarms(problems, alarms);
        }
    }

    private static void CheckParameters(
        ProblemList problems,
        string path,
        IEnumerable<KeyValuePair<string, AuroraParameter>> parameters,
        AuroraEngine engine)
    {
        foreach (var (name, parameter) in parameters)
        {
            if (name == engine.TlsParameter.Name)
            {
                problems.Error(
                    AuroraProblems.ReservedParameter,
                    $"{path}[{name}]",
                    $"the block sets {name} itself to require TLS",
                    "remove it; use Customize<ClusterParameterGroupArgs> to override it");
            }
            else if (!Parameter().IsMatch(name))
            {
                problems.Error(
                    AuroraProblems.InvalidParameter,
                    $"{path}[{name}]",
                    $"'{name}' is not a parameter name",
                    "use the engine's form: lower-case letters, digits, underscores, hyphens and dots");
            }
            else if (parameter.Value.Any(char.IsControl))
            {
                problems.Error(
                    AuroraProblems.InvalidParameter,
                    $"{path}[{name}]",
                    $"the value of {name} has a line end or another control character",
                    "remove the control character");
            }
            else if (parameter.AtReboot == false && StaticParameters.Contains(engine, name))
            {
                problems.Error(
                    AuroraProblems.StaticParameter,
                    $"{path}[{name}]",
                    $"{name} is static, and RDS rejects setting it at once",
                    "remove atReboot, or set it to true: the value applies from the next reboot on");
            }
        }
    }

    private static void CheckLogs(ProblemList problems, AuroraSpec spec)
    {
        foreach (var log in spec.Logs)
        {
            var text = AuroraLogText.Of(log);
            if (!AuroraLogText.IsOf(log, spec.Engine))
            {
                problems.Error(
                    AuroraProblems.LogOfAnotherEngine,
                    $"Logs[{text}]",
                    $"{spec.Engine} has no log '{text}'",
                    spec.Engine.IsPostgres
                        ? "use postgresql, iam-db-auth-error or instance"
                        : "use error, audit, general, slowquery, iam-db-auth-error or instance");
            }
            else if (AuroraLogText.Switches(log).Where(parameter => !IsSet(spec, parameter.Name)).ToList() is [_, ..] missing)
            {
                problems.Warn(
                    AuroraProblems.LogNotWritten,
                    $"Logs[{text}]",
                    $"the engine writes this log only when {string.Join(" and ", missing.Select(parameter => parameter.Name))} "
                        + $"{(missing.Count == 1 ? "is" : "are")} set",
                    $"call {string.Join(
                        " and ",
                        missing.Select(parameter => $"WithClusterParameter(\"{parameter.Name}\", \"{parameter.Example}\")"))}");
            }
        }

        if (!spec.Logs.IsEmpty && !LogRetention.IsAllowed(spec.LogRetentionDays))
        {
            problems.Error(
                AuroraProblems.LogRetention,
                "Logs.RetentionDays",
                string.Create(CultureInfo.InvariantCulture, $"CloudWatch Logs does not keep records for {spec.LogRetentionDays} days"),
                $"use one of {LogRetention.Offer}");
        }
    }

    private static bool IsSet(AuroraSpec spec, string parameter) =>
        spec.ClusterParameters.ContainsKey(parameter) || spec.InstanceParameters.ContainsKey(parameter);

    private static void CheckInsights(ProblemList problems, AuroraInsights.On insights)
    {
        var days = insights.RetentionDays;
        if (days is not (AWeek or TwoYears) && !(days % AMonth == 0 && days / AMonth is >= 1 and <= MostMonths))
        {
            problems.Error(
                AuroraProblems.InsightsRetention,
                "Insights.RetentionDays",
                string.Create(CultureInfo.InvariantCulture, $"insights cannot be kept for {days} days"),
                $"use {AWeek}, a multiple of {AMonth} up to {AMonth * MostMonths}, or {TwoYears}");
        }
        else if (insights.IsAdvanced && days < FewestDaysOfAdvanced)
        {
            problems.Error(
                AuroraProblems.AdvancedInsightsRetention,
                "Insights.RetentionDays",
                string.Create(CultureInfo.InvariantCulture, $"{days} days are too few for the advanced mode"),
                $"use {FewestDaysOfAdvanced} or more, without extra cost in that mode");
        }
    }

    private static void CheckAlarms(ProblemList problems, AuroraAlarms alarms)
    {
        if (alarms.AcuUtilization is not (> 0 and <= 100))
        {
            problems.Error(
                AuroraProblems.AlarmThreshold,
                "Alarms.AcuUtilization",
                string.Create(CultureInfo.InvariantCulture, $"{alarms.AcuUtilization} % of the capacity cannot be a threshold"),
                "use more than 0, at most 100");
        }

        if (alarms.Connections is < 1)
        {
            problems.Error(
                AuroraProblems.AlarmThreshold,
                "Alarms.Connections",
                string.Create(CultureInfo.InvariantCulture, $"{alarms.Connections} connections cannot be a threshold"),
                "use 1 or more");
        }

        if (alarms.ReplicaLag <= TimeSpan.Zero)
        {
            problems.Error(
                AuroraProblems.AlarmThreshold,
                "Alarms.ReplicaLag",
                $"a lag of {alarms.ReplicaLag} cannot be a threshold",
                "use more than 0");
        }
    }

    [GeneratedRegex("^[a-z][a-z0-9_.-]*\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Parameter();
}
