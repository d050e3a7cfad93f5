using System.Collections;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Blueprints.Configuration;

namespace Blueprints.Tests.Configuration;

/// <summary>
/// An object that is given in part keeps the defaults of what it leaves out: every nested object of every class of options, empty and with
/// each key alone, is what C# makes by setting just that on the defaults of the class that it stands in.
/// </summary>
public class SingleKeyTests
{
    public static TheoryData<string, string> Keys
    {
        get
        {
            var keys = new TheoryData<string, string>();
            foreach (var test in RoundTripCases.All)
            {
                foreach (var place in KeyMutations.Places(JsonNode.Parse(test.Json)!)
                    .Where(place => place.Steps.Length > 1
                        && place.Steps.All(step => step.Key is not null)
                        && IsProperty(test.Options, place.Steps)))
                {
                    keys.Add(test.Name, place.Text);
                }
            }

            return keys;
        }
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public async Task NestedObject_KeepsItsOwnersDefaults_WhenOneKeyIsGiven(string name, string key)
    {
        var test = RoundTripCases.All.Single(candidate => candidate.Name == name);
        var place = KeyMutations.Places(JsonNode.Parse(test.Json)!).Single(candidate => candidate.Text == key);
        var least = JsonNode.Parse(RoundTripCases.All.First(candidate => candidate.Options == test.Options).Json)!.AsObject();
        await Check(place.Steps, place.Value);
        if (place.Steps[..^1].Aggregate((JsonNode?)least, (node, step) => node?[step.Key!]) is null)
        {
            await Check(place.Steps[..^1], new JsonObject());
        }

        async Task Check(KeyStep[] steps, JsonNode value)
        {
            try
            {
                var bound = await Read(test.Options, With(least, steps, value));
                Assert.Equal(Text(await Described(test.Options, least, place, isGiven: steps.Length == place.Steps.Length)), Text(bound));
            }
            catch (BlueprintException refused)
            {
                // The object needs another key, or contradicts the defaults: the rules say so, whatever the reader does.
                Every.One(refused.Problems, problem => Assert.Contains(problem.Code, new[] { "CFG004", "CFG006" }));
            }
        }
    }

    private static bool IsProperty(Type options, KeyStep[] steps)
    {
        foreach (var step in steps)
        {
            if (PropertyOf(options, step) is not { } property)
            {
                return false;
            }

            options = property.PropertyType;
        }

        return true;
    }

    private static string With(JsonObject least, KeyStep[] steps, JsonNode value)
    {
        var document = least.DeepClone().AsObject();
        var at = steps[..^1].Aggregate(document, (map, step) => (JsonObject)(map[step.Key!] ??= new JsonObject()));
        at[steps[^1].Key!] = value.DeepClone();
        return document.ToJsonString();
    }

    /// <summary>What C# makes: the class's defaults with what is required, and one property set.</summary>
    private static async Task<object> Described(Type type, JsonObject least, KeyPlace place, bool isGiven)
    {
        var options = await Read(type, least.ToJsonString());
        var owner = options;
        foreach (var step in place.Steps[..^1])
        {
            var property = PropertyOf(owner.GetType(), step)!;
            if (property.GetValue(owner) is not { } inner)
            {
                inner = Activator.CreateInstance(property.PropertyType)!;
                property.SetValue(owner, inner);
            }

            owner = inner;
        }

        if (isGiven)
        {
            var read = await Read(type, With(least, place.Steps, place.Value));
            var holder = place.Steps[..^1].Aggregate(read, (from, step) => PropertyOf(from.GetType(), step)!.GetValue(from)!);
            var last = PropertyOf(owner.GetType(), place.Steps[^1])!;
            last.SetValue(owner, last.GetValue(holder));
        }

        return options;
    }

    private static Task<object> Read(Type type, string json) => (Task<object>)typeof(SingleKeyTests)
        .GetMethod(nameof(ReadAs), BindingFlags.NonPublic | BindingFlags.Static)!
        .MakeGenericMethod(type)
        .Invoke(null, [json])!;

    private static Task<object> ReadAs<TOptions>(string json)
        where TOptions : class, new() =>
        StackFile.ReadJson("platform:it", json, () => (object)StackConfiguration.Bind<TOptions>("it"));

    private static PropertyInfo? PropertyOf(Type options, KeyStep step) =>
        typeof(IEnumerable).IsAssignableFrom(options)
            ? null
            : options.GetProperties().SingleOrDefault(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name) == step.Key);

    private static string Text(object options) => JsonSerializer.Serialize(options, options.GetType());
}
