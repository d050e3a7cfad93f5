namespace Blueprints.Preview;

/// <summary>Says which part of a plan a Mermaid flowchart draws.</summary>
public enum MermaidPart
{
    /// <summary>Network, clusters and who may reach whom, in one chart.</summary>
    Platform,

    /// <summary>VPCs with their tiers, subnets, gateways and endpoints.</summary>
    Network,

    /// <summary>Clusters with node groups, Karpenter pools in the order in which they are tried, add-ons and Helm releases.</summary>
    Cluster,

    /// <summary>Security groups and what may reach them.</summary>
    Reach,

    /// <summary>Every resource in its component, and what it waits for.</summary>
    Resources,
}
