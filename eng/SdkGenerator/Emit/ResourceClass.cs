using System.Collections.Generic;
using System.Linq;
using Blueprints.SdkGenerator.Schema;

namespace Blueprints.SdkGenerator.Emit;

/// <summary>The class of a resource, a component or a provider; its arguments are classes of their own.</summary>
internal sealed class ResourceClass(PackageSchema package, TypeNames names, ResourceModel resource)
{
    private string Options => "global::Pulumi." + (resource.IsComponent ? "ComponentResourceOptions" : "CustomResourceOptions");

    private string Args => package.IsKubernetes && !resource.IsProvider
        ? $"global::{package.NamespaceOf(resource.Token, "Inputs")}.{resource.Name}Args"
        : resource.Name + "Args";

    private string BaseClass => resource switch
    {
        { IsProvider: true } => "global::Pulumi.ProviderResource",
        { IsComponent: true } => "global::Pulumi.ComponentResource",
        _ when package.IsKubernetes => $"global::{package.Namespace}.KubernetesResource",
        _ => "global::Pulumi.CustomResource",
    };

    private string TokenLiteral => Identifiers.Literal(resource.IsProvider ? package.Name : resource.Token);

    public void Write(CodeWriter writer, MethodMembers methods)
    {
        if (resource.Spec["deprecationMessage"].Text is { } message)
        {
            writer.Line($"[global::System.Obsolete({Identifiers.Literal(message)})]");
        }

        writer.Line(
            $"[global::{package.Namespace}.{package.NamespaceOf(package.Name)}ResourceType({Identifiers.Literal(resource.Token)})]");
        writer.Open($"public partial class {resource.Name} : {BaseClass}");
        WriteOutputs(writer);
        WriteConstructors(writer);
        if (resource.HasConstants)
        {
            WriteMakeArgs(writer);
        }

        WriteMakeResourceOptions(writer);
        if (!resource.IsProvider && !resource.IsComponent)
        {
            WriteGet(writer);
        }

        methods.WriteMembers(writer);
        writer.Close();
    }

    private void WriteOutputs(CodeWriter writer)
    {
        foreach (var property in resource.Outputs)
        {
            var type = names.Output(package.IsKubernetes ? property.RequiredType : property.Type);
            if (resource.IsProvider && property.RequiredType is not PrimitiveType)
            {
                type = property.IsRequired ? "string" : "string?";
            }

            writer.Line($"[global::Pulumi.Output({Identifiers.Literal(property.Name)})]");
            writer.Line($"public global::Pulumi.Output<{type}> {property.MemberName} {{ get; private set; }} = null!;");
        }
    }

    private void WriteConstructors(CodeWriter writer)
    {
        var parameter = package.IsKubernetes || resource.Inputs.All(p => !p.IsRequired) ? $"{Args}? args = null" : $"{Args} args";
        var args = resource.HasConstants ? "MakeArgs(args)" : $"args ?? new {Args}()";
        var remote = resource.IsComponent ? ", remote: true" : "";
        writer.Line($"public {resource.Name}(string name, {parameter}, {Options}? options = null)");
        writer.Open($"    : base({TokenLiteral}, name, {args}, MakeResourceOptions(options, \"\"){remote})");
        writer.Close();
        if (package.HasDictionaryConstructors && !resource.IsComponent)
        {
            writer.Line(
                $"internal {resource.Name}(string name, global::System.Collections.Immutable.ImmutableDictionary<string, object?> "
                    + $"dictionary, {Options}? options = null)");
            writer.Open(
                $"    : base({TokenLiteral}, name, new global::Pulumi.DictionaryResourceArgs(dictionary), MakeResourceOptions(options, "
                    + $"\"\"))");
            writer.Close();
        }

        if (!resource.IsProvider && !resource.IsComponent)
        {
            var (state, reference) = resource.State is null ? ("", "null") : ($"{resource.Name}State? state = null, ", "state");
            writer.Line($"private {resource.Name}(string name, global::Pulumi.Input<string> id, {state}{Options}? options = null)");
            writer.Open($"    : base({TokenLiteral}, name, {reference}, MakeResourceOptions(options, id))");
            writer.Close();
        }
    }

    private void WriteMakeArgs(CodeWriter writer)
    {
        writer.Open($"private static {Args} MakeArgs({Args}? args)");
        writer.Line($"args ??= new {Args}();");
        foreach (var property in resource.Inputs.Where(p => p.Const is not null))
        {
            writer.Line($"args.{property.MemberName} = {Identifiers.Literal(property.Const!)};");
        }

        writer.Line("return args;");
        writer.Close();
    }

    private void WriteMakeResourceOptions(CodeWriter writer)
    {
        writer.Open($"private static {Options} MakeResourceOptions({Options}? options, global::Pulumi.Input<string>? id)");
        writer.Open($"var defaultOptions = new {Options}");
        writer.Line($"Version = global::{package.Namespace}.Utilities.Version,");
        WriteList(
            writer,
            "Aliases",
            resource.Spec["aliases"].Items.Select(
                a => $"new global::Pulumi.Alias {{ Type = {Identifiers.Literal(a["type"].Text ?? "")} }}"));
        WriteList(writer, "AdditionalSecretOutputs", resource.Outputs.Where(p => p.IsSecret).Select(p => Identifiers.Literal(p.Name)));
        writer.Close("};");
        writer.Line($"var merged = {Options}.Merge(defaultOptions, options);");
        writer.Line("merged.Id = id ?? merged.Id;");
        writer.Line("return merged;");
        writer.Close();
    }

    private static void WriteList(CodeWriter writer, string name, IEnumerable<string> items)
    {
        var all = string.Join(", ", items);
        if (all.Length > 0)
        {
            writer.Line($"{name} = {{ {all} }},");
        }
    }

    private void WriteGet(CodeWriter writer)
    {
        var (state, reference) = resource.State is null ? ("", "") : ($"{resource.Name}State? state = null, ", "state, ");
        writer.Line($"public static {resource.Name} Get(string name, global::Pulumi.Input<string> id, {state}{Options}? options = null)");
        writer.Line($"    => new {resource.Name}(name, id, {reference}options);");
    }
}
