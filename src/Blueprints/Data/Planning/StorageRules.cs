using System.Globalization;
using Blueprints.Internal;
using Blueprints.Problems;

namespace Blueprints.Data.Planning;

/// <summary>
/// Checks backups, windows, keys and protection. Sources: Amazon RDS API Reference, «CreateDBCluster» (retention, windows); Amazon Aurora
/// User Guide, «Backup window».
/// </summary>
internal static class StorageRules
{
    private const int LongestRetention = 35;
    private const int ShortestWindow = 30;
    private const int ADay = 24 * 60;

    private const int ShortestPassword = 8;

    private const int LongestPassword = 41;

    public static void Check(ProblemList problems, AuroraSpec spec)
    {
        if (spec.BackupRetentionDays is < 1 or > LongestRetention)
        {
            problems.Error(
                AuroraProblems.BackupRetention,
                "Backups.RetentionDays",
                string.Create(CultureInfo.InvariantCulture, $"Aurora does not keep backups for {spec.BackupRetentionDays} days"),
                $"use 1 to {LongestRetention}");
        }

        CheckWindows(problems, spec.BackupWindow, spec.MaintenanceWindow);
        if (spec.Encryption is AuroraEncryption.Created key && !KeyDeletion.IsAllowed(key.DeletionWindowDays))
        {
            problems.Error(
                AuroraProblems.KeyDeletionWindow,
                "Encryption.DeletionWindowDays",
                string.Create(CultureInfo.InvariantCulture, $"KMS does not wait {key.DeletionWindowDays} days before it deletes a key"),
                KeyDeletion.Offer);
        }

        AwsTexts.CheckArn(
            problems,
            AuroraProblems.NotAReference,
            "Encryption.KmsKeyArn",
            (spec.Encryption as AuroraEncryption.Given)?.KeyArn,
            ArnForm.KmsKey,
            spec.Placement.Region);
        AwsTexts.CheckArn(
            problems,
            AuroraProblems.NotAReference,
            "Password.KmsKeyArn",
            (spec.Password as AuroraPassword.InSecret)?.KmsKeyArn,
            ArnForm.KmsKey,
            spec.Placement.Region);
        if (spec is { IsDisposable: false, IsProtected: false, FinalSnapshot: FinalSnapshot.Skipped })
        {
            problems.Warn(
                AuroraProblems.Unprotected,
                "FinalSnapshot",
                "destroying the stack deletes the data: the cluster has no protection and no final snapshot",
                "keep the protection or the snapshot, or call AsDisposable()");
        }

        TellKeys(problems, spec);
        if (spec.Password is AuroraPassword.InProgram given)
        {
            CheckPassword(problems, PlainText.Of(given.Password));
            problems.Warn(
                AuroraProblems.OwnPassword,
                "Password",
                "the master user's password is in the stack's state and is not rotated",
                "let RDS manage it: AuroraPassword.Managed()");
        }
    }

    /// <summary>
    /// Checks the password. Secrets are not read, and messages do not contain a plain password. Source: Amazon RDS API Reference,
    /// CreateDBCluster, «MasterUserPassword».
    /// </summary>
    private static void CheckPassword(ProblemList problems, string? password)
    {
        if (password is { Length: < ShortestPassword or > LongestPassword }
            || password?.Any(character => character is < ' ' or > '~' or '/' or '"' or '@') == true)
        {
            problems.Error(
                AuroraProblems.InvalidPassword,
                "Password",
                "RDS does not accept the form of the password",
                $"use {ShortestPassword} to {LongestPassword} printable characters of ASCII without '/', '\"' and '@', or let RDS manage "
                    + $"it: AuroraPassword.Managed()");
        }
    }

    /// <summary>
    /// Reports given keys. RDS and Secrets Manager use a key on behalf of the deployer, by grants: the key's policy, or the deployer's with
    /// it, must allow that.
    /// </summary>
    private static void TellKeys(ProblemList problems, AuroraSpec spec)
    {
        if (spec.Encryption is AuroraEncryption.Given)
        {
            Tell(
                "Encryption.KmsKeyArn",
                "rds",
                "kms:CreateGrant, kms:DescribeKey, kms:Decrypt, kms:Encrypt, kms:GenerateDataKey* and kms:ReEncrypt*");
        }

        if (spec.Password is AuroraPassword.InSecret { KmsKeyArn: not null })
        {
            Tell("Password.KmsKeyArn", "secretsmanager", "kms:CreateGrant, kms:DescribeKey, kms:Decrypt and kms:GenerateDataKey");
        }

        void Tell(string path, string service, string actions) => problems.Note(
            AuroraProblems.KeyPolicy,
            path,
            "this program does not change the policy of a given key",
            $"allow the deployer {actions} in the key's policy, with the condition kms:ViaService = "
                + $"{service}.{spec.Placement.Region.Code ?? "{region}"}.amazonaws.com");
    }

    private static void CheckWindows(ProblemList problems, string? backupText, string? maintenanceText)
    {
        var backup = backupText is null ? null : TimeWindow.Daily(backupText);
        var maintenance = maintenanceText is null ? null : TimeWindow.Weekly(maintenanceText);
        if (backupText is not null && backup is not { Length: >= ShortestWindow })
        {
            problems.Error(
                AuroraProblems.InvalidBackupWindow,
                "Backups.Window",
                $"'{backupText}' is not a window of at least {ShortestWindow} minutes",
                "use hours and minutes in UTC, like 01:00-02:00");
        }

        if (maintenanceText is not null && maintenance is not { Length: >= ShortestWindow and < ADay })
        {
            problems.Error(
                AuroraProblems.InvalidMaintenanceWindow,
                "MaintenanceWindow",
                $"'{maintenanceText}' is not a window of {ShortestWindow} minutes to less than a day",
                "use days, hours and minutes in UTC, like sun:03:00-sun:04:00");
        }

        if (backup is not null && maintenance is not null && backup.Overlaps(maintenance))
        {
            problems.Error(
                AuroraProblems.WindowsOverlap,
                "MaintenanceWindow",
                $"{maintenanceText} and the backup at {backupText} overlap",
                "move one of them");
        }
    }
}
