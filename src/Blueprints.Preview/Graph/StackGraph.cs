using System.Collections.Immutable;
using Blueprints.Preview.Engine;
using Blueprints.Preview.Rendering;
using Blueprints.Preview.Reporting.Html;
using Blueprints.Preview.Reporting.Mermaid;
using Blueprints.Preview.Reporting.Reading;

namespace Blueprints.Preview;

/// <summary>Represents the complete plan of a stack: every resource that its program registers, and what the program returns.</summary>
/// <remarks>It is deterministic: the same program with the same options gives the same graph, byte for byte.</remarks>
public sealed class StackGraph
{
    private readonly ImmutableDictionary<string, ResourceNode> _byUrn;

    internal StackGraph(
        string project,
        string stack,
        ImmutableSortedDictionary<string, ConfigurationValue> configuration,
        ImmutableArray<ResourceNode> resources,
        GraphValue outputs,
        ImmutableArray<Problem> problems)
    {
        Project = project;
        Stack = stack;
        Configuration = configuration;
        Resources = resources;
        Outputs = outputs;
        Problems = problems;
        _byUrn = resources.ToImmutableDictionary(node => node.Urn, StringComparer.Ordinal);
    }

    /// <summary>Gets the name of the project.</summary>
    public string Project { get; }

    /// <summary>Gets the name of the stack.</summary>
    public string Stack { get; }

    /// <summary>Gets the configuration that the program ran with, by full key (<c>aws:region</c>).</summary>
    public ImmutableSortedDictionary<string, ConfigurationValue> Configuration { get; }

    /// <summary>Gets every resource in the order in which the program registers it; the first is the stack itself.</summary>
    public ImmutableArray<ResourceNode> Resources { get; }

    /// <summary>Gets what the program returns as the stack's outputs, a map by name.</summary>
    public GraphValue Outputs { get; }

    /// <summary>Gets the notes and warnings that blocks reported, each once, in the order of reporting.</summary>
    public ImmutableArray<Problem> Problems { get; }

    /// <summary>Gets what knows the secrets of the run, for texts that are made of them.</summary>
    internal Redactor Redactor { get; init; } = new();

    /// <summary>Gets the one resource with a type and a name.</summary>
    /// <param name="type">The type token, for example <c>aws:ec2/vpc:Vpc</c>.</param>
    /// <param name="name">The logical name.</param>
    /// <exception cref="KeyNotFoundException">There is none; the message lists the names of that type.</exception>
    /// <exception cref="InvalidOperationException">There are several, under different parents; use <see cref="Find(string)"/>.</exception>
    public ResourceNode this[string type, string name]
    {
        get
        {
            var found = Resources.Where(node => node.Type == type && node.Name == name).ToImmutableArray();
            return found.Length switch
            {
                1 => found[0],
                0 => throw new KeyNotFoundException(
                    $"There is no {type} named '{name}'; of that type there are: "
                    + $"{string.Join(", ", OfType(type).Select(node => node.Name).DefaultIfEmpty("none"))}."),
                _ => throw new InvalidOperationException(
                    $"There are {found.Length} resources {type} named '{name}' under different parents; find the one you mean by URN: "
                    + $"{string.Join(", ", found.Select(node => node.Urn))}."),
            };
        }
    }

    /// <summary>Returns the resources of a type, in registration order.</summary>
    /// <param name="type">The type token, for example <c>aws:ec2/subnet:Subnet</c>.</param>
    /// <returns>The resources; empty when there are none.</returns>
    /// <example><code>Assert.Equal(9, graph.OfType("aws:ec2/subnet:Subnet").Length);</code></example>
    public ImmutableArray<ResourceNode> OfType(string type) => [.. Resources.Where(node => node.Type == type)];

    /// <summary>Returns the resource with a URN.</summary>
    /// <param name="urn">The URN, with the full chain of parent types.</param>
    /// <returns>The resource, or null when there is none.</returns>
    public ResourceNode? Find(string urn) => _byUrn.GetValueOrDefault(urn);

