namespace Blueprints.Preview.Reporting.Reading;

/// <summary>Looks up when support of a version ends: the only place where the report asks Blueprints' catalogues, which name their
/// sources.</summary>
internal static class SupportCalendar
{
    public static (DateOnly? Standard, DateOnly? Extended) Kubernetes(string? version) => Known(
        () => KubernetesVersion.Of(version ?? ""),
        known => ((DateOnly?, DateOnly?))(known.StandardSupportEnds, known.ExtendedSupportEnds));

    public static (DateOnly? Standard, DateOnly? Extended) Database(string? engine, string? version) => engine == "aurora-postgresql"
        ? Known(() => AuroraPostgresVersion.Of(version ?? ""), known => ((DateOnly?, DateOnly?))(known.StandardSupportEnds, null))
        : default;

    // What is no version, or not known before the deployment, has no dates.
    private static (DateOnly? Standard, DateOnly? Extended) Known<T>(Func<T> parse, Func<T, (DateOnly?, DateOnly?)> dates)
    {
        try
        {
            return dates(parse());
        }
        catch (ArgumentException)
        {
            return default;
        }
    }
}
