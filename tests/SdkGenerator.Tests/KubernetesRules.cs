using System.Collections.Immutable;
using System.Reflection;
using Blueprints.SdkGenerator.Tests.Harness;

namespace Blueprints.SdkGenerator.Tests;

/// <summary>Rule 27: the ways of Kubernetes' package.</summary>
public class KubernetesRules
{
    private const string Definition = """
        "resources":{"acme:core/v1:Pod":{
            "properties":{"kind":{"type":"string","const":"Pod"},"spec":{"$ref":"#/types/acme:core/v1:PodSpec"}},
            "inputProperties":{"apiVersion":{"type":"string","const":"v1"},"kind":{"type":"string","const":"Pod"},"spec":{"$ref":"#/types/acme:core/v1:PodSpec"}},
            "requiredInputs":["spec"]},
          "acme:core/v1:PodList":{"properties":{},"inputProperties":{"items":{"type":"array","items":{"$ref":"#/types/acme:core/v1:Pod"}}}}},
        "types":{"acme:core/v1:PodSpec":{"type":"object","properties":{"host":{"type":"string"},"tags":{"type":"object"}}},
          "acme:core/v1:Pod":{"type":"object","properties":{"kind":{"type":"string"},"spec":{"$ref":"#/types/acme:core/v1:PodSpec"}}}}
        """;

    private const string HandWritten = """
        #nullable enable
        namespace Pulumi.Acme;
        public abstract class KubernetesResource : CustomResource
        {
            internal KubernetesResource(string type, string name, ResourceArgs? args, CustomResourceOptions? options = null) : base(type, name, args, options) { }
        }
        """;

    private readonly GeneratedSdk _sdk = GeneratedSdk.Of(AcmeSchema.Of(Definition, AcmeSchema.Kubernetes, "(.*)"), HandWritten);

    [Fact]
    public void Rule27_Types_LiveInNamespacesOfTheirOwn_AndMayBeDerivedFrom()
    {
        Assert.Equal("KubernetesResource", _sdk.Type("Core.V1.Pod").BaseType!.Name);
        Assert.False(_sdk.Type("Types.Inputs.Core.V1.PodArgs").IsSealed);
        Assert.False(_sdk.Type("Types.Inputs.Core.V1.PodSpecArgs").IsSealed);
        Assert.True(_sdk.Has("Types.Outputs.Core.V1.PodSpec"));
    }

    [Fact]
    public void Rule27_Arguments_MayBeLeftOut_AndAreTheInputOfTheSameKindToo()
    {
        Assert.Equal(
            "(string name, PodArgs? args = null, CustomResourceOptions? options = null)",
            TypeText.Of(Assert.Single(_sdk.Type("Core.V1.Pod").GetConstructors())));
        Assert.Equal("InputList<PodArgs>", _sdk.TypeOf("Types.Inputs.Core.V1.PodListArgs", "Items"));
    }

    [Fact]
    public void Rule27_Get_TakesNoState() =>
        Assert.Equal(
            "(string name, Input<string> id, CustomResourceOptions? options = null)",
            TypeText.Of(_sdk.Type("Core.V1.Pod").GetMethod("Get")!));

    [Fact]
    public void Rules4And27_NoOutput_MayBeNull()
    {
        Assert.Equal("Output<PodSpec>", _sdk.TypeOf("Core.V1.Pod", "Spec"));
        Assert.Equal("string", TypeText.Of(_sdk.Field("Types.Outputs.Core.V1.PodSpec", "Host")));
        Assert.Equal("ImmutableDictionary<string, string>", TypeText.Of(_sdk.Field("Types.Outputs.Core.V1.PodSpec", "Tags")));
    }

    [Fact]
    public void Rule27_AResource_CanBeMadeOfADictionary_InsideThePackage()
    {
        var constructor = _sdk.Type("Core.V1.Pod").GetConstructors(BindingFlags.Instance | BindingFlags.NonPublic)
            .Single(c => c.GetParameters()[1].ParameterType == typeof(ImmutableDictionary<string, object>));

        Assert.True(constructor.IsAssembly);
    }

    [Fact]
    public async Task Rule27_ApiVersionAndKind_AreAlwaysSent()
    {
        var mocks = await new Mocks().Run(() =>
        {
            var args = _sdk.New("Types.Inputs.Core.V1.PodArgs");
            _sdk.Property("Types.Inputs.Core.V1.PodArgs", "Spec").SetValue(args, ToInput(_sdk.New("Types.Inputs.Core.V1.PodSpecArgs")));
            _sdk.New("Core.V1.Pod", "p", args, null);
        });

        var inputs = Assert.Single(mocks.Resources).Inputs;
        Assert.Equal(("v1", "Pod"), (inputs["apiVersion"], inputs["kind"]));
    }

    private static object ToInput(object value) => typeof(Pulumi.Input<>).MakeGenericType(value.GetType()).GetMethods()
        .Single(m => m.Name == "op_Implicit" && m.GetParameters()[0].ParameterType == value.GetType()).Invoke(null, [value])!;
}
