using System.Globalization;
using Blueprints.Karpenter;

namespace Blueprints.Site.Pages;

/// <summary>The versions that the library names, with the dates and the rules that plans are checked against.</summary>
internal static class Versions
{
    private static readonly string[] Aurora = ["version", "serverless instances", "pauses when idle", "long-term support"];

    public static string Write() =>
        $"""
        ## Kubernetes on EKS

        {Kubernetes()}
        From the day standard support ends, EKS charges the price of extended support. From the day extended support ends, EKS creates no
        cluster of that version and upgrades existing ones itself.

        ## Karpenter

        Whether `Plan()` accepts the pair ([KRP004](../problems/KRP004.md)). The default is {KarpenterVersion.Default}.

        {Markdown.Table(["Karpenter", .. KubernetesVersion.Known.Select(version => version.Name)], KarpenterVersion.Known.Select(Row))}
        ## ExternalDNS

        {Markdown.Table(["ExternalDNS", "chart", ""], ExternalDnsVersion.Known.Select(Row))}
        ## Aurora PostgreSQL

        {Markdown.Table([.. Aurora, "standard support of the major version ends"], Known.Of<AuroraPostgresVersion>().Select(Row))}
        ## Aurora MySQL

        {Markdown.Table([.. Aurora, "MySQL"], Known.Of<AuroraMySqlVersion>().Select(Row))}
        """.ReplaceLineEndings("\n");

    private static string Kubernetes() => Markdown.Table(
        ["version", "on EKS since", "standard support ends", "extended support ends", "Karpenter from"],
        KubernetesVersion.Known.Select(Row));

    private static string[] Row(KubernetesVersion version) =>
    [
        Markdown.Code(version.Name),
        Day(version.Released),
        Day(version.StandardSupportEnds),
        Day(version.ExtendedSupportEnds),
        KarpenterVersion.Known.FirstOrDefault(karpenter => Runs(karpenter, version))?.ToString() ?? "none that is known",
    ];

    private static string[] Row(KarpenterVersion karpenter) =>
        [Markdown.Code($"{karpenter}"), .. KubernetesVersion.Known.Select(kubernetes => Mark(Runs(karpenter, kubernetes)))];

    private static string[] Row(ExternalDnsVersion version) =>
        [Markdown.Code(version.App), version.Chart, version == ExternalDnsVersion.Default ? "default" : ""];

    private static string[] Row(AuroraPostgresVersion version) =>
    [
        Markdown.Code(version.Name),
        Mark(version.IsServerless),
        Mark(version.CanPause),
        Mark(version.HasLongTermSupport),
        Day(version.StandardSupportEnds),
    ];

    private static string[] Row(AuroraMySqlVersion version) =>
    [
        Markdown.Code(version.Name),
        Mark(version.IsServerless),
        Mark(version.CanPause),
        Mark(version.HasLongTermSupport),
        version.Compatibility,
    ];

    private static bool Runs(KarpenterVersion karpenter, KubernetesVersion kubernetes)
    {
        try
        {
            var target = new KarpenterTarget
            {
                ClusterName = "platform",
                KubernetesVersion = kubernetes,
                Region = AwsRegion.UsEast1,
                Zones = [AwsRegion.UsEast1.Zone("a"), AwsRegion.UsEast1.Zone("b")],
            };
            _ = KarpenterPools.For(target).WithVersion(karpenter).AddGravitonSpot().Plan();
            return true;
        }
        catch (BlueprintException exception)
        {
            return exception.Problems.All(problem => problem.Code != "KRP004");
        }
    }

    private static string Mark(bool value) => value ? "yes" : "no";

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "not known";
}
