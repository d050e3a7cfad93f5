using System.Text.Json;
using Pulumi;

namespace Blueprints.Preview.Tests;

public sealed class JsonTests
{
    [Fact]
    public async Task Json_HasTheShapeOfPulumiPreview()
    {
        using var json = await JsonOfAsync(Program);

        var root = json.RootElement;
        Assert.Equal(["config", "steps", "diagnostics", "changeSummary"], root.EnumerateObject().Select(property => property.Name));
        Assert.Equal("us-east-1", root.GetProperty("config").GetProperty("aws:region").GetString());
        Assert.Equal("[secret]", root.GetProperty("config").GetProperty("project:token").GetString());
        Assert.Equal("""{"create":4,"read":1}""", JsonSerializer.Serialize(root.GetProperty("changeSummary")));
        Assert.Equal(5, root.GetProperty("steps").GetArrayLength());
        Assert.All(root.GetProperty("steps").EnumerateArray(), step =>
        {
            var state = step.GetProperty("newState");
            Assert.Equal(step.GetProperty("urn").GetString(), state.GetProperty("urn").GetString());
            Assert.All(
                state.EnumerateObject().Where(property => property.Name is "inputs" or "outputs"),
                property => Assert.NotEmpty(property.Value.EnumerateObject()));
        });
    }

    [Fact]
    public async Task Step_SaysEverythingAboutAResource()
    {
        using var json = await JsonOfAsync(Program);

        var step = Step(json, "core-a");
        Assert.Equal(
            """
            {"op":"create","urn":"urn:pulumi:dev::project::acme:index:Crate$aws:ec2/subnet:Subnet::core-a","provider":"urn:pulumi:dev::project::pulumi:providers:aws::default::04da6b54-80e4-46f7-96ec-b56ff0331ba9"}
            """.Trim(),
            JsonSerializer.Serialize(
                step
                    .EnumerateObject()
                    .Where(property => property.Name != "newState")
                    .ToDictionary(property => property.Name, property => property.Value)));
        var state = step.GetProperty("newState");
        Assert.True(state.GetProperty("custom").GetBoolean());
        Assert.True(state.GetProperty("protect").GetBoolean());
        Assert.StartsWith("subnet-", state.GetProperty("id").GetString(), StringComparison.Ordinal);
        Assert.Equal("urn:pulumi:dev::project::acme:index:Crate::core", state.GetProperty("parent").GetString());
        Assert.Equal("10.0.0.0/20", state.GetProperty("inputs").GetProperty("cidrBlock").GetString());
        var vpc = Step(json, "core").GetProperty("urn").GetString();
        Assert.Equal([vpc], state.GetProperty("dependencies").EnumerateArray().Select(urn => urn.GetString()));
        Assert.Equal([vpc], state.GetProperty("propertyDependencies").GetProperty("vpcId").EnumerateArray().Select(urn => urn.GetString()));
    }

    [Fact]
    public async Task Step_IsARead_WhenTheProgramGetsWhatIsThere()
    {
        using var json = await JsonOfAsync(Program);

        var step = Step(json, "existing");
        Assert.Equal("read", step.GetProperty("op").GetString());
        Assert.Equal("w-1", step.GetProperty("newState").GetProperty("id").GetString());
        Assert.True(step.GetProperty("newState").GetProperty("external").GetBoolean());
    }

    [Fact]
    public async Task Json_MasksSecretsAndMarksUnknowns()
    {
        using var json = await JsonOfAsync(() =>
        {
            var first = new Widget("first", new WidgetArgs { Password = Output.CreateSecret("swordfish") });
            _ = new Widget("second", new WidgetArgs { Label = first.Url, Part = new WidgetPartArgs { Code = first.Password! } });
        });

        var inputs = Step(json, "second").GetProperty("newState").GetProperty("inputs");
        Assert.Equal("04da6b54-80e4-46f7-96ec-b56ff0331ba9", inputs.GetProperty("label").GetString());
        Assert.Equal("[secret]", inputs.GetProperty("part").GetProperty("code").GetString());
        Assert.DoesNotContain("swordfish", JsonSerializer.Serialize(json), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Step_HoldsTheOptionsThatAreSet()
    {
        using var json = await JsonOfAsync(() => new Widget("w", null, new CustomResourceOptions
        {
            CustomTimeouts = new CustomTimeouts { Create = TimeSpan.FromMinutes(40), Delete = TimeSpan.FromSeconds(90) },
            IgnoreChanges = { "label" },
            RetainOnDelete = true,
            ImportId = "w-1",
        }).Ignore());

        var step = Step(json, "w");
        var state = step.GetProperty("newState");
        Assert.Equal("import", step.GetProperty("op").GetString());
        Assert.Equal("""{"create":2400,"delete":90}""", JsonSerializer.Serialize(state.GetProperty("customTimeouts")));
        Assert.Equal("""["label"]""", JsonSerializer.Serialize(state.GetProperty("ignoreChanges")));
        Assert.True(state.GetProperty("retainOnDelete").GetBoolean());
        Assert.False(state.TryGetProperty("protect", out _));
    }

    [Fact]
    public async Task References_AreTheEnginesUrns_WhenAProgramUsesAUrn()
    {
        using var json = await JsonOfAsync(() => new Crate("outer", outer =>
        {
            var widget = new Widget("inner", null, outer.Child());
            _ = new Widget("pointer", new WidgetArgs { Label = widget.Urn }, outer.Child());
        }).Ignore());

        Assert.Equal(
            Step(json, "inner").GetProperty("urn").GetString(),
            Step(json, "pointer").GetProperty("newState").GetProperty("inputs").GetProperty("label").GetString());
    }

    private static void Program()
    {
        _ = new Crate(
            "core",
            core =>
            {
                var vpc = new Network(Network.Vpc, "core", new NetworkArgs { CidrBlock = "10.0.0.0/16" }, core.Child());
                _ = new Network(Network.Subnet, "core-a", new NetworkArgs { CidrBlock = "10.0.0.0/20", VpcId = vpc.Id }, core.Child());
            },
            new ComponentResourceOptions { Protect = true });
        _ = new Widget("existing", null, new CustomResourceOptions { Id = "w-1" });
    }

    private static async Task<JsonDocument> JsonOfAsync(Action program)
    {
        var options = PreviewOptions.Default.WithConfig("aws:region", "us-east-1").WithSecret("token", "swordfish");
        return JsonDocument.Parse((await StackPreview.RunAsync(program, options)).ToJson());
    }

    private static JsonElement Step(JsonDocument json, string name) =>
        json.RootElement
            .GetProperty("steps")
            .EnumerateArray()
            .Last(step => step.GetProperty("urn").GetString()!.EndsWith($"::{name}", StringComparison.Ordinal));
}
