using System.Text.Json;
using System.Text.Json.Nodes;
using Blueprints.Configuration;

namespace Blueprints.Tests.Configuration;

/// <summary>
/// An object of options without a key in it means its fluent call with every default: nothing, for all but the set of DHCP options; or it
/// needs a key.
/// </summary>
public class EmptyObjectTests
{
    public static TheoryData<string, string> Objects
    {
        get
        {
            var objects = new TheoryData<string, string>();
            foreach (var least in RoundTripCases.All.Where(test => test.Name.EndsWith("least", StringComparison.Ordinal)))
            {
                foreach (var property in least.Options
                    .GetProperties()
                    .Where(property => property.PropertyType.Namespace == typeof(VpcOptions).Namespace && property.PropertyType.IsClass))
                {
                    objects.Add(least.Name, JsonNamingPolicy.CamelCase.ConvertName(property.Name));
                }
            }

            return objects;
        }
    }

    [Theory]
    [MemberData(nameof(Objects))]
    public async Task EmptyObject_MeansItsFluentCallsDefaults_OrNeedsAKey(string name, string key)
    {
        var least = RoundTripCases.All.Single(test => test.Name == name);
        var document = JsonNode.Parse(least.Json)!.AsObject();
        document[key] ??= new JsonObject();
        var with = least with { Json = document.ToJsonString() };

        string plan;
        try
        {
            plan = await RoundTripCases.Text(with.FromOptions, with.Json);
        }
        catch (Blueprints.Preview.PreviewFailedException refused)
        {
            Assert.Contains($"CFG004 platform:it.{key}.", refused.Message, StringComparison.Ordinal);
            return;
        }

        Assert.Equal(await RoundTripCases.Text(key == "dhcp" ? WithDhcp : least.FromOptions, least.Json), plan);

        static string WithDhcp()
        {
            var blueprint = VpcBlueprint.FromOptions(StackConfiguration.Bind<VpcOptions>("it")).WithDhcpOptions(new DhcpOptions());
            _ = blueprint.Provision("it");
            return blueprint.Plan().ToString();
        }
    }
}
