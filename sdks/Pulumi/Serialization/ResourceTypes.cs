using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>
/// The resource classes of all assemblies in use, by type token: what a reference to a resource is turned into, so that
/// an output of type Vpc holds a Vpc.
/// </summary>
internal static class ResourceTypes
{
    private static readonly Lazy<ILookup<string, (string? Version, Type Type)>> All = new(Discover);

    public static Resource? TryConstruct(string urn, string? version)
    {
        var parts = urn.Split("::");
        if (Find(parts[2].Split('$')[^1], version) is not { } type)
        {
            return null;
        }

        ResourceOptions options = typeof(CustomResource).IsAssignableFrom(type)
            ? new CustomResourceOptions { Urn = urn }
            : new ComponentResourceOptions { Urn = urn };
        return (Resource)type.GetConstructors().Single(constructor => constructor.GetParameters().Length == 3)
            .Invoke([parts[3], null, options]);
    }

    /// <summary>The newest class for the token, of the major version that is asked for and not older than it.</summary>
    private static Type? Find(string token, string? version)
    {
        var wanted = Parse(version);
        return All.Value[token]
            .Where(candidate => string.IsNullOrEmpty(candidate.Version)
                || wanted is null
                || (Parse(candidate.Version) is { } offered && offered >= wanted && offered.Major == wanted.Major))
            .OrderByDescending(candidate => Parse(candidate.Version))
            .Select(candidate => candidate.Type)
            .FirstOrDefault();
    }

    private static Version? Parse(string? version)
        => Version.TryParse(version?.Split('-', '+')[0], out var parsed) ? parsed : null;

    private static ILookup<string, (string? Version, Type Type)> Discover()
        => (from assembly in LoadAssemblies()
            where !assembly.IsDynamic && assembly.GetReferencedAssemblies().Any(IsThisAssembly)
            from type in assembly.GetTypes()
            where typeof(Resource).IsAssignableFrom(type)
            let attribute = type.GetCustomAttribute<ResourceTypeAttribute>()
            where attribute is not null
            select (attribute, type))
            .ToLookup(found => found.attribute.Type, found => (found.attribute.Version, found.type));

    // An assembly that nothing has touched yet is not loaded; the ones that refer to it say that it is there.
    private static List<Assembly> LoadAssemblies()
    {
        var loaded = AppDomain.CurrentDomain.GetAssemblies().Where(assembly => IsCandidate(assembly.GetName())).ToList();
        var seen = loaded.Select(assembly => assembly.FullName).ToHashSet();
        for (var i = 0; i < loaded.Count; i++)
        {
            foreach (var reference in loaded[i].GetReferencedAssemblies().Where(IsCandidate))
            {
                if (seen.Add(reference.FullName))
                {
                    loaded.Add(Assembly.Load(reference));
                }
            }
        }

        return loaded;
    }

    private static bool IsCandidate(AssemblyName name) => !name.FullName.StartsWith("System", StringComparison.Ordinal);

    private static bool IsThisAssembly(AssemblyName name) => name.Name == typeof(Resource).Assembly.GetName().Name;
}
