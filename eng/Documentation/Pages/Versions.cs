using System.Globalization;
using Blueprints.Karpenter;

namespace Blueprints.Site.Pages;

/// <summary>The versions that the library names, with the dates and the rules that plans are checked against.</summary>
internal static class Versions
{
    public static string Write() =>
        $"""
        ## Kubernetes on EKS

        {Markdown.Table(["version", "on EKS since", "standard support ends", "extended support ends", "Karpenter from"], KubernetesVersion.Known.Select(Row))}
        From the day standard support ends, EKS charges the price of extended support. From the day extended support ends, EKS creates no cluster of that version and
        upgrades existing ones itself.

        ## Karpenter

        The cells tell whether `Plan()` accepts the pair ([KRP004](../problems/KRP004.md)). The default is `KarpenterVersion.Default`, {KarpenterVersion.Default}.

        {Markdown.Table(["Karpenter", .. KubernetesVersion.Known.Select(kubernetes => kubernetes.Name)], KarpenterVersion.Known.Select(Row))}
        ## ExternalDNS

        {Markdown.Table(["ExternalDNS", "chart", ""], ExternalDnsVersion.Known.Select(version => new[] { Markdown.Code(version.App), version.Chart, version == ExternalDnsVersion.Default ? "default" : "" }))}
        ## Aurora PostgreSQL

        {Markdown.Table(["version", "serverless instances", "pauses when idle", "long-term support", "standard support of the major version ends"], Known.Of<AuroraPostgresVersion>().Select(Row))}
        ## Aurora MySQL

        {Markdown.Table(["version", "MySQL", "serverless instances", "pauses when idle", "long-term support"], Known.Of<AuroraMySqlVersion>().Select(Row))}
        """.ReplaceLineEndings("\n");

    private static string[] Row(KubernetesVersion version) =>
    [
        Markdown.Code(version.Name), Day(version.Released), Day(version.StandardSupportEnds), Day(version.ExtendedSupportEnds),
        KarpenterVersion.Known.FirstOrDefault(karpenter => Runs(karpenter, version))?.ToString() ?? "none that is known",
    ];

    private static string[] Row(KarpenterVersion karpenter) => [Markdown.Code($"{karpenter}"), .. KubernetesVersion.Known.Select(kubernetes => Mark(Runs(karpenter, kubernetes)))];

    private static string[] Row(AuroraPostgresVersion version) =>
        [Markdown.Code(version.Name), Mark(version.IsServerless), Mark(version.CanPause), Mark(version.HasLongTermSupport), Day(version.StandardSupportEnds)];

    private static string[] Row(AuroraMySqlVersion version) =>
        [Markdown.Code(version.Name), version.Compatibility, Mark(version.IsServerless), Mark(version.CanPause), Mark(version.HasLongTermSupport)];

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
