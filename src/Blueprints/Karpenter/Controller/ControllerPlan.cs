using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Blueprints.Karpenter.Planning;

namespace Blueprints.Karpenter;

/// <summary>Describes Karpenter's planned controller with its AWS resources, with nothing registered.</summary>
/// <example><code>Console.WriteLine(pools.Plan().Controller);</code></example>
public sealed class ControllerPlan
{
    internal ControllerPlan(KarpenterSpec spec)
    {
        Version = spec.Version;
        Credentials = spec.Credentials;
        Settings = spec.Controller;
        IsIsolated = spec.IsIsolated;
        ReservedInterfaces = spec.Controller.ReservedInterfaces
            ?? (spec.Target.PodNetwork.ReservedInterfaces is > 0 and var kept ? kept : null);
        Registry = spec.Cluster?.Registry;
        PassedRoles = spec.PassedRoles;
        QueueKey = spec.QueueKey;
        Events = InterruptionEvent.Of(Version);
    }

    /// <summary>Gets the version of both charts.</summary>
    public KarpenterVersion Version { get; }

    /// <summary>Gets how the controller gets credentials.</summary>
    public PodCredentials Credentials { get; }

    /// <summary>
    /// Gets the size in characters of each of the controller's policies, for the longest names of its role and queue. IAM allows 6,144.
    /// </summary>
    public required ImmutableSortedDictionary<string, int> PolicySizes { get; init; }

    /// <summary>Gets the detail types of the events that the controller receives.</summary>
    public ImmutableArray<string> InterruptionEvents => [.. Events.Select(kind => kind.DetailType)];

    /// <summary>
    /// Gets a value indicating whether the controller calls no AWS service without a VPC endpoint, because the nodes' subnets have no route
    /// out.
    /// </summary>
    public bool IsIsolated { get; }

    /// <summary>
    /// Gets the number of a node's interfaces that are not counted for pods; <see langword="null"/> for Karpenter's default, 0.
    /// </summary>
    public int? ReservedInterfaces { get; }

    /// <summary>Gets the cluster's registry for the controller's image; <see langword="null"/> for Karpenter's own.</summary>
    public ContainerRegistry? Registry { get; }

    internal KarpenterController Settings { get; }

    internal ImmutableArray<Pulumi.Input<string>> PassedRoles { get; }

    internal Pulumi.Input<string>? QueueKey { get; }

    internal ImmutableArray<InterruptionEvent> Events { get; }

    /// <summary>Returns the version, the credentials, the policies with their sizes, and the events.</summary>
    /// <returns>Lines of text; the same for the same plan.</returns>
    public override string ToString()
    {
        var text = new StringBuilder();
        text.Append(
            CultureInfo.InvariantCulture,
            $"Karpenter {Version}: {Settings.Replicas} replicas of {Settings.Cpu} CPU and {Settings.Memory}, credentials by "
                + $"{Credentials}{(IsIsolated ? ", in a VPC without a way out" : string.Empty)}"
                + $"{(Registry is null ? string.Empty : $", {Registry}")}");
        foreach (var (name, size) in PolicySizes)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n  policy {name,-20} {size,5} of 6144 characters");
        }

        foreach (var kind in Events)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n  event  {kind.Name,-20} {kind.Source}: {kind.DetailType}");
        }

        return text.ToString();
    }
}
