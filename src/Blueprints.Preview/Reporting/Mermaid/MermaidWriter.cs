using Blueprints.Preview.Reporting.Model;

namespace Blueprints.Preview.Reporting.Mermaid;

/// <summary>Writes a platform, or a part of it, as a Mermaid flowchart.</summary>
internal static class MermaidWriter
{
    public static string Write(PlatformPicture platform, MermaidPart part)
    {
        var isDownwards = part is MermaidPart.Network or MermaidPart.Platform;
        var chart = new Flowchart(isDownwards ? "TB" : "LR");
        switch (part)
        {
            case MermaidPart.Platform:
                NetworkChart.Write(chart, platform.Network);
                ClusterChart.Write(chart, platform.Clusters);
                ReachChart.Write(chart, platform.Reach);
                break;
            case MermaidPart.Network:
                NetworkChart.Write(chart, platform.Network);
                break;
            case MermaidPart.Cluster:
                ClusterChart.Write(chart, platform.Clusters);
                break;
            case MermaidPart.Reach:
                ReachChart.Write(chart, platform.Reach);
                break;
            case MermaidPart.Resources:
                ResourceChart.Write(chart, platform.Tree);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(part), part, "There is no such part of a plan.");
        }

        return chart.ToString();
    }
}
