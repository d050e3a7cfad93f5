using System.Text.Json.Nodes;

namespace Blueprints.Eks.Planning;

/// <summary>Reads from the VPC CNI's add-on how pods get addresses. Its configuration values win, as in the cluster.</summary>
internal static class PodNetworks
{
    public static PodNetwork Of(EksAddon? addon)
    {
        if (addon is null
            || AddonConfiguration.Of(addon, KnownAddons.Find(addon.Name), []) is not { } json
            || EksAddon.TryParse(json) is not { } values)
        {
            return PodNetwork.Default;
        }

        return new PodNetwork
        {
            UsesPrefixes = IsOn(values, "ENABLE_PREFIX_DELEGATION"),
            UsesCustomNetworking = IsOn(values, "AWS_VPC_K8S_CNI_CUSTOM_NETWORK_CFG"),
            UsesPodSecurityGroups = IsOn(values, "ENABLE_POD_ENI"),
        };
    }

    // As Go's strconv.ParseBool reads it, which the CNI uses: an unreadable value means the default, which is off for all of these.
    // Sources: Go, package strconv, ParseBool; aws/amazon-vpc-cni-k8s, utils/utils.go, GetBoolAsStringEnvVar, and pkg/ipamd/ipamd.go,
    // parseBoolEnvVar.
    private static bool IsOn(JsonObject values, string variable) =>
        (values["env"] as JsonObject)?[variable]?.ToString() is "1" or "t" or "T" or "TRUE" or "true" or "True";
}
