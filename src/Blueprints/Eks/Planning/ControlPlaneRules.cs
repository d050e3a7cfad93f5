using System.Globalization;
using Blueprints.Internal;
using Blueprints.Problems;

namespace Blueprints.Eks.Planning;

/// <summary>Checks logs and of encryption.</summary>
internal static class ControlPlaneRules
{
    public static void Check(ProblemList problems, ControlPlaneSettings settings, AwsRegion? region)
    {
        if (settings.Logs is ControlPlaneLogs.KeptLogs { KmsKeyArn: not null } && region is { } place)
        {
            KeyPolicies.Tell(problems, EksProblems.KeyPolicy, "ControlPlaneLogs.KmsKeyArn", AwsTexts.KeyOfLogs(place));
        }

        if (settings.Secrets is SecretsEncryption.GivenKey)
        {
            KeyPolicies.Tell(problems, EksProblems.KeyPolicy, "SecretsEncryption.Key", KeyPolicies.Deployer);
        }

        AwsTexts.CheckArn(
            problems,
            EksProblems.NotAKey,
            "ControlPlaneLogs.KmsKeyArn",
            (settings.Logs as ControlPlaneLogs.KeptLogs)?.KmsKeyArn,
            ArnForm.KmsKey,
            region);
        AwsTexts.CheckArn(
            problems,
            EksProblems.NotAKey,
            "SecretsEncryption.KmsKeyArn",
            (settings.Secrets as SecretsEncryption.GivenKey)?.Arn,
            ArnForm.KmsKey,
            region);
        if (settings.Logs is ControlPlaneLogs.KeptLogs { RetentionDays: var days } && !LogRetention.IsAllowed(days))
        {
            problems.Error(
                EksProblems.UnknownRetention,
                "ControlPlaneLogs.RetentionDays",
                string.Create(CultureInfo.InvariantCulture, $"CloudWatch Logs cannot keep records for {days} days"),
                $"use one of {LogRetention.Offer}");
        }

        if (settings.Logs is not ControlPlaneLogs.KeptLogs kept || !kept.Types.Contains(ControlPlaneLog.Audit))
        {
            problems.Warn(
                EksProblems.NoAuditLog,
                "ControlPlaneLogs",
                "without the audit log, changes in the cluster cannot be traced to a user", "keep ControlPlaneLog.Audit at least");
        }

        if (settings.Secrets is SecretsEncryption.CreatedKey { DeletionWindowDays: var window } && !KeyDeletion.IsAllowed(window))
        {
            problems.Error(
                EksProblems.DeletionWindow,
                "SecretsEncryption.DeletionWindowDays",
                string.Create(CultureInfo.InvariantCulture, $"KMS does not wait {window} days before it deletes a key"),
                KeyDeletion.Offer);
        }
    }
}
