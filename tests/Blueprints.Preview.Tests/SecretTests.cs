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

    private static string Refuse(string value) => throw new ArgumentException($"no {Secret} here");

    private static void AssertHidden(StackGraph graph)
    {
        var everything = graph.ToTree() + graph.ToJson();
        Assert.DoesNotContain(Secret, everything, StringComparison.Ordinal);
        Assert.DoesNotContain("sword%2Ffish", everything, StringComparison.Ordinal);
    }
}
