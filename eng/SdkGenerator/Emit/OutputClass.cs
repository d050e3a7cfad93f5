using System.Collections.Generic;
using System.Linq;
using Blueprints.SdkGenerator.Schema;

namespace Blueprints.SdkGenerator.Emit;

/// <summary>A class of results: readonly fields, which the runtime fills through a private constructor.</summary>
internal sealed class OutputClass(TypeNames names, string name, IReadOnlyList<Property> properties)
{
    public bool IsInternal { get; set; }

    /// <summary>Kubernetes' results say of nothing that it may be missing.</summary>
    public bool IgnoresOptional { get; set; }

    public void Write(CodeWriter writer)
    {
        writer.Line("[global::Pulumi.OutputType]");
        writer.Open($"{(IsInternal ? "internal" : "public")} sealed class {name}");
        foreach (var property in properties)
        {
            writer.Line($"public readonly {TypeOf(property)} {property.MemberName};");
        }

        writer.Line("[global::Pulumi.OutputConstructor]");
        writer.Open($"private {name}({string.Join(", ", properties.Select(p => $"{TypeOf(p)} {Identifiers.ParameterName(p.Name)}"))})");
        foreach (var property in properties)
        {
            writer.Line($"this.{property.MemberName} = {Identifiers.ParameterName(property.Name)};");
        }

        writer.Close();
        writer.Close();
    }

    private string TypeOf(Property property) => names.Output(IgnoresOptional ? property.RequiredType : property.Type);
}
