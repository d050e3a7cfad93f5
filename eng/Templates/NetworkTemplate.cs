namespace Blueprints.TemplateContent;

/// <summary><c>dotnet new blueprints-network</c>: the network of the sample us-east-1 alone.</summary>
internal static class NetworkTemplate
{
    private static readonly string[] OutputsOfOthers =
        ["[\"clusterName\"]", "[\"endpoint\"]", "[\"kubeconfigCommand\"]", "[\"nodeRole\"]", "[\"systemNodeRole\"]", "[\"queue\"]"];

    public static string Platform(SourceText sample) => Templates.InNamespace(sample)
        .WithoutLines(".ForCluster(")
        .WithoutParagraph("        var cluster =")
        .WithoutParagraph("        var karpenter =")
        .WithoutParagraph("        if (settings.AuditTrail)")
        .WithoutLines(OutputsOfOthers)
        .ToString();

    public static string Settings(SourceText sample) => Templates.InNamespace(sample)
        .WithoutLines("using System.ComponentModel.DataAnnotations;", "using Blueprints;", "using Blueprints.Configuration;")
        .Replace(Between(sample, "{\n", "    public int FlowLogDays"), "")
        .ToString().TrimStart('\n');

    public static string Stack(SourceText sample) => PlatformTemplate.Described(sample)
        .Replace("Supported versions, for a sandbox that may be destroyed. ", "")
        .Replace($"{sample.Indented("  platform:cluster:")}\n", "")
        .Replace($"{sample.Indented("  platform:karpenter:")}\n", "")
        .WithoutLines("# The most CPUs", "platform:poolCpuLimit", "# A trail of the account", "platform:auditTrail")
        .ToString();

    public static string Project(SourceText sample) =>
        sample.Replace("A three-tier network, an EKS cluster and Karpenter in", "A three-tier network in").ToString();

    private static string Between(SourceText text, string start, string end)
    {
        var whole = text.ToString();
        var from = whole.IndexOf(start, StringComparison.Ordinal) + start.Length;
        return whole[from..whole.IndexOf(end, StringComparison.Ordinal)];
    }
}
