using System.Text.Json;
using Blueprints.Preview.Configuration;
using Blueprints.Preview.Reporting.Model;

namespace Blueprints.Preview.Reporting.Reading;

/// <summary>Finds the account and the region of a resource: its own, its provider's, the stack's.</summary>
internal sealed class PlaceReader(ReportSource source)
{
    private const int AccountDigits = 12;

    public Place Read(ReportNode node)
    {
        var provider = source.ProviderOf(node);
        var arn = (node.Output("arn") ?? "").Split(':');
        return new Place(
            (provider is null ? null : AccountOf(provider)) ?? Part(arn, 4) ?? node.Output("ownerId")
                ?? AccountByProvider(node.Node.Provider) ?? GraphValue.UnknownMask,
            node.Text("region") ?? provider?.Text("region") ?? Part(arn, 3) ?? node.Output("region") ?? ConfiguredRegion
                ?? GraphValue.UnknownMask);
    }

    // ARNs of buckets and hosted zones have no account; what the same provider makes is in the same one.
    private string? AccountByProvider(string? provider) =>
        source.Nodes.Where(node => node.Node.Provider == provider && provider is not null)
        .Select(node => Part((node.Output("arn") ?? "").Split(':'), 4)).FirstOrDefault(account => account is not null);

    private string? ConfiguredRegion =>
        source.Graph.Configuration.TryGetValue(AwsSettings.Region, out var region) ? source.Graph.Redactor.Mask(region.Display) : null;

    private static string? Part(string[] arn, int index) => arn.Length > index && arn[index].Length > 0 ? arn[index] : null;

    // A provider says its account only by what it may be used for, or by the role that it assumes. Its objects are JSON texts on the wire.
    private static string? AccountOf(ReportNode provider) =>
        Texts(provider, "allowedAccountIds", "").FirstOrDefault(text => text.Length == AccountDigits && text.All(char.IsAsciiDigit))
        ?? Texts(provider, "assumeRoles", "roleArn").Select(role => Part(role.Split(':'), 4))
            .FirstOrDefault(account => account is not null);

    private static IEnumerable<string> Texts(ReportNode provider, string name, string property)
    {
        foreach (var value in provider.Items(name))
        {
            if (ReportNode.Scalar(property.Length == 0 ? value : ReportNode.At(value, property)) is { } text)
            {
                yield return text;
            }
        }

        if (provider.At(name) is not { IsSecret: false, Kind: GraphValueKind.Text } json
            || Parse(json.AsText()) is not { ValueKind: JsonValueKind.Array } list)
        {
            yield break;
        }

        foreach (var item in list.EnumerateArray())
        {
            var value = property.Length == 0 ? item : item.ValueKind == JsonValueKind.Object && item.TryGetProperty(property, out var inner)
                ? inner : default;
            if (value.ValueKind == JsonValueKind.String)
            {
                yield return value.GetString()!;
            }
        }
    }

    private static JsonElement? Parse(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
