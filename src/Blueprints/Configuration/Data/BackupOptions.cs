namespace Blueprints.Configuration;

/// <summary>Specifies how long backups are kept, in <see cref="AuroraOptions"/>.</summary>
public sealed class BackupOptions
{
    /// <summary>Gets or sets for how many days, 1 to 35. Default: 7.</summary>
    public int RetentionDays { get; set; } = 7;

    /// <summary>Gets or sets when the daily backup is made, in UTC: <c>02:00-03:00</c>. Default: RDS chooses.</summary>
    public string? Window { get; set; }
}
