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
            var reads = instance.ScalesWithWriter ? "reads, scales with the writer" : "reads, scales for itself";
            Line(text, $"  {instance.Name,-16} tier {instance.PromotionTier,2}  {(instance.IsWriter ? "writes" : reads)}");
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
        var empty = plan.DatabaseName is { } database ? $"database {database}" : "no database of its own";
        Line(text, $"Starts with      {blueprint.Restore?.ToString() ?? empty}");
        var iam = blueprint.HasIamAuthentication ? "; IAM authentication" : string.Empty;
        var api = blueprint.HasDataApi ? "; Data API" : string.Empty;
        Line(text, $"Master user      {plan.MasterUser ?? "the source's"}, password {blueprint.Password}{iam}{api}");
        Line(text, $"Storage          {blueprint.Storage}, encrypted with {blueprint.Encryption}");
        var backups = blueprint.BackupWindow is { } window ? $", at {window} UTC" : string.Empty;
        var kept = plan.IsProtected ? "protected" : "not protected";
        Line(text, $"Backups          kept {plan.BackupRetentionDays} days{backups}; final snapshot {blueprint.FinalSnapshot}; {kept}");
        var upgrades = blueprint.UpgradesItself ? "by RDS" : "by hand";
        var support = blueprint.HasExtendedSupport ? "extended support" : "no extended support";
        var maintenance = blueprint.MaintenanceWindow ?? "when RDS chooses";
        Line(text, $"Maintenance      {maintenance}; minor upgrades {upgrades}; {support} after standard support");
        var parameters = plan.ClusterParameters.Concat(plan.InstanceParameters).Select(parameter => $"{parameter.Key}={parameter.Value}");
        Line(text, $"Parameters       {plan.ParameterGroupFamily}: {string.Join(", ", parameters)}");
        var days = string.Create(CultureInfo.InvariantCulture, $", kept {blueprint.LogRetentionDays} days");
        var logs = blueprint.Logs.IsEmpty ? "none" : string.Join(", ", blueprint.Logs.Select(AuroraLogText.Of)) + days;
        Line(text, $"Logs             {logs}");
        var seconds = string.Create(CultureInfo.InvariantCulture, $"every {blueprint.MonitoringSeconds} s");
        var measured = blueprint.MonitoringSeconds > 0 ? seconds : "none";
        Line(text, $"Monitoring       {measured}; insights {blueprint.Insights}; alarms {blueprint.Alarms?.ToString() ?? "none"}");
        foreach (var warning in plan.Warnings)
        {
            Line(text, $"{warning.Severity}: {warning}");
        }

        return text.ToString().TrimEnd();
    }

    private static void Line(StringBuilder text, FormattableString line) =>
        text.Append(line.ToString(CultureInfo.InvariantCulture).TrimEnd()).Append('\n');
}
