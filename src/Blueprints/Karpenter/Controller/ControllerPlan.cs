using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Blueprints.Karpenter.Planning;

namespace Blueprints.Karpenter;

/// <summary>Karpenter's controller and what it needs in AWS, with everything decided and nothing registered.</summary>
/// <example><code>Console.WriteLine(pools.Plan().Controller);</code></example>
public sealed class ControllerPlan
{
    internal ControllerPlan(KarpenterSpec spec)
    {
        Version = spec.Version;
        Credentials = spec.Credentials;
        Settings = spec.Controller;
        IsIsolated = spec.IsIsolated;
        ReservedInterfaces = spec.Controller.ReservedInterfaces ?? (spec.Target.PodNetwork.ReservedInterfaces is > 0 and var kept ? kept : null);
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
    /// Gets how many characters each of the controller's policies has, for the longest names that its role and queue can have. IAM accepts
    /// 6,144.
    /// </summary>
    public required ImmutableSortedDictionary<string, int> PolicySizes { get; init; }

    /// <summary>Gets the detail types of the events that the controller is told of.</summary>
    public ImmutableArray<string> InterruptionEvents => [.. Events.Select(kind => kind.DetailType)];

    /// <summary>
    /// Gets a value indicating whether the controller calls nothing without a VPC endpoint, because the nodes' subnets have no way out.
    /// </summary>
    public bool IsIsolated { get; }

    /// <summary>
    /// Gets how many interfaces of a node are left out when its pods are counted; <see langword="null"/> for Karpenter's default, which is
    /// none.
    /// </summary>
    public int? ReservedInterfaces { get; }

    /// <summary>
    /// Gets the registry of the cluster, from which the controller's image comes; <see langword="null"/> for Karpenter's own.
    /// </summary>
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
        text.Append(CultureInfo.InvariantCulture, $"Karpenter {Version}: {Settings.Replicas} replicas of {Settings.Cpu} CPU and {Settings.Memory}, credentials by {Credentials}{(IsIsolated ? ", in a VPC without a way out" : string.Empty)}{(Registry is null ? string.Empty : $", {Registry}")}");
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
