using Blueprints.SdkGenerator.Tests.Harness;

namespace Blueprints.SdkGenerator.Tests;

/// <summary>Rules 1 to 7 and 17: the class of a resource.</summary>
public class ResourceRules
{
    private const string Required = ",\"required\":[\"width\",\"sizes\",\"labels\"]";

    [Fact]
    public void Rule1_Namespace_ComesFromTheMap_WhenTheModuleIsMapped()
    {
        var sdk = GeneratedSdk.Of(AcmeSchema.Of(
            "\"resources\":{\"acme:secretstore/box:Box\":{}}", AcmeSchema.Bridged + ",\"namespaces\":{\"secretstore\":\"SecretStore\"}"));

        Assert.True(sdk.Has("SecretStore.Box"));
    }

    [Fact]
    public void Rule1_Namespace_IsTheModuleWithItsFirstLetterUpper_WhenItIsNotMapped() =>
        Assert.True(GeneratedSdk.Of(AcmeSchema.OfResource()).Has("Net.Gate"));

    [Fact]
    public void Rule2_ResourceType_CarriesTheTokenAndThePackagesVersion()
    {
        var gate = GeneratedSdk.Of(AcmeSchema.OfResource()).Type("Net.Gate");

        var attribute = Assert.IsAssignableFrom<Pulumi.ResourceTypeAttribute>(
            Assert.Single(gate.GetCustomAttributes(typeof(Pulumi.ResourceTypeAttribute), false)));
        Assert.Equal(("acme:net/gate:Gate", "1.2.3"), (attribute.Type, attribute.Version));
        Assert.Equal("AcmeResourceTypeAttribute", attribute.GetType().Name);
        Assert.False(attribute.GetType().IsPublic);
        Assert.Equal(typeof(Pulumi.CustomResource), gate.BaseType);
    }

    [Fact]
    public void Rule3_Outputs_AreSortedByWireName_AndOnlyTheirFirstLetterIsRaised()
    {
        var gate = GeneratedSdk.Of(
            AcmeSchema.OfResource("\"ipv6CidrBlock\":{\"type\":\"string\"},\"dbName\":{\"type\":\"string\"}")).Type("Net.Gate");

        var outputs = gate.GetProperties().Where(p => p.DeclaringType == gate).Select(p =>
            (p.Name, ((Pulumi.OutputAttribute)p.GetCustomAttributes(typeof(Pulumi.OutputAttribute), false).Single()).Name));
        Assert.Equal([("DbName", "dbName"), ("Ipv6CidrBlock", "ipv6CidrBlock")], outputs);
    }

    [Theory]
    [InlineData("Height", "Output<int?>")]
    [InlineData("Width", "Output<int>")]
    [InlineData("Tints", "Output<ImmutableArray<string>>")]
    [InlineData("Sizes", "Output<ImmutableArray<double>>")]
    [InlineData("Notes", "Output<ImmutableDictionary<string, string>?>")]
    [InlineData("Labels", "Output<ImmutableDictionary<string, string>>")]
    [InlineData("Title", "Output<string?>")]
    public void Rule4_OptionalOutputs_MayBeNull_UnlessTheyAreLists(string property, string expected)
    {
        const string Outputs = """
            "height":{"type":"integer"},"width":{"type":"integer"},"title":{"type":"string"},
            "tints":{"type":"array","items":{"type":"string"}},"sizes":{"type":"array","items":{"type":"number"}},
            "notes":{"type":"object"},"labels":{"type":"object","additionalProperties":{"type":"string"}}
            """;

        Assert.Equal(expected, GeneratedSdk.Of(AcmeSchema.OfResource(Outputs, more: Required)).TypeOf("Net.Gate", property));
    }

    [Theory]
    [InlineData("", "(string name, GateArgs? args = null, CustomResourceOptions? options = null)")]
    [InlineData(",\"requiredInputs\":[\"width\"]", "(string name, GateArgs args, CustomResourceOptions? options = null)")]
    public void Rule5_Arguments_MayBeLeftOut_WhenNoneIsRequired(string more, string expected)
    {
        var gate = GeneratedSdk.Of(AcmeSchema.OfResource(inputs: "\"width\":{\"type\":\"integer\"}", more: more)).Type("Net.Gate");

        Assert.Equal(expected, TypeText.Of(Assert.Single(gate.GetConstructors())));
    }

    [Fact]
    public void Rule6_Get_TakesAStateWhoseEveryPropertyIsOptional()
    {
        var sdk = GeneratedSdk.Of(AcmeSchema.OfResource(
            inputs: "\"width\":{\"type\":\"integer\"}",
            more: ",\"requiredInputs\":[\"width\"],\"stateInputs\":{\"properties\":{\"width\":{\"type\":\"integer\"}}}"));

        Assert.Equal(
            "(string name, Input<string> id, GateState? state = null, CustomResourceOptions? options = null)",
            TypeText.Of(sdk.Type("Net.Gate").GetMethod("Get")!));
        Assert.Equal("Input<int>?", sdk.TypeOf("Net.GateState", "Width"));
    }

    [Fact]
    public async Task Rule7_Options_CarryVersionAliasesAndSecrets_UnderTheCallers()
    {
        var sdk = GeneratedSdk.Of(AcmeSchema.OfResource(
            "\"key\":{\"type\":\"string\",\"secret\":true}", more: ",\"aliases\":[{\"type\":\"acme:old/gate:Gate\"}]"));

        var options = await Mocks.OptionsOf(o => sdk.New("Net.Gate", "g", null, o));

        Assert.Equal("1.2.3", options.Version);
        Assert.Equal(["key"], ((Pulumi.CustomResourceOptions)options).AdditionalSecretOutputs);
        Assert.Single(options.Aliases);
        Assert.True(options.Protect);
    }

    [Fact]
    public void Rule17_AMember_HasTheNameThatTheSchemaGivesIt_AndKeepsItsWireName()
    {
        const string Property = "\"gate\":{\"type\":\"string\",\"language\":{\"csharp\":{\"name\":\"GateName\"}}}";
        var sdk = GeneratedSdk.Of(AcmeSchema.OfResource(Property, Property, $",\"stateInputs\":{{\"properties\":{{{Property}}}}}"));

        foreach (var type in new[] { "Net.Gate", "Net.GateArgs", "Net.GateState" })
        {
            Assert.NotNull(sdk.Property(type, "GateName"));
        }

        Assert.Equal("gate", Attributes.InputOf(sdk.Property("Net.GateArgs", "GateName")).Name);
    }
}
