using Blueprints.SdkGenerator.Tests.Harness;
using Pulumi;

namespace Blueprints.SdkGenerator.Tests;

/// <summary>Rules 11, 21, 22 and 25: functions.</summary>
public class FunctionRules
{
    private const string Invoke = "acme:net/getGate:getGate";

    private static readonly string Types = """
        "types":{"acme:net/getGateFilter:getGateFilter":{"type":"object","properties":{"values":{"type":"array","items":{"type":"string"}}},"required":["values"]}}
        """;

    [Fact]
    public void Rule11_NestedTypes_ComePlainLiftedAndAsResults()
    {
        var sdk = GeneratedSdk.Of(Function(""));

        Assert.Equal(typeof(InvokeArgs), sdk.Type("Net.Inputs.GetGateFilterArgs").BaseType);
        Assert.Equal(typeof(ResourceArgs), sdk.Type("Net.Inputs.GetGateFilterInputArgs").BaseType);
        Assert.Equal("List<string>", sdk.TypeOf("Net.Inputs.GetGateFilterArgs", "Values"));
        Assert.Equal("InputList<string>", sdk.TypeOf("Net.Inputs.GetGateFilterInputArgs", "Values"));
        Assert.Equal("ImmutableArray<string>", TypeText.Of(sdk.Field("Net.Outputs.GetGateFilterResult", "Values")));
    }

    [Theory]
    [InlineData(
        "",
        "(GetGateArgs? args = null, InvokeOptions? options = null)",
        "(GetGateInvokeArgs? args = null, InvokeOptions? options = null)")]
    [InlineData("\"name\"", "(GetGateArgs args, InvokeOptions? options = null)", "(GetGateInvokeArgs args, InvokeOptions? options = null)")]
    public void Rule21_AFunction_HasOneTaskAndTwoOutputs(string required, string task, string output)
    {
        var function = GeneratedSdk.Of(Function(required)).Type("Net.GetGate");

        Assert.True(function is { IsAbstract: true, IsSealed: true });
        Assert.Equal(task, TypeText.Of(function.GetMethod("InvokeAsync")!));
        Assert.Equal(
            [output, "(GetGateInvokeArgs args, InvokeOutputOptions options)"],
            function.GetMethods().Where(m => m.Name == "Invoke").Select(TypeText.Of));
    }

    [Fact]
    public void Rule21_AFunctionWithoutInputs_TakesOptionsAlone()
    {
        var sdk = GeneratedSdk.Of(AcmeSchema.Of($"\"functions\":{{\"{Invoke}\":{{\"outputs\":{{\"properties\":{{}}}}}}}}"));

        Assert.Equal("(InvokeOptions? options = null)", TypeText.Of(sdk.Type("Net.GetGate").GetMethod("InvokeAsync")!));
        Assert.False(sdk.Has("Net.GetGateArgs"));
    }

    [Fact]
    public void Rule22_Arguments_ArePlainForTheTask_AndInputsForTheOutput()
    {
        var sdk = GeneratedSdk.Of(Function("\"name\""));

        Assert.Equal(
            ("string", "List<GetGateFilterArgs>"),
            (sdk.TypeOf("Net.GetGateArgs", "Name"), sdk.TypeOf("Net.GetGateArgs", "Filters")));
        Assert.Equal(
            ("Input<string>", "InputList<GetGateFilterInputArgs>"),
            (sdk.TypeOf("Net.GetGateInvokeArgs", "Name"), sdk.TypeOf("Net.GetGateInvokeArgs", "Filters")));
        Assert.Equal("bool?", sdk.TypeOf("Net.GetGateArgs", "Open"));
        Assert.Equal("ImmutableArray<GetGateFilterResult>", TypeText.Of(sdk.Field("Net.GetGateResult", "Filters")));
    }

    [Fact]
    public async Task Rules21And25_ACall_SendsTokenArgumentsAndVersion_AndReturnsTheResult()
    {
        var sdk = GeneratedSdk.Of(Function("\"name\""));
        var options = new InvokeOptions();
        object? width = null;

        var mocks = await new Mocks { CallResult = { ["width"] = 3.0 } }.Run(async () =>
        {
            var args = sdk.New("Net.GetGateArgs");
            sdk.Property("Net.GetGateArgs", "Name").SetValue(args, "north");
            var task = (Task)sdk.Type("Net.GetGate").GetMethod("InvokeAsync")!.Invoke(null, [args, options])!;
            await task;
            width = sdk.Field("Net.GetGateResult", "Width").GetValue(((dynamic)task).Result);
        });

        var call = Assert.Single(mocks.Calls);
        Assert.Equal((Invoke, "north"), (call.Token, call.Args["name"]));
        Assert.Equal(3, width);
        Assert.Equal("1.2.3", options.Version);
    }

    private static string Function(string required) => AcmeSchema.Of($$$"""
        "functions":{"{{{Invoke}}}":{
            "inputs":{"properties":{"name":{"type":"string"},"open":{"type":"boolean"},
                "filters":{"type":"array","items":{"$ref":"#/types/acme:net/getGateFilter:getGateFilter"} } },"required":[{{{required}}}]},
            "outputs":{"properties":{"width":{"type":"integer"},"filters":{"type":"array","items":{"$ref":"#/types/acme:net/getGateFilter:getGateFilter"} } },"required":["width"]} } },
        {{{Types}}}
        """);
}
