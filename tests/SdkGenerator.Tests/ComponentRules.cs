using Blueprints.SdkGenerator.Tests.Harness;
using Pulumi;
using Pulumi.Utilities;

namespace Blueprints.SdkGenerator.Tests;

/// <summary>Rule 26: components that a provider constructs.</summary>
public class ComponentRules
{
    private const string Definition = """
        "resources":{"acme:index:Fort":{"isComponent":true,
            "properties":{"gate":{"$ref":"#/resources/acme:index:Fort"}},
            "inputProperties":{"garrison":{"plain":true,"$ref":"#/types/acme:index:Garrison"},
                "walls":{"plain":true,"type":"object","additionalProperties":{"plain":true,"$ref":"#/types/acme:index:Garrison"}}},
            "methods":{"getPlan":"acme:index:Fort/getPlan"}}},
        "functions":{"acme:index:Fort/getPlan":{"inputs":{"properties":{"__self__":{"$ref":"#/resources/acme:index:Fort"},"scale":{"type":"integer"}},"required":["__self__"]},
            "outputs":{"properties":{"result":{"type":"string"}},"required":["result"]}}},
        "types":{"acme:index:Garrison":{"type":"object","properties":{"size":{"type":"integer"},"rested":{"type":"boolean","plain":true}},"required":["rested"]}}
        """;

    private const string Lifting = "\"liftSingleValueMethodReturns\":true";

    [Fact]
    public async Task Rule26_AComponent_IsRemote_AndCarriesThePackagesVersion()
    {
        var sdk = GeneratedSdk.Of(AcmeSchema.Of(Definition, Lifting, "(.*)"));

        var mocks = await new Mocks().Run(() => sdk.New("Fort", "f", null, null));

        Assert.Equal("acme:index:Fort", Assert.Single(mocks.Resources).Type);
        Assert.Equal(typeof(ComponentResource), sdk.Type("Fort").BaseType);
        Assert.Null(sdk.Type("Fort").GetMethod("Get"));
        Assert.Equal("Output<Fort?>", sdk.TypeOf("Fort", "Gate"));
    }

    [Fact]
    public void Rule26_PlainInputs_AreNotWrapped_ButTheirPropertiesAre()
    {
        var sdk = GeneratedSdk.Of(AcmeSchema.Of(Definition, Lifting, "(.*)"));

        Assert.Equal(
            ("GarrisonArgs?", "Dictionary<string, GarrisonArgs>"),
            (sdk.TypeOf("FortArgs", "Garrison"), sdk.TypeOf("FortArgs", "Walls")));
        Assert.Equal(("Input<int>?", "bool"), (sdk.TypeOf("Inputs.GarrisonArgs", "Size"), sdk.TypeOf("Inputs.GarrisonArgs", "Rested")));
    }

    [Fact]
    public async Task Rule26_AMethodWithASingleResult_ReturnsIt()
    {
        var sdk = GeneratedSdk.Of(AcmeSchema.Of(Definition, Lifting, "(.*)"));
        var plan = "";

        var mocks = await new Mocks { CallResult = { ["result"] = "square" } }.Run(async () =>
        {
            var fort = sdk.New("Fort", "f", null, null);
            var output = (Output<string>)sdk.Type("Fort").GetMethod("GetPlan")!.Invoke(fort, [null])!;
            plan = await OutputUtilities.GetValueAsync(output);
        });

        Assert.Equal("square", plan);
        Assert.Equal("acme:index:Fort/getPlan", Assert.Single(mocks.Calls).Token);
        Assert.False(sdk.Type("FortGetPlanResult").IsPublic);
        Assert.Equal(typeof(CallArgs), sdk.Type("FortGetPlanArgs").BaseType);
    }

    [Fact]
    public void Rule26_TypesOfAnotherPackage_HaveThatPackagesNames()
    {
        const string Other = """
            {"name":"other","version":"4.0.0","meta":{"moduleFormat":"(.*)(?:/[^/]*)"},"language":{"csharp":{"compatibility":"tfbridge20","namespaces":{"big":"BIG"}}},
             "types":{"other:big/Rule:Rule":{"type":"object"}},"resources":{"other:big/thing:Thing":{}}}
            """;
        var acme = AcmeSchema.Of("""
            "resources":{"acme:index:Fort":{"properties":{},"inputProperties":{
                "thing":{"$ref":"/other/v4.0.0/schema.json#/resources/other:big%2Fthing:Thing"},"rule":{"$ref":"/other/v4.0.0/schema.json#/types/other:big%2FRule:Rule"},
                "via":{"$ref":"/other/v4.0.0/schema.json#/provider"}}}}
            """, "", "(.*)");

        var (compilation, diagnostics) = GeneratedSdk.Generate("Pulumi.Acme", "", acme, Other);

        Assert.Empty(diagnostics);
        var text = string.Concat(compilation.SyntaxTrees);
        Assert.Contains("global::Pulumi.Input<global::Pulumi.Other.BIG.Thing>? Thing", text, StringComparison.Ordinal);
        Assert.Contains("global::Pulumi.Input<global::Pulumi.Other.BIG.Inputs.RuleArgs>? Rule", text, StringComparison.Ordinal);
        Assert.Contains("global::Pulumi.Input<global::Pulumi.Other.Provider>? Via", text, StringComparison.Ordinal);
    }
}
