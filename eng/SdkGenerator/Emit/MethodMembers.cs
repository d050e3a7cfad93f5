using System.Collections.Generic;
using System.Linq;
using Blueprints.SdkGenerator.Binding;
using Blueprints.SdkGenerator.Json;
using Blueprints.SdkGenerator.Schema;

namespace Blueprints.SdkGenerator.Emit;

/// <summary>The methods of a resource: calls that its provider answers.</summary>
internal sealed class MethodMembers(PackageSchema package, TypeBinder binder, TypeNames names, ResourceModel resource)
{
    public void WriteMembers(CodeWriter writer)
    {
        foreach (var method in Methods())
        {
            var lifted = Lifted(method);
            var result = $"{method.Class}Result";
            var returns = $"global::Pulumi.Output<{(lifted is null ? result : names.Output(lifted.Type))}>";
            var (parameter, argument) = method.Args.Count == 0 ? ("", "global::Pulumi.CallArgs.Empty")
                : method.Args.All(p => !p.IsRequired) ? ($"{method.Class}Args? args = null", $"args ?? new {method.Class}Args()")
                : ($"{method.Class}Args args", $"args ?? new {method.Class}Args()");
            writer.Line($"public {returns} {method.Name}({parameter})");
            writer.Line(
                $"    => global::Pulumi.Deployment.Instance.Call<{result}>({Identifiers.Literal(method.Token)}, {argument}, "
                    + $"this){(lifted is null ? "" : $".Apply(v => v.{lifted.MemberName})")};");
        }
    }

    public void WriteClasses(CodeWriter writer)
    {
        foreach (var method in Methods())
        {
            if (method.Args.Count > 0)
            {
                new InputClass(names, method.Class + "Args", "CallArgs", method.Args).Write(writer, package);
            }

            new OutputClass(names, method.Class + "Result", method.Results) { IsInternal = Lifted(method) is not null }.Write(writer);
        }
    }

    public IEnumerable<(IReadOnlyList<Property> Args, IReadOnlyList<Property> Results)> Types() =>
        Methods().Select(m => (m.Args, m.Results));

    /// <summary>A result of a single value can be that value itself; the class for the wire is then nobody else's business.</summary>
    private Property? Lifted(Method method) => package.LiftsSingleValues && method.Results.Count == 1 ? method.Results[0] : null;

    private IEnumerable<Method> Methods()
    {
        foreach (var method in resource.Spec["methods"].Sorted)
        {
            var token = method.Value.Text ?? throw new SchemaException($"{resource.Token}: the method {method.Key} has no token");
            yield return new Method(binder, resource.Name, Identifiers.UpperFirst(method.Key), token, package.Root["functions"][token]);
        }
    }

    private sealed class Method(TypeBinder binder, string owner, string name, string token, JsonValue spec)
    {
        public string Name { get; } = name;

        public string Class { get; } = owner + name;

        public string Token { get; } = token;

        public IReadOnlyList<Property> Args { get; } =
            [.. binder.BindProperties(spec["inputs"], "properties", "required", inputShape: true, token).Where(p => p.Name != "__self__")];

        public IReadOnlyList<Property> Results { get; } = binder.BindProperties(
            spec["outputs"],
            "properties",
            "required",
            inputShape: false,
            token);
    }
}