    /// <summary>Returns the direct children of a resource, in registration order.</summary>
    /// <param name="parent">The parent; it may be the stack itself.</param>
    /// <returns>The children.</returns>
    public ImmutableArray<ResourceNode> ChildrenOf(ResourceNode parent)
    {
        ArgumentNullException.ThrowIfNull(parent);
        return [.. Resources.Where(node => node.Parent == parent.Urn)];
    }

    /// <summary>Returns whether a resource waits for another one, directly or through others.</summary>
    /// <param name="dependant">The resource that waits.</param>
    /// <param name="dependency">The resource that has to be there first.</param>
    /// <returns>True when a chain of dependencies, parents or providers leads from one to the other.</returns>
    public bool DependsOn(ResourceNode dependant, ResourceNode dependency)
    {
        ArgumentNullException.ThrowIfNull(dependant);
        ArgumentNullException.ThrowIfNull(dependency);
        return GraphOrder.Reaches(this, dependant, dependency);
    }

    /// <summary>Returns the resources in an order in which each comes after everything that it needs.</summary>
    /// <returns>All resources; ties keep the registration order.</returns>
    /// <exception cref="InvalidOperationException">Resources wait for each other in a circle; the message names them.</exception>
    public ImmutableArray<ResourceNode> CreateOrder() => GraphOrder.Topological(this);

    /// <summary>
    /// Returns the resources in an order in which each goes before everything that it needs: how the engine destroys a stack.
    /// </summary>
    /// <returns>All resources, the stack last.</returns>
    /// <example><code>Assert.Equal("pulumi:pulumi:Stack", graph.DestroyOrder()[^1].Type);</code></example>
    /// <exception cref="InvalidOperationException">Resources wait for each other in a circle; the message names them.</exception>
    public ImmutableArray<ResourceNode> DestroyOrder() => [.. CreateOrder().Reverse()];

    /// <summary>Returns the plan as text: the tree of resources, counts by type, problems, outputs. Plain, without colours.</summary>
    /// <returns>Lines that end in <c>\n</c>. Secrets are masked.</returns>
    public string ToTree() => TreeReport.Plain(this);

    /// <summary>Returns the plan as one JSON document in the shape of <c>pulumi preview --json</c>.</summary>
    /// <returns>Indented JSON that ends in <c>\n</c>. Secrets are masked, unknown values are Pulumi's own sentinel.</returns>
    public string ToJson() => JsonReport.Write(this);

    /// <summary>
    /// Returns the plan as one HTML page with pictures: network, clusters, data, DNS, who may reach whom, roles, versions, what is billed,
    /// all resources.
    /// </summary>
    /// <param name="title">The page's heading; null for project and stack.</param>
    /// <returns>
    /// A self-contained page that ends in <c>\n</c>: the same bytes for the same plan. Secrets are masked, and everything is encoded.
    /// </returns>
    /// <remarks>Resources are known by their types and inputs, so that a stack without blueprints has the same pictures.</remarks>
    /// <example><code>await File.WriteAllTextAsync("report.html", graph.ToHtml());</code></example>
    public string ToHtml(string? title = null) => ReportPage.Write(PlatformReader.Read(this), title);

    /// <summary>Returns the plan, or a part of it, as the text of a Mermaid flowchart.</summary>
    /// <param name="part">What is drawn.</param>
    /// <returns>Lines that end in <c>\n</c>, the same bytes for the same plan. Secrets are masked.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="part"/> is none of the parts.</exception>
    /// <example><code>Assert.Contains("platform-private-a", graph.ToMermaid(MermaidPart.Network));</code></example>
    public string ToMermaid(MermaidPart part = MermaidPart.Platform) => MermaidWriter.Write(PlatformReader.Read(this), part);
}
