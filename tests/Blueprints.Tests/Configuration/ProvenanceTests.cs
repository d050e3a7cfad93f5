using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Blueprints.Tests.Configuration;

/// <summary>What a wrong value causes is told by the full key of that value, for every key of every class of options.</summary>
public partial class ProvenanceTests
{
    public static TheoryData<string, string> Keys
    {
        get
        {
            var keys = new TheoryData<string, string>();
            foreach (var test in RoundTripCases.All)
            {
                foreach (var place in KeyMutations.Places(JsonNode.Parse(test.Json)!).Where(place => place.Value is JsonValue))
                {
                    keys.Add(test.Name, place.Text);
                }
            }

            return keys;
        }
    }

    public static TheoryData<string, string> Texts
    {
        get
        {
            var keys = new TheoryData<string, string>();
            foreach (var test in RoundTripCases.All)
            {
                foreach (var place in KeyMutations.Places(JsonNode.Parse(test.Json)!).Where(
                    place => place.Value is JsonValue value
                        && value.GetValueKind() == System.Text.Json.JsonValueKind.String
                        && !IsTrimmed(place)))
                {
                    keys.Add(test.Name, place.Text);
                }
            }

            return keys;
        }
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public async Task WrongValues_AreToldByTheirKey(string name, string key)
    {
        var test = RoundTripCases.All.Single(candidate => candidate.Name == name);
        var document = JsonNode.Parse(test.Json)!;
        var place = KeyMutations.Places(document).Single(candidate => candidate.Text == key);
        var before = await Problems(test, test.Json);
        var all = new List<Problem>();
        foreach (var wrong in Wrong(place.Value.AsValue()))
        {
            var told = (await Problems(test, KeyMutations.With(document, place, wrong))).Where(
                problem => problem.Severity == ProblemSeverity.Error)
                .Except(before)
                .ToList();

            Assert.True(
                told.Count == 0 || told.Exists(problem => IsToldBy(problem, $"platform:it.{key}")),
                $"{key}: {wrong?.ToJsonString()} is told without its key:\n{string.Join('\n', told)}");
            Assert.DoesNotContain(
                told,
                problem => problem.Message.Contains("(set by", StringComparison.Ordinal) && !IsGiven(document, problem));
            all.AddRange(told);
        }

        // The other value of a switch is right most often, and so is any value of what only an add-on's own schema knows.
        if (place.Value.GetValueKind() is not (System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False)
            && !key.Contains(".configuration.", StringComparison.Ordinal))
        {
            Assert.NotEmpty(all);
        }
    }

    /// <summary>What a <c>|</c> block of YAML leaves behind a value.</summary>
    [Theory]
    [MemberData(nameof(Texts))]
    public async Task TrailingLineFeed_IsRefused(string name, string key)
    {
        var test = RoundTripCases.All.Single(candidate => candidate.Name == name);
        var document = JsonNode.Parse(test.Json)!;
        var place = KeyMutations.Places(document).Single(candidate => candidate.Text == key);

        Assert.Contains(
            await Problems(test, KeyMutations.With(document, place, JsonValue.Create(place.Value.GetValue<string>() + '\n'))),
            problem => problem.Severity == ProblemSeverity.Error);
    }

    // Zones with commas between them, with any blanks around each.
    private static bool IsTrimmed(KeyPlace place) => place.Text.StartsWith("endpointZones.", StringComparison.Ordinal);

    private static bool IsToldBy(Problem problem, string key)
    {
        var told = Key().Match(problem.Message) is { Success: true } match ? match.Groups["key"].Value : problem.Path;
        return told == key
            || key.StartsWith($"{told}[", StringComparison.Ordinal)
            || key == $"{told}.name"
            || key == $"{told}.principal"
            || IsOfTwoKeys(problem);
    }

    // What two keys are about together is told by the one that the rule is of.
    private static bool IsOfTwoKeys(Problem problem) => problem.Code is "CFG006" or "NET023" or "NET024";

    private static bool IsGiven(JsonNode document, Problem problem) =>
        KeyMutations.Places(document).Any(
            place => problem.Message.EndsWith($"(set by platform:it.{place.Text})", StringComparison.Ordinal));

    [GeneratedRegex(@"\(set by (?<key>[^)]*)\)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Key();

    private static async Task<IReadOnlyList<Problem>> Problems(RoundTripCase test, string json)
    {
        try
        {
            _ = await StackFile.ReadJson("platform:it", json, test.FromOptions);
            return [];
        }
        catch (BlueprintException refused)
        {
            return refused.Problems;
        }
    }

    private static IEnumerable<JsonNode?> Wrong(JsonValue value) => value.GetValueKind() switch
    {
        System.Text.Json.JsonValueKind.Number => [JsonValue.Create(-1), JsonValue.Create(int.MaxValue), JsonValue.Create(0)],
        System.Text.Json.JsonValueKind.String =>
            [JsonValue.Create("it is wrong!"), JsonValue.Create($"{value.GetValue<string>()}\n"), JsonValue.Create("x")],
        _ => [JsonValue.Create(!value.GetValue<bool>())],
    };
}
