using System.Collections.Generic;
using System.Linq;
using Blueprints.SdkGenerator.Binding;
using Blueprints.SdkGenerator.Emit;
using Blueprints.SdkGenerator.Schema;

namespace Blueprints.SdkGenerator;

/// <summary>Writes a package's SDK: a file for each resource and function, one for the nested types of a namespace.</summary>
internal sealed class PackageEmitter
{
    private readonly PackageSchema _package;
    private readonly TypeBinder _binder;
    private readonly UsageScan _usages;
    private readonly TypeNames _names;

    // In Kubernetes' namespaces the arguments of a resource and the input of the same kind are one class.
    private readonly HashSet<string> _written = [];

    public PackageEmitter(PackageSchema package, IReadOnlyDictionary<string, PackageSchema> others)
    {
        _package = package;
        _binder = new TypeBinder(package, others);
        _usages = new UsageScan(package, _binder);
        _names = new TypeNames(package, _usages);
    }

    public IEnumerable<(string Name, string Text)> Emit()
    {
        var resources = Resources().ToList();
        var functions = Functions().ToList();
        Scan(resources, functions);
        yield return Write("Utilities", w => UtilitiesClass.Write(w, _package));
        if (_package.Root["config"].IsPresent)
        {
            yield return Write("Config", new ConfigClass(_package, _binder, _names).Write);
        }

        foreach (var resource in resources)
        {
            yield return Write($"{_package.NamespaceOf(TokenOf(resource), "")}.{resource.Name}", w => WriteResource(w, resource));
        }

        foreach (var (token, function) in functions)
        {
            var space = _package.NamespaceOf(token, "");
            yield return Write($"{space}.{function.Name}", w => InNamespace(w, space, () => function.Write(w)));
        }

        foreach (var group in _package.Root["types"].Sorted.GroupBy(t => _package.NamespaceOf(t.Key, "")))
        {
            yield return Write($"{group.Key}.Types", w =>
            {
                foreach (var type in group)
                {
                    WriteType(w, type.Key, type.Value);
                }
            });
        }
    }

    private IEnumerable<ResourceModel> Resources()
    {
        if (_package.Root["provider"].IsPresent)
        {
            yield return new ResourceModel(_binder, "pulumi:providers:" + _package.Name, _package.Root["provider"], isProvider: true);
        }

        foreach (var resource in _package.Root["resources"].Sorted)
        {
            yield return new ResourceModel(_binder, resource.Key, resource.Value, isProvider: false);
        }
    }

    private IEnumerable<(string Token, FunctionClass Function)> Functions()
    {
        var methods = new HashSet<string?>(_package.Root["resources"].Sorted.Select(r => r.Value)
            .Concat([_package.Root["provider"]])
            .SelectMany(r => r["methods"].Sorted.Select(m => m.Value.Text)));
        return _package.Root["functions"].Sorted
            .Where(f => !methods.Contains(f.Key))
            .Select(f => (f.Key, new FunctionClass(_package, _binder, _names, f.Key, f.Value)));
    }

    private void Scan(List<ResourceModel> resources, List<(string Token, FunctionClass Function)> functions)
    {
        foreach (var resource in resources)
        {
            _usages.Add(resource.Outputs, Usage.Output);
            _usages.Add(resource.Inputs, Usage.Input);
            _usages.Add(resource.State ?? [], Usage.Input | Usage.State);
            foreach (var (args, results) in MethodsOf(resource).Types())
            {
                _usages.Add(args, Usage.Input);
                _usages.Add(results, Usage.Output);
            }
        }

        foreach (var (_, function) in functions)
        {
            _usages.Add(function.PlainInputs, Usage.Input | Usage.Plain);
            _usages.Add(function.LiftedInputs, Usage.Input | Usage.LiftedInput);
            _usages.Add(function.Results, Usage.Output | Usage.Plain);
        }
    }

    private MethodMembers MethodsOf(ResourceModel resource) => new(_package, _binder, _names, resource);

    private string TokenOf(ResourceModel resource) => resource.IsProvider ? $"{_package.Name}:index:Provider" : resource.Token;

    private void WriteResource(CodeWriter writer, ResourceModel resource)
    {
        var methods = MethodsOf(resource);
        var space = resource.IsProvider ? _package.Namespace : _package.NamespaceOf(resource.Token, "");
        InNamespace(writer, space, () =>
        {
            new ResourceClass(_package, _names, resource).Write(writer, methods);
            methods.WriteClasses(writer);
        });
        var kubernetes = _package.IsKubernetes && !resource.IsProvider;
        var inputSpace = kubernetes ? _package.NamespaceOf(resource.Token, "Inputs") : space;
        _written.Add($"{inputSpace}.{resource.Name}Args");
        InNamespace(writer, inputSpace, () =>
        {
            new InputClass(
                _names,
                resource.Name + "Args",
                "ResourceArgs",
                resource.Inputs)
            { IsSealed = !kubernetes, IsProvider = resource.IsProvider }
                .Write(writer, _package);
            if (resource.State is { } state)
            {
                new InputClass(_names, resource.Name + "State", "ResourceArgs", state) { IsState = true }.Write(writer, _package);
            }
        });
    }

    private void WriteType(CodeWriter writer, string token, Json.JsonValue spec)
    {
        if (spec["enum"].IsPresent)
        {
            InNamespace(writer, _package.NamespaceOf(token, ""), () => EnumStruct.Write(writer, PackageSchema.MemberOf(token), spec));
            return;
        }

        foreach (var type in new[]
        {
            new ObjectType(_package, token, inputShape: false),
            new ObjectType(_package, token, inputShape: true),
        })
        {
            var usage = _usages.Of(type);
            if (usage.HasFlag(Usage.Input))
            {
                var plain = !type.InputShape && usage.HasFlag(Usage.Plain);
                WriteInput(writer, type, plain ? "InvokeArgs" : "ResourceArgs", state: false);
            }

            if (usage.HasFlag(Usage.State))
            {
                WriteInput(writer, type, "ResourceArgs", state: true);
            }

            if (usage.HasFlag(Usage.Output))
            {
                InNamespace(writer, _package.NamespaceOf(token, "Outputs"), () =>
                    new OutputClass(
                        _names,
                        _names.ClassOf(type, input: false, state: false),
                        _binder.PropertiesOf(type))
                    { IgnoresOptional = _package.IsKubernetes }
                        .Write(writer));
            }
        }
    }

    private void WriteInput(CodeWriter writer, ObjectType type, string baseClass, bool state)
    {
        var space = _package.NamespaceOf(type.Token, "Inputs");
        var name = _names.ClassOf(type, input: true, state);
        if (!_written.Add($"{space}.{name}"))
        {
            return;
        }

        InNamespace(writer, space, () => new InputClass(_names, name, baseClass, _binder.PropertiesOf(type))
        {
            IsSealed = !_package.IsKubernetes,
            IsState = state,
            TakesInputs = type.InputShape,
        }.Write(writer, _package));
    }

    private static void InNamespace(CodeWriter writer, string space, System.Action write)
    {
        writer.Open("namespace " + space);
        write();
        writer.Close();
    }

    private static (string Name, string Text) Write(string name, System.Action<CodeWriter> write)
    {
        var writer = new CodeWriter();
        write(writer);
        return (name + ".g.cs", writer.ToString());
    }
}
