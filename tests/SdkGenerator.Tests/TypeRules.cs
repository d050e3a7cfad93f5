using Blueprints.SdkGenerator.Tests.Harness;

namespace Blueprints.SdkGenerator.Tests;

/// <summary>Rules 10, 12 to 15 and 18: nested types, enumerations, unions and primitives.</summary>
public class TypeRules
{
    private const string Types = """
        "acme:net/Hinge:Hinge":{"type":"object","properties":{"out":{"type":"string"},"turns":{"type":"integer"}},"required":["turns"]},
        "acme:net/Color:Color":{"type":"string","enum":[{"name":"Red","value":"red"},{"name":"dark__green","value":"g","deprecationMessage":"too dark"},
            {"name":"2XLarge","value":"xl"},{"name":"Equals","value":"="}]},
        "acme:net/Weight:Weight":{"type":"number","enum":[{"name":"Half","value":0.5}]},
        "acme:net/Level:Level":{"type":"integer","enum":[{"name":"Low","value":1},{"name":"High","value":7}]}
        """;

    [Fact]
    public void Rule10_ANestedType_BecomesArgsGetArgsAndAnOutput()
    {
        const string Hinge = "\"hinge\":{\"$ref\":\"#/types/acme:net/Hinge:Hinge\"}";
        var sdk = GeneratedSdk.Of(AcmeSchema.OfResource(Hinge, Hinge, $",\"stateInputs\":{{\"properties\":{{{Hinge}}}}}", Types));

        Assert.Equal("Input<HingeArgs>?", sdk.TypeOf("Net.GateArgs", "Hinge"));
        Assert.Equal("Input<HingeGetArgs>?", sdk.TypeOf("Net.GateState", "Hinge"));
        Assert.Equal("Output<Hinge?>", sdk.TypeOf("Net.Gate", "Hinge"));
        Assert.True(Attributes.InputOf(sdk.Property("Net.Inputs.HingeArgs", "Turns")).IsRequired);
        Assert.True(Attributes.InputOf(sdk.Property("Net.Inputs.HingeGetArgs", "Turns")).IsRequired);
        Assert.Equal(
            ("string?", "int"),
            (TypeText.Of(sdk.Field("Net.Outputs.Hinge", "Out")), TypeText.Of(sdk.Field("Net.Outputs.Hinge", "Turns"))));
        var constructor = Assert.Single(
            sdk
                .Type("Net.Outputs.Hinge")
                .GetConstructors(System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic));
        Assert.True(constructor.IsPrivate);
        Assert.Equal(["out", "turns"], constructor.GetParameters().Select(p => p.Name));
    }

    [Fact]
    public void Rule10_ATypeThatOnlyStatesUse_HasArgsToo()
    {
        var sdk = GeneratedSdk.Of(AcmeSchema.OfResource(
            more: ",\"stateInputs\":{\"properties\":{\"hinge\":{\"$ref\":\"#/types/acme:net/Hinge:Hinge\"}}}", types: Types));

        Assert.True(sdk.Has("Net.Inputs.HingeArgs"));
        Assert.False(sdk.Has("Net.Outputs.Hinge"));
    }

    [Fact]
    public void Rule12_EnumsOfStrings_AreStructsThatCompareByValue()
    {
        var color = GeneratedSdk.Of(AcmeSchema.OfResource(types: Types)).Type("Net.Color");

        Assert.True(color.IsDefined(typeof(Pulumi.EnumTypeAttribute), false));
        Assert.Equal(["Red", "Dark_green", "Color_2XLarge", "EqualsValue"], color.GetProperties().Select(p => p.Name));
        Assert.Equal("red", color.GetProperty("Red")!.GetValue(null)!.ToString());
        Assert.Equal(color.GetProperty("Red")!.GetValue(null), color.GetProperty("Red")!.GetValue(null));
        Assert.NotEqual(color.GetProperty("Red")!.GetValue(null), color.GetProperty("EqualsValue")!.GetValue(null));
        Assert.True(color.GetProperty("Dark_green")!.IsDefined(typeof(ObsoleteAttribute), false));
        Assert.Equal(typeof(string), color.GetMethod("op_Explicit")!.ReturnType);
    }

