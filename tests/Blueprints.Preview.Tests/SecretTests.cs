using Pulumi;

namespace Blueprints.Preview.Tests;

/// <summary>Secrets in what is made of them.</summary>
public sealed class SecretTests
{
    private const string Secret = "sword/fish";

    [Fact]
    public async Task DerivedOutputs_AreMasked_WhenTheyAreMadeOfASecretInput()
    {
        var options = PreviewOptions.Default.Simulate(Widget.Token, widget => new Dictionary<string, object?>
        {
            ["id"] = $"id-{widget.Text("password")}",
            ["url"] = $"https://example.com/?token={Uri.EscapeDataString(widget.Text("password")!)}",
        });
        var graph = await StackPreview.RunAsync(
            () =>
            {
                var widget = new Widget("w", new WidgetArgs { Password = Output.CreateSecret(Secret) });
                return new Dictionary<string, object?> { ["id"] = widget.Id, ["url"] = widget.Url };
            },
            options);

        AssertHidden(graph);
        Assert.Contains("\"id\": \"id-[secret]\"", graph.ToJson(), StringComparison.Ordinal);
        Assert.Contains("\"url\": \"https://example.com/?token=[secret]\"", graph.ToJson(), StringComparison.Ordinal);
        Assert.Contains("id   id-[secret]", graph.ToTree(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task FunctionResults_AreMasked_WhenTheyAreMadeOfASecretSetting()
    {
        var options = PreviewOptions.Default.WithSecret("token", Secret).WithSecret("pin", "12");
        var graph = await StackPreview.RunAsync(
            () => new Dictionary<string, object?>
            {
                ["zone"] = $"zone of {new Config().Require("token")}",
                ["pin"] = new Config().Require("pin"),
                ["year"] = "2012",
            },
            options);

        AssertHidden(graph);
        Assert.Contains("pin   [secret]", graph.ToTree(), StringComparison.Ordinal);
        Assert.Contains("year  2012", graph.ToTree(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AllTags_AreSecret_WhenTheTagsAre()
    {
        var graph = await StackPreview.RunAsync(() => new Pulumi.Aws.Ec2.Vpc("v", new()
        {
            CidrBlock = "10.0.0.0/16",
            Tags = { ["Token"] = Output.CreateSecret("abc") },
        }).Ignore());

        Assert.True(graph["aws:ec2/vpc:Vpc", "v"].Outputs["tagsAll"].IsSecret);
    }

    [Fact]
    public async Task Failure_MasksSecrets_WhenTheyAreStackOutputs()
    {
        var failure = await Assert.ThrowsAsync<PreviewFailedException>(() => StackPreview.RunAsync(() =>
        {
            _ = new Widget("w", new WidgetArgs { Label = "x" }).Label.Apply(Refuse);
            return new Dictionary<string, object?> { ["odd"] = Guid.Empty, ["token"] = Output.CreateSecret(Secret) };
        }));

        Assert.Equal("ArgumentException: no [secret] here", Assert.Single(failure.Problems).Message);
        Assert.DoesNotContain(Secret, failure.Message + failure.Details, StringComparison.Ordinal);
    }

    public static TheoryData<string, string[]> Secrets => new()
    {
        { "pass-word-1\n", ["pass-word-1"] },
        { "pass-word-1\r\nand more", ["pass-word-1", "and more"] },
        { "  pass  word\t1  ", ["pass  word", "pass word"] },
        { Pem, ["MIIEvQIBADANBgkq", "hkiG9w0BAQEFAASC", "BKcwggSjAgEA=="] },
        { "quo\"te's [bracket] back\\slash", ["te's", "te''s", "[bracket", "back\\"] },
        {
            "{\"user\": \"blackbeard\", \"pin\": 48151623, \"more\": [\"doubloon\", {\"deep\": \"kraken\\nsea\"}]}",
            ["blackbeard", "48151623", "doubloon", "kraken"]
        },
        { "schlüssel-ß\u2028zwei", ["schl", "zwei"] },
        { new string('k', 5_000) + "-end-of-it", ["kkkk", "-of-it"] },
    };

    private const string Pem = "-----BEGIN PRIVATE KEY-----\n  MIIEvQIBADANBgkq\n  hkiG9w0BAQEFAASC\n  BKcwggSjAgEA==\n-----END PRIVATE "
        + "KEY-----\n";

    [Theory]
    [MemberData(nameof(Secrets))]
    public async Task Secret_IsMasked_InEveryFormOfAnOutput(string secret, string[] parts)
    {
        var options = PreviewOptions.Default.WithSecret("token", secret);
        var graph = await StackPreview.RunAsync(
            () =>
            {
                var text = new Config().Require("token");
                return Texts(text)
                    .Select((form, index) => ($"o{index}", form))
                    .ToDictionary(pair => pair.Item1, pair => (object?)pair.form);
            },
            options);

        AssertMasked(graph.ToTree() + graph.ToJson(), parts);
    }

    [Theory]
    [MemberData(nameof(Secrets))]
    public async Task Secret_IsMasked_InEveryFormOfAFailure(string secret, string[] parts)
    {
        var options = PreviewOptions.Default.WithSecret("token", secret);
        Func<string, Action>[] failures =
        [
            text => () => throw new InvalidOperationException($"cannot use {text}"),
            text => () => throw new AggregateException(new InvalidOperationException(text), new ArgumentException($"and '{text}'")),
            text => () => throw new BlueprintException(
                "VpcBlueprint",
                [new Problem("NET003", ProblemSeverity.Error, $"Tiers[{text}]", $"'{text}' is no name", $"not {text}")]),
            text => () => Log.Error($"the text {text} is wrong"),
            text => () => _ = new Widget("w", new WidgetArgs { Label = Output.Create(text).Apply(Throw) }),
            text => () => _ = new Widget("w", new WidgetArgs { Label = "x" }).Label.Apply(_ => Throw(text)),
            text => () => _ = new Widget("w", new WidgetArgs { Label = "x" }).Label.Apply(_ => Refused(text)),
        ];
        foreach (var failing in failures)
        {
            var failure = await Assert.ThrowsAsync<PreviewFailedException>(
                () => StackPreview.RunAsync(() => failing(new Config().Require("token"))(), options));

            AssertMasked(failure.Message + failure.Details + string.Concat(failure.Problems), parts);
        }
    }

    [Fact]
    public async Task Leaves_AreMasked_OfWhatIsASecretAsAWhole()
    {
        var failure = await Assert.ThrowsAsync<PreviewFailedException>(() => StackPreview.RunAsync((Action)(() =>
        {
            _ = new Widget("w", new WidgetArgs { Password = Output.CreateSecret("{\"user\":\"blackbeard\"}") });
            throw new InvalidOperationException("the user blackbeard");
        })));

        Assert.Equal("InvalidOperationException: the user [secret]", Assert.Single(failure.Problems).Message);
    }

    private static IEnumerable<string> Texts(string text) =>
    [
        text,
        $"a {text} b",
        text.ReplaceLineEndings(" "),
        text.Trim(),
        System.Text.Json.JsonSerializer.Serialize(text),
        System.Text.Json.JsonSerializer.Serialize(System.Text.Json.JsonSerializer.Serialize(text)),
        $"'{text.Replace("'", "''", StringComparison.Ordinal)}'",
        Uri.EscapeDataString(text),
        string.Join('\n', text.Split('\n').Select(line => $"      {line.Trim()}")),
    ];

    private static string Throw(string text) => throw new ArgumentException($"no: {text}");

    private static string Refused(string text) =>
        throw new BlueprintException(
            "VpcBlueprint",
            [new Problem("NET003", ProblemSeverity.Error, "Tiers", $"'{text}' is no name", "make it right")]);

    private static void AssertMasked(string everything, string[] parts)
    {
        Assert.Contains("[secret]", everything, StringComparison.Ordinal);
        Assert.All(parts, part => Assert.DoesNotContain(part, everything, StringComparison.Ordinal));
    }

    private static string Refuse(string value) => throw new ArgumentException($"no {Secret} here");

    private static void AssertHidden(StackGraph graph)
    {
        var everything = graph.ToTree() + graph.ToJson();
        Assert.DoesNotContain(Secret, everything, StringComparison.Ordinal);
        Assert.DoesNotContain("sword%2Ffish", everything, StringComparison.Ordinal);
    }
}
