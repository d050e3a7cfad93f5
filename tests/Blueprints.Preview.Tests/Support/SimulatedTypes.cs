using System.Reflection;
using Pulumi;

namespace Blueprints.Preview.Tests;

/// <summary>The types of resources in the Pulumi packages that the project builds with, by their public attributes.</summary>
public static class SimulatedTypes
{
    public static TheoryData<string> Aws => Of(typeof(Pulumi.Aws.Provider));

    public static TheoryData<string> Kubernetes => Of(typeof(Pulumi.Kubernetes.Provider));

    /// <summary>Returns the wire names of the outputs of a type that its args cannot set, so that only a provider can know them.</summary>
    public static IReadOnlySet<string> ComputedOutputs(string token)
    {
        var type = TypesOf(typeof(Pulumi.Aws.Provider)).Single(candidate => TokenOf(candidate) == token);
        var args = type.Assembly.GetType($"{type.FullName}Args")!;
        var inputs = args.GetMembers(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .SelectMany(member => member.GetCustomAttributesData())
            .Where(attribute => attribute.AttributeType == typeof(InputAttribute))
            .Select(attribute => (string)attribute.ConstructorArguments[0].Value!);
        return type.GetProperties()
            .Where(property => property.DeclaringType == type)
            .Select(property => property.GetCustomAttribute<OutputAttribute>()?.Name)
            .OfType<string>()
            .Except(inputs)
            .ToHashSet(StringComparer.Ordinal);
    }

    private static TheoryData<string> Of(Type member) =>
        [
            .. TypesOf(member)
                .Select(TokenOf)
                .OfType<string>()
                .Where(token => !token.StartsWith("pulumi:", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
        ];

    private static IEnumerable<Type> TypesOf(Type member) =>
        member.Assembly.GetExportedTypes().Where(type => typeof(CustomResource).IsAssignableFrom(type) && !type.IsAbstract);

    private static string? TokenOf(Type type) => type.GetCustomAttributes().OfType<ResourceTypeAttribute>().FirstOrDefault()?.Type;
}
