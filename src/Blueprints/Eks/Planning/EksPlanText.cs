using System.Globalization;
using System.Text;
using Blueprints.Internal;

namespace Blueprints.Eks.Planning;

/// <summary>Writes a plan as text.</summary>
internal static class EksPlanText
{
    public static string Write(EksPlan plan)
    {
        var text = new StringBuilder();
        var name = plan.Name ?? "named like its component";
        Line(text, $"EKS cluster {name}, Kubernetes {plan.Version}{Support(plan.Version)}, in {plan.Nodes.Region}");
        Line(text, $"  nodes          {plan.Nodes}");
        var tier = plan.ControlPlane.Tier is { } chosen ? $", {chosen}" : string.Empty;
        var kept = plan.KeepsControlPlaneSubnets ? ", kept when the network gains a zone" : string.Empty;
        Line(text, $"  control plane  {plan.ControlPlaneSubnets}{tier}{kept}");
        Line(text, $"  endpoint       {plan.Endpoint}");
        var services = plan.ControlPlane.ServiceCidr is { } cidr ? $", services {cidr}" : string.Empty;
        Line(text, $"  addresses      {(plan.IsIpv6 ? "IPv6" : "IPv4")}{services}");
        Line(text, $"  logs           {plan.Logs}");
        Line(text, $"  secrets        {plan.SecretsEncryption}");
        Line(text, $"  upgrades       {plan.ControlPlane.Upgrades}");
        Line(text, $"  zonal shift    {(plan.ControlPlane.HasZonalShift == true ? "on" : "off")}");
        var security = plan.NodeSecurity == NodeSecurity.Dedicated ? "a group of its own" : "the cluster's group";
        Line(text, $"  node security  {security}{Ports(plan)}");
        Line(text, $"  credentials    {plan.Credentials}");
        Line(text, $"  protection     {(plan.IsDisposable ? "none" : "EKS's and Pulumi's")}");
        if (plan.Registry is { } registry)
        {
            Line(text, $"  registry       {registry}");
        }

        if (!plan.NodeTags.IsEmpty)
        {
            var tags = string.Join(", ", plan.NodeTags.Select(tag => $"{tag.Key}={tag.Value}"));
            Line(text, $"  node tags      {tags}: a change replaces every node");
        }

        Line(text, $"");
        Line(text, $"Access");
        if (plan.Deployer is Deployer.CreatorDeployer)
        {
            Line(text, $"  {plan.Deployer}: {AccessPolicy.ClusterAdmin} in the cluster");
        }

        foreach (var entry in plan.Access)
        {
            var principal = entry.KnownArn is { } arn ? $" ({arn})" : string.Empty;
            var policies = entry.Policies.Select(policy => $"{policy.Policy} in {policy.Scope}");
            var rights = policies.Concat(entry.Groups.Select(group => $"group {group}"));
            Line(text, $"  {entry.Key}{principal}: {string.Join("; ", rights)}");
        }

        Section(text, "Node groups", plan.NodeGroups);
        Section(text, "Add-ons, in the order in which they are made", plan.Addons);
        Section(text, "Storage classes", plan.StorageClasses);
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

    private static string Support(KubernetesVersion version) =>
        version.StandardSupportEnds is { } standard && version.ExtendedSupportEnds is { } extended
        ? string.Create(CultureInfo.InvariantCulture, $" (standard support to {standard:yyyy-MM-dd}, extended to {extended:yyyy-MM-dd})")
        : string.Empty;

    private static string Ports(EksPlan plan) => plan.ControlPlane.NodeRules.IsEmpty
        ? string.Empty
        : $", with {string.Join(", ", plan.ControlPlane.NodeRules.Select(rule => $"{rule.Key} ({rule.Reason})"))}";

    private static void Section<T>(StringBuilder text, string heading, IReadOnlyCollection<T> lines)
    {
        Line(text, $"");
        Line(text, $"{heading}{(lines.Count == 0 ? ": none" : string.Empty)}");
        foreach (var line in lines)
        {
            Line(text, $"  {line}");
        }
    }

    private static void Line(StringBuilder text, InvariantText line) =>
        text.Append(line.ToText().TrimEnd()).Append('\n');
}
