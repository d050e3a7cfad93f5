using Pulumi;
using Pulumi.Kubernetes.ApiExtensions;

namespace Sdks.Tests.Generated;

/// <summary>A custom resource, as a library writes one: its manifest is the inputs of its arguments' class.</summary>
internal sealed class NodePool(string name, NodePoolArgs args, CustomResourceOptions? options = null)
    : Pulumi.Kubernetes.ApiExtensions.CustomResource(name, args, options);

internal sealed class NodePoolArgs() : CustomResourceArgs("karpenter.sh/v1", "NodePool")
{
    [Input("spec")]
    public Input<NodePoolSpecArgs>? Spec { get; set; }
}

internal sealed class NodePoolSpecArgs : ResourceArgs
{
    [Input("requirements")]
    private InputList<RequirementArgs>? _requirements;

    [Input("weight")]
    public Input<int>? Weight { get; set; }

    public InputList<RequirementArgs> Requirements
    {
        get => _requirements ??= [];
        set => _requirements = value;
    }
}

internal sealed class RequirementArgs : ResourceArgs
{
    [Input("values")]
    private InputList<string>? _values;

    [Input("key", required: true)]
    public Input<string> Key { get; set; } = null!;

    public InputList<string> Values
    {
        get => _values ??= [];
        set => _values = value;
    }
}
