using Blueprints.SdkGenerator.Tests.Harness;
using Pulumi;

namespace Blueprints.SdkGenerator.Tests;

/// <summary>Rules 23 and 24: the provider and the package's configuration.</summary>
public class ProviderRules
{
    private const string Definition = """
        "provider":{"properties":{"region":{"type":"string"}},"inputProperties":{
            "region":{"type":"string"},"retries":{"type":"integer"},"key":{"type":"string","secret":true},"zones":{"type":"array","items":{"type":"string"}}},
            "methods":{"describe":"pulumi:providers:acme/describe"}},
        "functions":{"pulumi:providers:acme/describe":{"inputs":{"properties":{"__self__":{"$ref":"#/provider"}},"required":["__self__"]},
            "outputs":{"properties":{"result":{"type":"object","additionalProperties":{"$ref":"pulumi.json#/Any"}}},"required":["result"]}}}
        """;

    [Fact]
    public void Rule23_AProvider_IsAProviderResource_ThatCannotBeLookedUp()
    {
        var provider = GeneratedSdk.Of(AcmeSchema.Of(Definition)).Type("Provider");

        Assert.Equal(typeof(ProviderResource), provider.BaseType);
        Assert.Null(provider.GetMethod("Get"));
        Assert.Equal(
            "(string name, ProviderArgs? args = null, CustomResourceOptions? options = null)",
            TypeText.Of(Assert.Single(provider.GetConstructors())));
    }

    [Fact]
    public void Rule23_ArgumentsThatAreNoStrings_TravelAsJson()
    {
        var args = GeneratedSdk.Of(AcmeSchema.Of(Definition)).Type("ProviderArgs");

        Assert.False(Attributes.InputOf(args.GetProperty("Region")!).Json);
        Assert.True(Attributes.InputOf(args.GetProperty("Retries")!).Json);
        Assert.True(Attributes.InputOf(Attributes.FieldBehind(args, "_zones")).Json);
        Assert.False(Attributes.InputOf(Attributes.FieldBehind(args, "_key")).Json);
    }

    [Fact]
    public async Task Rule23_AProvider_RegistersItselfUnderItsPackagesName()
    {
        var sdk = GeneratedSdk.Of(AcmeSchema.Of(Definition));

        var mocks = await new Mocks().Run(() =>
        {
            var args = sdk.New("ProviderArgs");
            sdk.Property("ProviderArgs", "Retries").SetValue(args, (Input<int>)4);
            sdk.New("Provider", "p", args, null);
        });

        var provider = Assert.Single(mocks.Resources);
        Assert.Equal(("pulumi:providers:acme", "4"), (provider.Type, provider.Inputs["retries"]));
    }

    [Fact]
    public void Rule23_AMethod_ReturnsItsResult_WhereThePackageDoesNotLift()
    {
        var sdk = GeneratedSdk.Of(AcmeSchema.Of(Definition));

        Assert.Equal(
            typeof(Output<>).MakeGenericType(sdk.Type("ProviderDescribeResult")),
            sdk.Type("Provider").GetMethod("Describe")!.ReturnType);
        Assert.True(sdk.Type("ProviderDescribeResult").IsPublic);
        Assert.False(sdk.Has("ProviderDescribeArgs"));
    }

    [Fact]
    public void Rule24_Config_HasAPropertyForEachVariable_WhichAProgramMaySet()
    {
        var sdk = GeneratedSdk.Of(AcmeSchema.Of("""
            "config":{"variables":{"region":{"type":"string"},"retries":{"type":"integer"},"zones":{"type":"array","items":{"type":"string"}},
                "tags":{"$ref":"#/types/acme:config/Tags:Tags"}}},
            "types":{"acme:config/Tags:Tags":{"type":"object","properties":{"all":{"type":"object"},"depth":{"type":"integer"}}}}
            """));

        Assert.Equal(
            ("string?", "int?", "ImmutableArray<string>", "Tags?"),
            (sdk.TypeOf("Config", "Region"), sdk.TypeOf("Config", "Retries"), sdk.TypeOf("Config", "Zones"), sdk.TypeOf("Config", "Tags")));
        sdk.Property("Config", "Region").SetValue(null, "north");
        Assert.Equal("north", sdk.Property("Config", "Region").GetValue(null));
        Assert.Equal("ImmutableDictionary<string, string>?", sdk.TypeOf("Config+Types+Tags", "All"));
        Assert.False(sdk.Has("Config.Outputs.Tags"));
    }
}
