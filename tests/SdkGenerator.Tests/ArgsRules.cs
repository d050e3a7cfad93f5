using Blueprints.SdkGenerator.Tests.Harness;
using Pulumi.Utilities;

namespace Blueprints.SdkGenerator.Tests;

/// <summary>Rules 8, 9, 16, 19 and 20: the arguments of a resource.</summary>
public class ArgsRules
{
    private const string List = "{\"type\":\"array\",\"items\":{\"type\":\"string\"}}";

    [Fact]
    public void Rule8_Args_AreSealed_AndSayWhatIsRequired()
    {
        var sdk = GeneratedSdk.Of(AcmeSchema.OfResource(
            inputs: "\"width\":{\"type\":\"integer\"},\"title\":{\"type\":\"string\"}", more: ",\"requiredInputs\":[\"width\"]"));
        var args = sdk.Type("Net.GateArgs");

        Assert.True(args.IsSealed);
        Assert.Equal(typeof(Pulumi.ResourceArgs), args.BaseType);
        Assert.Equal(("Input<int>", "Input<string>?"), (sdk.TypeOf("Net.GateArgs", "Width"), sdk.TypeOf("Net.GateArgs", "Title")));
        Assert.True(Attributes.InputOf(args.GetProperty("Width")!).IsRequired);
        Assert.False(Attributes.InputOf(args.GetProperty("Title")!).IsRequired);
        Assert.IsType(args, args.GetProperty("Empty")!.GetValue(null));
    }

    [Theory]
    [InlineData("Names", "InputList<string>")]
    [InlineData("Rows", "InputList<ImmutableArray<string>>")]
    [InlineData("Tags", "InputMap<string>")]
    [InlineData("Extra", "InputMap<object>")]
    public void Rule9_ListsAndMaps_AreNeverNull_AndTakePlainElements(string property, string expected)
    {
        var sdk = GeneratedSdk.Of(AcmeSchema.OfResource(inputs: $$$"""
            "names":{{{List}}},"rows":{"type":"array","items":{{{List}}}},"tags":{"type":"object","additionalProperties":{"type":"string"}},
            "extra":{"type":"object","additionalProperties":{"$ref":"pulumi.json#/Any"}}
            """));

        Assert.Equal(expected, sdk.TypeOf("Net.GateArgs", property));
        Assert.NotNull(sdk.Property("Net.GateArgs", property).GetValue(sdk.New("Net.GateArgs")));
        Assert.Equal(
            property.ToLowerInvariant(),
            Attributes.InputOf(Attributes.FieldBehind(sdk.Type("Net.GateArgs"), "_" + property.ToLowerInvariant())).Name);
    }

    [Theory]
    [InlineData("Key", "key", "{\"type\":\"string\",\"secret\":true}")]
    [InlineData("Keys", "keys", "{\"type\":\"array\",\"items\":{\"type\":\"string\"},\"secret\":true}")]
    [InlineData("Vault", "vault", "{\"type\":\"object\",\"secret\":true}")]
    public async Task Rule16_WhatIsSetToASecretInput_BecomesSecret(string property, string wireName, string specification)
    {
        var sdk = GeneratedSdk.Of(AcmeSchema.OfResource(inputs: $"\"{wireName}\":{specification}"));
        var isSecret = false;

        await new Mocks().Run(async () =>
        {
            var args = sdk.New("Net.GateArgs");
            object value = property switch
            {
                "Key" => (Pulumi.Input<string>)"k",
                "Keys" => new Pulumi.InputList<string> { "k" },
                _ => new Pulumi.InputMap<string> { ["a"] = "k" },
            };
            sdk.Property("Net.GateArgs", property).SetValue(args, value);
            isSecret = sdk.Property("Net.GateArgs", property).GetValue(args) switch
            {
                Pulumi.InputList<string> list => await Pulumi.Output.IsSecretAsync(list.ToOutputOf()),
                Pulumi.InputMap<string> map => await Pulumi.Output.IsSecretAsync(map.ToOutputOf()),
                Pulumi.Input<string> single => await Pulumi.Output.IsSecretAsync<string>(single),
                _ => false,
            };
        });

        Assert.True(isSecret);
    }

    [Fact]
    public void Rule19_OnlyPropertiesWithAFieldBehindThem_AreMarkedObsolete()
    {
        var sdk = GeneratedSdk.Of(AcmeSchema.OfResource(
            inputs: "\"old\":{\"type\":\"string\",\"deprecationMessage\":\"gone\"},"
                + "\"olds\":{\"type\":\"array\",\"items\":{\"type\":\"string\"},\"deprecationMessage\":\"gone\"}",
            more: ",\"deprecationMessage\":\"all of it\""));

        Assert.False(sdk.Property("Net.GateArgs", "Old").IsDefined(typeof(ObsoleteAttribute), false));
        Assert.True(sdk.Property("Net.GateArgs", "Olds").IsDefined(typeof(ObsoleteAttribute), false));
        Assert.True(sdk.Type("Net.Gate").IsDefined(typeof(ObsoleteAttribute), false));
    }

    [Fact]
    public async Task Rule20_DefaultValues_AreSetByTheConstructor_AndTheEnvironmentGoesFirst()
    {
        var sdk = GeneratedSdk.Of(AcmeSchema.OfResource(
            inputs: "\"color\":{\"type\":\"string\",\"default\":\"red\"},"
                + "\"lit\":{\"type\":\"boolean\",\"default\":true,\"defaultInfo\":{\"environment\":[\"ACME_TEST_LIT\"]}}"));
        Environment.SetEnvironmentVariable("ACME_TEST_LIT", "false");

        var (color, lit) = (await ValueOf<string>("Color"), await ValueOf<bool>("Lit"));

        Environment.SetEnvironmentVariable("ACME_TEST_LIT", null);
        Assert.Equal(("red", false), (color, lit));

        async Task<T> ValueOf<T>(string property) =>
            await OutputUtilities.GetValueAsync(
                (Pulumi.Output<T>)(Pulumi.Input<T>)sdk.Property("Net.GateArgs", property).GetValue(sdk.New("Net.GateArgs"))!);
    }

    [Fact]
    public async Task Rule20_Constants_AreSent_WhateverTheArgumentsSay()
    {
        var sdk = GeneratedSdk.Of(AcmeSchema.OfResource(inputs: "\"kind\":{\"type\":\"string\",\"const\":\"Gate\"}"));

        var mocks = await new Mocks().Run(() => sdk.New("Net.Gate", "g", null, null));

        Assert.Equal("Gate", Assert.Single(mocks.Resources).Inputs["kind"]);
    }
}
