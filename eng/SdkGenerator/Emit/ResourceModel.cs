using System.Collections.Generic;
using System.Linq;
using Blueprints.SdkGenerator.Binding;
using Blueprints.SdkGenerator.Json;
using Blueprints.SdkGenerator.Schema;

namespace Blueprints.SdkGenerator.Emit;

/// <summary>A resource, a component or the provider, bound.</summary>
internal sealed class ResourceModel
{
    public ResourceModel(TypeBinder binder, string token, JsonValue spec, bool isProvider)
    {
        Token = token;
        Spec = spec;
        IsProvider = isProvider;
        Name = isProvider ? "Provider" : PackageSchema.MemberOf(token);
        Outputs = binder.BindProperties(spec, "properties", "required", inputShape: false, token);
        Inputs = binder.BindProperties(spec, "inputProperties", "requiredInputs", inputShape: true, token);
        State = spec["stateInputs"].IsPresent
            ? binder.BindProperties(spec["stateInputs"], "properties", "required", inputShape: true, token)
            : null;
    }

    public string Token { get; }

    public JsonValue Spec { get; }

    public string Name { get; }

    public bool IsProvider { get; }

    public bool IsComponent => Spec["isComponent"].Flag;

    public IReadOnlyList<Property> Outputs { get; }

    public IReadOnlyList<Property> Inputs { get; }

    public IReadOnlyList<Property>? State { get; }

    public bool HasConstants => Inputs.Any(p => p.Const is not null);
}
