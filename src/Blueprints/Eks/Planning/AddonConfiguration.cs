using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;

namespace Blueprints.Eks.Planning;

/// <summary>Writes an add-on's settings as configuration values of EKS.</summary>
/// <remarks>
/// Sources: the schemas that <c>aws eks describe-addon-configuration</c> returns. vpc-cni requires every value as text, also booleans and
/// numbers; coredns requires numbers and booleans.
/// </remarks>
internal static class AddonConfiguration
{
    private const string True = "true";

    /// <summary>Returns the values without white space; <see langword="null"/> if there are none.</summary>
    public static string? Of(EksAddon addon, KnownAddon? known, ImmutableArray<NodeTaint> taints)
    {
        var values = new JsonObject();
        if (addon.Network is { } network)
        {
            Write(values, network);
        }

        if (addon.Dns is { } dns)
        {
            Write(values, dns);
        }

        if (known is not null)
        {
            AddonTolerations.Write(values, known, taints);
        }

        if (addon.Configuration is { } own && EksAddon.TryParse(own) is { } given)
        {
            Merge(values, given);
        }

        return values.Count == 0 ? null : values.ToJsonString();
    }

    private static void Write(JsonObject values, VpcCniSettings settings)
    {
        var env = new JsonObject();
        Set(env, "AWS_VPC_K8S_CNI_CUSTOM_NETWORK_CFG", settings.CustomNetwork);
        Set(env, "AWS_VPC_K8S_CNI_EXTERNALSNAT", settings.ExternalSnat);
        Set(env, "ENABLE_POD_ENI", settings.SecurityGroupsForPods);
        Set(env, "ENABLE_PREFIX_DELEGATION", settings.PrefixDelegation);
        if (settings.CustomNetwork)
        {
            env["ENI_CONFIG_LABEL_DEF"] = "topology.kubernetes.io/zone";
        }

        Set(env, "MINIMUM_IP_TARGET", settings.MinimumAddresses);
        if (settings.StandardEnforcing)
        {
            env["POD_SECURITY_GROUP_ENFORCING_MODE"] = "standard";
        }

        Set(env, "WARM_IP_TARGET", settings.WarmAddresses);
        Set(env, "WARM_PREFIX_TARGET", settings.WarmPrefixes);
        Set(values, "enableNetworkPolicy", settings.NetworkPolicy);
        if (env.Count > 0)
        {
            values["env"] = env;
        }

        if (settings.PolicyEventLogs)
        {
            values["nodeAgent"] = new JsonObject { ["enablePolicyEventLogs"] = True };
        }
    }

    private static void Write(JsonObject values, CoreDnsSettings settings)
    {
        if (settings.MinReplicas is not null || settings.MaxReplicas is not null)
        {
            var scaling = new JsonObject { ["enabled"] = true };
            SetNumber(scaling, "maxReplicas", settings.MaxReplicas);
            SetNumber(scaling, "minReplicas", settings.MinReplicas);
            values["autoScaling"] = scaling;
        }

        if (settings.Corefile is { } corefile)
        {
            values["corefile"] = corefile;
        }

        SetNumber(values, "replicaCount", settings.Replicas);
    }

    private static void Set(JsonObject values, string key, bool isOn)
    {
        if (isOn)
        {
            values[key] = True;
        }
    }

    private static void Set(JsonObject values, string key, int? number)
    {
        if (number is { } some)
        {
            values[key] = some.ToString(CultureInfo.InvariantCulture);
        }
    }

    private static void SetNumber(JsonObject values, string key, int? number)
    {
        if (number is { } some)
        {
            values[key] = some;
        }
    }

    private static void Merge(JsonObject values, JsonObject given)
    {
        foreach (var (key, value) in given)
        {
            if (value is JsonObject inner && values[key] is JsonObject there)
            {
                Merge(there, inner);
            }
            else
            {
                values[key] = value?.DeepClone();
            }
        }
    }
}