    [Fact]
    public void Rule12_EnumsOfDoublesAreStructs_AndOfIntegersEnums()
    {
        var sdk = GeneratedSdk.Of(AcmeSchema.OfResource(types: Types));

        Assert.Equal(typeof(double), sdk.Type("Net.Weight").GetMethod("op_Explicit")!.ReturnType);
        Assert.True(sdk.Type("Net.Level").IsEnum);
        Assert.Equal(7, (int)Enum.Parse(sdk.Type("Net.Level"), "High"));
    }

    [Theory]
    [InlineData("Color", "InputUnion<string, Color>?")]
    [InlineData("Strict", "Input<Color>?")]
    [InlineData("Hinge", "InputUnion<string, HingeArgs>?")]
    [InlineData("Port", "InputUnion<int, string>?")]
    [InlineData("Rows", "InputList<Union<string, ImmutableArray<string>>>")]
    [InlineData("Owner", "Input<string>?")]
    [InlineData("Many", "object?")]
    public void Rules13And14_Unions_HaveTheirElements_WhereThereAreTwo(string property, string expected)
    {
        var sdk = GeneratedSdk.Of(AcmeSchema.OfResource(inputs: """
            "color":{"oneOf":[{"type":"string"},{"$ref":"#/types/acme:net/Color:Color"}]},
            "strict":{"$ref":"#/types/acme:net/Color:Color"},
            "hinge":{"oneOf":[{"type":"string"},{"$ref":"#/types/acme:net/Hinge:Hinge"}]},
            "port":{"oneOf":[{"type":"integer"},{"type":"string"}]},
            "rows":{"type":"array","items":{"oneOf":[{"type":"string"},{"type":"array","items":{"type":"string"}}]}},
            "owner":{"oneOf":[{"type":"string"},{"type":"string","$ref":"#/types/acme:net/owner:Owner"}]},
            "many":{"oneOf":[{"type":"integer"},{"type":"string"},{"type":"boolean"}]}
            """, types: Types));

        Assert.Equal(expected, sdk.TypeOf("Net.GateArgs", property));
    }

    [Fact]
    public void Rule13_AnOutputThatIsAKnownStringOrAnyOther_IsAString()
    {
        var sdk = GeneratedSdk.Of(AcmeSchema.OfResource(
            "\"color\":{\"oneOf\":[{\"type\":\"string\"},{\"$ref\":\"#/types/acme:net/Color:Color\"}]}", types: Types));

        Assert.Equal("Output<string?>", sdk.TypeOf("Net.Gate", "Color"));
    }

    [Fact]
    public void Rule14_AUnionInAState_HasTheStatesTypes()
    {
        var sdk = GeneratedSdk.Of(AcmeSchema.OfResource(
            more: ",\"stateInputs\":{\"properties\":{\"hinge\":{\"oneOf\":["
                + "{\"type\":\"string\"},{\"$ref\":\"#/types/acme:net/Hinge:Hinge\"}]}}}",
            types: Types));

        Assert.Equal("InputUnion<string, HingeGetArgs>?", sdk.TypeOf("Net.GateState", "Hinge"));
    }

    [Theory]
    [InlineData("{\"type\":\"integer\"}", "Input<int>?")]
    [InlineData("{\"type\":\"number\"}", "Input<double>?")]
    [InlineData("{\"type\":\"boolean\"}", "Input<bool>?")]
    [InlineData("{\"$ref\":\"pulumi.json#/Archive\"}", "Input<Archive>?")]
    [InlineData("{\"$ref\":\"pulumi.json#/Asset\"}", "Input<AssetOrArchive>?")]
    [InlineData("{\"$ref\":\"pulumi.json#/Any\"}", "Input<object>?")]
    [InlineData("{\"$ref\":\"pulumi.json#/Json\"}", "InputJson?")]
    [InlineData("{\"type\":\"string\",\"plain\":true}", "string?")]
    [InlineData("{\"type\":\"array\",\"plain\":true,\"items\":{\"type\":\"string\",\"plain\":true}}", "List<string>")]
    public void Rules15And18_Primitives_HaveTheirTypes(string specification, string expected) =>
        Assert.Equal(
            expected,
            GeneratedSdk.Of(AcmeSchema.OfResource(inputs: $"\"value\":{specification}")).TypeOf("Net.GateArgs", "Value"));
}
