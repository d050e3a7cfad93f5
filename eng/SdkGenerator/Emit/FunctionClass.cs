using System.Collections.Generic;
using System.Linq;
using Blueprints.SdkGenerator.Binding;
using Blueprints.SdkGenerator.Json;
using Blueprints.SdkGenerator.Schema;

namespace Blueprints.SdkGenerator.Emit;

/// <summary>A function of the provider: a static class with the plain and the lifted call, and the classes for both.</summary>
internal sealed class FunctionClass
{
    private readonly PackageSchema _package;
    private readonly TypeNames _names;
    private readonly JsonValue _spec;
    private readonly string _token;

    public FunctionClass(PackageSchema package, TypeBinder binder, TypeNames names, string token, JsonValue spec)
    {
        (_package, _names, _token, _spec) = (package, names, token, spec);
        Name = PackageSchema.MemberOf(token);
        PlainInputs = binder.BindProperties(spec["inputs"], "properties", "required", inputShape: false, token);
        LiftedInputs = binder.BindProperties(spec["inputs"], "properties", "required", inputShape: true, token);
        Results = binder.BindProperties(spec["outputs"], "properties", "required", inputShape: false, token);
    }

    public string Name { get; }

    public IReadOnlyList<Property> PlainInputs { get; }

    public IReadOnlyList<Property> LiftedInputs { get; }

    public IReadOnlyList<Property> Results { get; }

    public void Write(CodeWriter writer)
    {
        var hasInputs = _spec["inputs"].IsPresent;
        if (_spec["deprecationMessage"].Text is { } message)
        {
            writer.Line($"[global::System.Obsolete({Identifiers.Literal(message)})]");
        }

        writer.Open($"public static class {Name}");
        var allOptional = PlainInputs.All(p => !p.IsRequired);
        WriteCall(
            writer,
            "global::System.Threading.Tasks.Task",
            "InvokeAsync",
            hasInputs ? Name + "Args" : null,
            allOptional,
            "InvokeOptions? options = null");
        var lifted = LiftedInputs.Count > 0 ? Name + "InvokeArgs" : null;
        WriteCall(writer, "global::Pulumi.Output", "Invoke", lifted, allOptional, "InvokeOptions? options = null");
        // Without its own default value, so that a call without options means the other overload.
        WriteCall(writer, "global::Pulumi.Output", "Invoke", lifted, optional: false, "InvokeOutputOptions options");
        writer.Close();
        if (hasInputs)
        {
            new InputClass(_names, Name + "Args", "InvokeArgs", PlainInputs) { TakesInputs = false }.Write(writer, _package);
        }

        if (lifted is not null)
        {
            new InputClass(_names, lifted, "InvokeArgs", LiftedInputs).Write(writer, _package);
        }

        new OutputClass(_names, Name + "Result", Results).Write(writer);
    }

    private void WriteCall(CodeWriter writer, string wrapper, string method, string? args, bool optional, string options)
    {
        var parameter = args is null ? "" : optional ? $"{args}? args = null, " : $"{args} args, ";
        var argument = args is null ? "global::Pulumi.InvokeArgs.Empty" : $"args ?? new {args}()";
        writer.Line($"public static {wrapper}<{Name}Result> {method}({parameter}global::Pulumi.{options})");
        writer.Line(
            $"    => global::Pulumi.Deployment.Instance.{method}<{Name}Result>({Identifiers.Literal(_token)}, {argument}, "
                + $"global::{_package.Namespace}.Utilities.WithDefaults(options));");
    }
}
