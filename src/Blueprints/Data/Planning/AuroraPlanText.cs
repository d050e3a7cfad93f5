using System.Globalization;
using System.Text;

namespace Blueprints.Data.Planning;

/// <summary>Writes a plan as text.</summary>
internal static class AuroraPlanText
{
    public static string Write(AuroraPlan plan)
    {
        var blueprint = plan.Blueprint;
        var text = new StringBuilder();
        Line(text, $"{plan.Engine} {plan.EngineVersion} in {plan.Region}, {plan.Placement}");
        Line(text, $"");
        Line(text, $"Each instance: {blueprint.Capacity}");
        foreach (var instance in plan.Instances)
        {
            Line(text, $"  {instance.Name,-16} tier {instance.PromotionTier,2}  {(instance.IsWriter ? "writes" : instance.ScalesWithWriter ? "reads, scales with the writer" : "reads, scales for itself")}");
        }

        Line(text, $"Port {plan.Port}, with TLS only, for{(blueprint.Sources.IsEmpty ? " nobody" : string.Empty)}");
        foreach (var source in blueprint.Sources)
        {
            Line(text, $"  {source}");
        }

        foreach (var destination in blueprint.Destinations)
        {
            Line(text, $"  and out to {destination}");
        }

        Line(text, $"");
        Line(text, $"Starts with      {(blueprint.Restore is { } restore ? restore.ToString() : plan.DatabaseName is { } database ? $"database {database}" : "no database of its own")}");
        Line(text, $"Master user      {plan.MasterUser ?? "the source's"}, password {blueprint.Password}{(blueprint.HasIamAuthentication ? "; IAM authentication" : string.Empty)}{(blueprint.HasDataApi ? "; Data API" : string.Empty)}");
        Line(text, $"Storage          {blueprint.Storage}, encrypted with {blueprint.Encryption}");
        Line(text, $"Backups          kept {plan.BackupRetentionDays} days{(blueprint.BackupWindow is { } window ? $", at {window} UTC" : string.Empty)}; final snapshot {blueprint.FinalSnapshot}; {(plan.IsProtected ? "protected" : "not protected")}");
        Line(text, $"Maintenance      {blueprint.MaintenanceWindow ?? "when RDS chooses"}; minor upgrades {(blueprint.UpgradesItself ? "by RDS" : "by hand")}; {(blueprint.HasExtendedSupport ? "extended support" : "no extended support")} after standard support");
        Line(text, $"Parameters       {plan.ParameterGroupFamily}: {string.Join(", ", plan.ClusterParameters.Concat(plan.InstanceParameters).Select(parameter => $"{parameter.Key}={parameter.Value}"))}");
        Line(text, $"Logs             {(blueprint.Logs.IsEmpty ? "none" : $"{string.Join(", ", blueprint.Logs.Select(AuroraLogText.Of))}, kept {blueprint.LogRetentionDays} days")}");
        Line(text, $"Monitoring       {(blueprint.MonitoringSeconds > 0 ? $"every {blueprint.MonitoringSeconds} s" : "none")}; insights {blueprint.Insights}; alarms {(blueprint.Alarms is { } alarms ? alarms.ToString() : "none")}");
        foreach (var warning in plan.Warnings)
        {
            Line(text, $"{warning.Severity}: {warning}");
        }

        return text.ToString().TrimEnd();
    }

    private static void Line(StringBuilder text, FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture).TrimEnd()).Append('\n');
}
