using System.Reflection;
using Pulumi;

namespace Blueprints.Preview.Values;

/// <summary>Finds the outputs of resources and the properties of output types, by their public attributes.</summary>
internal static class OutputMembers
{
    /// <summary>Returns the public <c>[Output]</c> properties of a resource, by wire name.</summary>
    public static IEnumerable<(string Name, object? Value)> OfResource(Resource resource) =>
        from property in resource.GetType().GetProperties(BindingFlags.Instance | BindingFlags.Public)
        let attribute = property.GetCustomAttribute<OutputAttribute>()
        where attribute is not null && property.Name is not (nameof(Resource.Urn) or nameof(CustomResource.Id))
        select (attribute.Name ?? property.Name, property.GetValue(resource));

    /// <summary>
    /// Returns the properties of an <c>[OutputType]</c> value: public fields, named on the wire by the constructor's parameters.
    /// </summary>
    public static IEnumerable<(string Name, object? Value)> OfOutputType(object value)
    {
        var type = value.GetType();
        var constructor = type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .FirstOrDefault(candidate => candidate.GetCustomAttribute<OutputConstructorAttribute>() is not null);
        var parameters = constructor?.GetParameters() ?? [];
        var fields = type.GetFields(BindingFlags.Instance | BindingFlags.Public);
        foreach (var parameter in parameters)
        {
            // A field that C# names differently stands at the same place as its parameter.
            var field = fields.FirstOrDefault(field => string.Equals(field.Name, parameter.Name, StringComparison.OrdinalIgnoreCase))
                ?? (fields.Length == parameters.Length ? fields[parameter.Position] : null);
            var name = parameter.GetCustomAttribute<OutputConstructorParameterAttribute>()?.Name ?? parameter.Name!;
            yield return (name, field?.GetValue(value));
        }
    }
}
