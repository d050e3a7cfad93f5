namespace Blueprints.Configuration;

/// <summary>Describes backups, in <see cref="AuroraOptions"/>.</summary>
public sealed class BackupOptions
{
    /// <summary>Gets or sets the retention, 1 to 35 days. Default: 7.</summary>
    public int RetentionDays { get; set; } = 7;

    /// <summary>Gets or sets when the daily backup is made, in UTC: <c>02:00-03:00</c>. Default: RDS chooses.</summary>
    public string? Window { get; set; }
}
