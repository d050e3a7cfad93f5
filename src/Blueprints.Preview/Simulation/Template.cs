using System.Globalization;
using System.Text.RegularExpressions;

namespace Blueprints.Preview.Simulation;

/// <summary>Fills the templates of the simulation tables.</summary>
/// <remarks>
/// <c>{id} {name} {region} {partition} {account} {dns}</c>: facts of the resource.
/// <c>{hex} {hex:salt} {hex8:salt} {uuid} {uuid:salt} {upper17:salt} {digits:salt} {ip:salt} {ipv6:salt}</c>: stable hashes.
/// <c>{in:property}</c>: a text input, or nothing. <c>{host:property}</c>: the same without <c>https://</c>. <c>{path}</c>: the IAM path.
/// <c>{namespace}</c>: the Kubernetes namespace. <c>{auto:property}</c>: a text input, else Pulumi's automatic name.
/// </remarks>
internal static partial class Template
{
    public static string Fill(string template, SimulatedResource resource) =>
        Placeholder().Replace(
            template,
            match => Value(match.Groups["what"].Value, match.Groups["count"].Value, match.Groups["rest"].Value, resource));

    /// <summary>Returns the name that Pulumi gives to a resource without one: the logical name, a dash and seven hex digits.</summary>
    public static string AutoName(SimulatedResource resource, string property) =>
        resource.Text(property) ?? (resource.Text($"{property}Prefix") ?? $"{resource.Name}-") + StableHash.Hex(resource.Seed, "name", 7);

    private static string Value(string what, string count, string rest, SimulatedResource resource) => what switch
    {
        "id" => resource.Id,
        "name" => resource.Name,
        "region" => resource.Region,
        "partition" => resource.Partition,
        "account" => resource.AccountId,
        "dns" => AwsRegions.DnsSuffix(resource.Region),
        "hex" => StableHash.Hex(resource.Seed, rest, count.Length == 0 ? 17 : int.Parse(count, CultureInfo.InvariantCulture)),
        "upper" => StableHash.Upper(resource.Seed, rest, int.Parse(count, CultureInfo.InvariantCulture)),
        "uuid" => StableHash.Uuid(resource.Seed, rest),
        "digits" => StableHash.Digits(resource.Seed, rest),
        "ipv" => StableHash.DocumentationIpv6(resource.Seed, rest),
        "ip" => StableHash.DocumentationAddress(resource.Seed, rest),
        "in" => resource.Text(rest) ?? "",
        "path" => resource.Text("path") ?? "/",
        "namespace" => resource.Text("namespace") ?? "default",
        "host" => (resource.Text(rest) ?? "").Replace("https://", "", StringComparison.Ordinal),
        "auto" => AutoName(resource, rest),
        _ => throw new ArgumentException($"The simulation template has an unknown placeholder '{what}'."),
    };

    [GeneratedRegex(@"\{(?<what>[a-z]+)(?<count>[0-9]+)?(:(?<rest>[A-Za-z0-9]+))?\}")]
    private static partial Regex Placeholder();
}
