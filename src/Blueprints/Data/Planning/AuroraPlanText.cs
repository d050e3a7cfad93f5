using System.Text;
using Blueprints.Internal;

namespace Blueprints.Data.Planning;

/// <summary>Writes a plan as text.</summary>
internal static class AuroraPlanText
{
    public static string Write(AuroraPlan plan)
    {
        var text = new StringBuilder();
        Line(text, $"{plan.Engine} {plan.EngineVersion} in {plan.Region}, {plan.Placement}");
        Line(text, $"");
        Line(text, $"Each instance: {plan.Capacity}");
        foreach (var instance in plan.Instances)
        {
            Line(
                text,
                $"  {instance.Name,-16} tier {instance.PromotionTier,2}  "
                    + $"{(instance.IsWriter
                        ? "writes"
                        : instance.ScalesWithWriter ? "reads, scales with the writer" : "reads, scales for itself")}");
        }

        Line(text, $"Port {plan.Port}, with TLS only, for{(plan.Sources.IsEmpty ? " nobody" : string.Empty)}");
        foreach (var source in plan.Sources)
        {
            Line(text, $"  {source}");
        }

        foreach (var destination in plan.Destinations)
        {
            Line(text, $"  and out to {destination}");
        }

        Line(text, $"");
        Line(
            text,
            $"Starts with      "
                + $"{(plan.Restore is { } restore
                    ? restore.ToString()
                    : plan.DatabaseName is { } database ? $"database {database}" : "no database of its own")}");
        Line(
            text,
            $"Master user      {plan.MasterUser ?? "the source's"}, password "
                + $"{plan.Password}{(plan.HasIamAuthentication ? "; IAM authentication" : string.Empty)}"
                + $"{(plan.HasDataApi ? "; Data API" : string.Empty)}");
        Line(text, $"Storage          {plan.Storage}, encrypted with {plan.Encryption}");
        Line(
            text,
            $"Backups          kept {plan.BackupRetentionDays} "
                + $"days{(plan.BackupWindow is { } window ? $", at {window} UTC" : string.Empty)}; final snapshot {plan.FinalSnapshot}; "
                + $"{(plan.IsProtected ? "protected" : "not protected")}");
        Line(
            text,
            $"Maintenance      {plan.MaintenanceWindow ?? "when RDS chooses"}; minor upgrades "
                + $"{(plan.UpgradesItself ? "by RDS" : "by hand")}; "
                + $"{(plan.HasExtendedSupport ? "extended support" : "no extended support")} after standard support");
        Line(
            text,
            $"Parameters       {plan.ParameterGroupFamily}: "
                + $"{string.Join(
                    ", ",
                    plan.ClusterParameters.Concat(plan.InstanceParameters).Select(parameter => $"{parameter.Key}={parameter.Value}"))}");
        Line(
            text,
            $"Logs             {(plan.Logs.IsEmpty ? "none" : $"{string.Join(", ", plan.Logs)}, kept {plan.LogRetentionDays} days")}");
        Line(
            text,
            $"Monitoring       {(plan.MonitoringSeconds > 0 ? $"every {plan.MonitoringSeconds} s" : "none")}; insights {plan.Insights}; "
                + $"alarms {(plan.Alarms is { } alarms ? alarms.ToString() : "none")}");
        if (plan.Conventions is { } conventions)
        {
            Line(text, $"{conventions.Text}");
        }

        foreach (var warning in plan.Warnings)
        {
            Line(text, $"{warning.Severity}: {warning}");
        }

        return text.ToString().TrimEnd();
    }

    private static void Line(StringBuilder text, InvariantText line) =>
        text.Append(line.ToText().TrimEnd()).Append('\n');
}
