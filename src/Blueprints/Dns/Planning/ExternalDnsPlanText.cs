using System.Text;
using Blueprints.Internal;

namespace Blueprints.Dns.Planning;

/// <summary>Writes a plan as text.</summary>
internal static class ExternalDnsPlanText
{
    public static string Write(ExternalDnsPlan plan)
    {
        var text = new StringBuilder();
        Line(
            text,
            $"ExternalDNS {plan.Version} for cluster {plan.Cluster} by {plan.Credentials}: {Flag(plan.Policy)}, TTL {plan.Ttl} s, owner "
                + $"{plan.OwnerId ?? "{stack}-" + $"{plan.Cluster.Region}-{plan.Cluster.Name}"}");
        List(text, "Zones", plan.Zones);
        List(text, "Releases", plan.Releases);
        List(text, "Records", plan.Records);
        if (plan.Conventions is { } conventions)
        {
            Line(text, $"{conventions.Text}");
        }

        foreach (var warning in plan.Warnings)
        {
            Line(text, $"{warning.Severity}: {warning}");
        }

        return text.ToString().TrimEnd();
    }

    /// <summary>Returns the chart's name of a policy.</summary>
    public static string Flag(DnsPolicy policy) => policy switch
    {
        DnsPolicy.Sync => "sync",
        DnsPolicy.CreateOnly => "create-only",
        _ => "upsert-only",
    };

    private static void List<T>(StringBuilder text, string title, IReadOnlyCollection<T> items)
    {
        if (items.Count > 0)
        {
            Line(text, $"");
            Line(text, $"{title}");
            foreach (var item in items)
            {
                Line(text, $"  {item}");
            }
        }
    }

    private static void Line(StringBuilder text, InvariantText line) =>
        text.Append(line.ToText().TrimEnd()).Append('\n');
}
