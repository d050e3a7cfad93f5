using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Blueprints.SdkGenerator.Json;

namespace Blueprints.SdkGenerator.Schema;

/// <summary>A package schema and the names that its C# SDK gives to modules.</summary>
internal sealed class PackageSchema
{
    private readonly Dictionary<string, string> _namespaces;
    private readonly Regex _moduleFormat;

    public PackageSchema(JsonValue root)
    {
        Root = root;
        Name = root["name"].Text ?? throw new SchemaException("the schema has no \"name\"");
        Version = root["version"].Text ?? throw new SchemaException("the schema has no \"version\"");
        var csharp = root["language"]["csharp"];
        Compatibility = csharp["compatibility"].Text ?? "";
        LiftsSingleValues = csharp["liftSingleValueMethodReturns"].Flag;
        HasDictionaryConstructors = csharp["dictionaryConstructors"].Flag;
        _namespaces = csharp["namespaces"].Sorted.ToDictionary(n => n.Key, n => n.Value.Text ?? "");
        _moduleFormat = new Regex("^" + (root["meta"]["moduleFormat"].Text ?? "(.*)") + "$");
        Namespace = "Pulumi." + NamespaceOf(Name);
    }

    public JsonValue Root { get; }

    public string Name { get; }

    public string Version { get; }

    /// <summary>The root namespace, which is also the assembly's name: <c>Pulumi.Aws</c>.</summary>
    public string Namespace { get; }

    public bool LiftsSingleValues { get; }

    public bool HasDictionaryConstructors { get; }

    public bool IsBridged => Compatibility == "tfbridge20";

    public bool IsKubernetes => Compatibility == "kubernetes20";

    private string Compatibility { get; }

    public static string MemberOf(string token) => Identifiers.UpperFirst(Parts(token)[2]);

    public string ModuleOf(string token)
    {
        var module = Parts(token)[1];
        var match = _moduleFormat.Match(module);
        var name = match.Success && match.Groups[1].Length > 0 ? match.Groups[1].Value : module;
        return name == "index" ? "" : name;
    }

    /// <summary>A token's namespace; <paramref name="qualifier"/> is "", "Inputs", "Outputs" or "Types".</summary>
    public string NamespaceOf(string token, string qualifier)
    {
        var module = ModuleOf(token);
        if (IsKubernetes && qualifier.Length > 0)
        {
            return $"{Namespace}.Types.{qualifier}.{NamespaceOf(module)}";
        }

        return string.Join(".", new[] { Namespace, module.Length > 0 ? NamespaceOf(module) : "", qualifier }.Where(p => p.Length > 0));
    }

    public string NamespaceOf(string module) => _namespaces.TryGetValue(module, out var name) ? name : Identifiers.UpperFirst(module);

    private static string[] Parts(string token)
    {
        var parts = token.Split(':');
        return parts.Length == 3 ? parts : throw new SchemaException($"\"{token}\" is not a token (package:module:name)");
    }
}
