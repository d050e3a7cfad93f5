using Blueprints.Preview.Reporting.Drawing;
using Blueprints.Preview.Reporting.Model;

namespace Blueprints.Preview.Reporting.Html;

/// <summary>Who may reach whom: a drawing, and a table of all rules by peer.</summary>
internal static class ReachSection
{
    public static PageSection? Of(IReadOnlyList<ReachPicture> reach) => Parts.Section(
        "reach",
        "Who may reach whom",
        ReachDrawing.Of(reach) is { } picture ? PictureWriter.Figure("reach-picture", picture) : null,
        Parts.Table(
            "Rules of security groups, by peer",
            ["Security group", "Used by", "Direction", "Peer", "Ports", "Why"],
            reach.SelectMany(target =>
                Rows(target, target.Inbound, "in, from").Concat(Rows(target, target.Outbound, "out, to"))
                .DefaultIfEmpty(Row(target, Parts.None, Parts.None, Parts.None, "no rules")))));

    private static IEnumerable<HtmlNode[]> Rows(ReachPicture target, IEnumerable<ReachRule> rules, string direction) =>
        rules.Select(rule => Row(
        target,
        direction,
        rule.IsAnybody ? $"anybody ({rule.Peer.Name})" : Parts.Text(rule.Peer == target.Target ? "itself" : rule.Peer.Name),
        Parts.Code(ReachDrawing.Ports(rule)),
        Parts.Lines(rule.Descriptions)));

    private static HtmlNode[] Row(ReachPicture target, params HtmlNode[] cells) =>
        [Parts.Text(target.Target.Name), Parts.Lines(target.UsedBy), .. cells];
}
