using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Blueprints.Kubernetes;
using Blueprints.Problems;

namespace Blueprints.Karpenter.Planning;

/// <summary>Checks the kubelet's settings.</summary>
internal static partial class KubeletRules
{
    private static readonly string[] Resources = ["cpu", "memory", "ephemeral-storage", "pid"];

    private static readonly string[] Signals = [
        "memory.available",
        "nodefs.available",
        "nodefs.inodesFree",
        "imagefs.available",
        "imagefs.inodesFree",
        "pid.available",
    ];

    public static void Check(ProblemList problems, string path, KubeletSettings? kubelet, bool isIpv6)
    {
        if (kubelet is null)
        {
            return;
        }

        foreach (var (name, number) in new[] { ("MaxPods", kubelet.MaxPods), ("PodsPerCore", kubelet.PodsPerCore) }.Where(
            entry => entry.Item2 < 0))
        {
            problems.Error(
                KarpenterProblems.NegativePods,
                $"{path}.{name}",
                string.Create(CultureInfo.InvariantCulture, $"a node cannot have {number} pods"),
                "use 0 or more");
        }

        CheckDns(problems, $"{path}.ClusterDns", kubelet.ClusterDns, isIpv6);
        CheckReserved(problems, $"{path}.SystemReserved", kubelet.SystemReserved);
        CheckReserved(problems, $"{path}.KubeReserved", kubelet.KubeReserved);
        CheckEviction(problems, $"{path}.EvictionHard", kubelet.EvictionHard);
        CheckEviction(problems, $"{path}.EvictionSoft", kubelet.EvictionSoft);
        CheckSoftEviction(problems, path, kubelet);
        CheckImageGc(problems, path, kubelet);
    }

    /// <summary>
    /// Checks the DNS addresses: services of a cluster have addresses of one IP family. Source: Amazon EKS User Guide, «Learn about IPv6
    /// addresses to clusters, Pods, and services».
    /// </summary>
    private static void CheckDns(ProblemList problems, string path, ImmutableArray<string> servers, bool isIpv6)
    {
        foreach (var server in servers)
        {
            if (!IPAddress.TryParse(server, out var address))
            {
                problems.Error(
                    KarpenterProblems.InvalidClusterDns,
                    path,
                    $"'{server}' is not an IP address",
                    "use the address of the cluster's DNS service, or remove ClusterDns");
            }
            else if (address.AddressFamily != (isIpv6 ? AddressFamily.InterNetworkV6 : AddressFamily.InterNetwork))
            {
                problems.Error(
                    KarpenterProblems.InvalidClusterDns,
                    path,
                    $"services of the cluster, including DNS, have {(isIpv6 ? "IPv6" : "IPv4")} addresses, and {server} is not one",
                    $"use an {(isIpv6 ? "IPv6" : "IPv4")} address, or remove ClusterDns");
            }
        }
    }

    private static void CheckReserved(ProblemList problems, string path, ImmutableSortedDictionary<string, string> reserved)
    {
        foreach (var (resource, quantity) in reserved)
        {
            if (!Resources.Contains(resource))
            {
                problems.Error(
                    KarpenterProblems.UnknownReservedResource,
                    $"{path}[{resource}]",
                    $"the kubelet cannot reserve '{resource}'",
                    $"use {string.Join(", ", Resources)}");
            }

            if (!Quantity.IsValid(quantity) || quantity.StartsWith('-'))
            {
                problems.Error(
                    KarpenterProblems.InvalidReservation,
                    $"{path}[{resource}]",
                    $"'{quantity}' is not a quantity that can be reserved", "use a Kubernetes quantity of 0 or more, like 200m or 100Mi");
            }
        }
    }

    /// <summary>
    /// Checks eviction thresholds: the definition accepts signs and 0, with which the kubelet does not start. Source:
    /// kubernetes/kubernetes, pkg/kubelet/eviction/helpers.go, parseThresholdStatement.
    /// </summary>
    private static void CheckEviction(ProblemList problems, string path, ImmutableSortedDictionary<string, string> thresholds)
    {
        foreach (var (signal, threshold) in thresholds)
        {
            CheckSignal(problems, path, signal);
            if (!Percent().IsMatch(threshold) && !(Quantity.IsValid(threshold) && Quantity.Parse(threshold) > 0))
            {
                problems.Error(
                    KarpenterProblems.InvalidEvictionThreshold,
                    $"{path}[{signal}]",
                    $"'{threshold}' is not a threshold",
                    "use a share like 5%, or a quantity above 0 like 100Mi");
            }
        }
    }

    private static void CheckSoftEviction(ProblemList problems, string path, KubeletSettings kubelet)
    {
        foreach (var (signal, period) in kubelet.EvictionSoftGracePeriod)
        {
            CheckSignal(problems, $"{path}.EvictionSoftGracePeriod", signal);
            if (!Durations.CanFormat(period))
            {
                problems.Error(
                    KarpenterProblems.InvalidDuration,
                    $"{path}.EvictionSoftGracePeriod[{signal}]",
                    $"{period} cannot be written in hours, minutes and seconds",
                    Durations.Offer);
            }
        }

        foreach (var signal in kubelet.EvictionSoft.Keys.Except(kubelet.EvictionSoftGracePeriod.Keys))
        {
            problems.Error(
                KarpenterProblems.UnpairedSoftEviction,
                $"{path}.EvictionSoft[{signal}]",
                "the soft threshold has no grace period",
                $"add {signal} to EvictionSoftGracePeriod");
        }

        foreach (var signal in kubelet.EvictionSoftGracePeriod.Keys.Except(kubelet.EvictionSoft.Keys))
        {
            problems.Error(
                KarpenterProblems.UnpairedSoftEviction,
                $"{path}.EvictionSoftGracePeriod[{signal}]",
                "the grace period has no soft threshold",
                $"add {signal} to EvictionSoft");
        }
    }

    private static void CheckSignal(ProblemList problems, string path, string signal)
    {
        if (!Signals.Contains(signal))
        {
            problems.Error(
                KarpenterProblems.UnknownEvictionSignal,
                $"{path}[{signal}]",
                $"'{signal}' is not an eviction signal",
                $"use {string.Join(", ", Signals)}");
        }
    }

    private static void CheckImageGc(ProblemList problems, string path, KubeletSettings kubelet)
    {
        foreach (var (name, percent) in new[]
        {
            ("ImageGcHighThresholdPercent", kubelet.ImageGcHighThresholdPercent),
            ("ImageGcLowThresholdPercent", kubelet.ImageGcLowThresholdPercent),
        })
        {
            if (percent is < 0 or > 100)
            {
                problems.Error(
                    KarpenterProblems.ImageGcOutOfRange,
                    $"{path}.{name}",
                    string.Create(CultureInfo.InvariantCulture, $"{percent} is not a percentage"),
                    "use 0 to 100");
            }
        }

        if (kubelet.ImageGcHighThresholdPercent <= kubelet.ImageGcLowThresholdPercent)
        {
            problems.Error(
                KarpenterProblems.ImageGcOrder,
                $"{path}.ImageGcHighThresholdPercent",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"images are removed from {kubelet.ImageGcHighThresholdPercent} % down to {kubelet.ImageGcLowThresholdPercent} %"),
                "set a high threshold above the low threshold");
        }
    }

    [GeneratedRegex("^([0-9]{1,2}(\\.[0-9]{1,2})?|100(\\.0{1,2})?)%\\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Percent();
}
