using System.Reflection;
using Pulumi;

namespace Blueprints.Tests.Conventions;

/// <summary>What every component has in common, whichever there are.</summary>
public class ComponentTests
{
    private static readonly Type[] Components = [
        .. typeof(VpcBlueprint).Assembly.GetExportedTypes().Where(type => type.IsSubclassOf(typeof(ComponentResource))),
    ];

    public static TheoryData<Type> All => [.. Components];

    [Theory]
    [MemberData(nameof(All))]
    public void Component_TakesItsPlan_AndNothingElse(Type component)
    {
        var parameters = Assert.Single(component.GetConstructors()).GetParameters();

        Assert.Equal(["name", "plan", "options"], parameters.Select(parameter => parameter.Name));
        Assert.Equal(typeof(ComponentResourceOptions), parameters[2].ParameterType);
        Assert.True(parameters[2].IsOptional);
        Assert.Single(
            Blueprints(),
            blueprint => blueprint.GetMethod(
                "Plan",
                BindingFlags.Instance | BindingFlags.Public)!.ReturnType == parameters[1].ParameterType);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Component_RefusesNoPlan(Type component)
    {
        var failure = Assert.Throws<TargetInvocationException>(() => component.GetConstructors()[0].Invoke(["name", null, null]));

        Assert.Equal("plan", Assert.IsType<ArgumentNullException>(failure.InnerException).ParamName);
    }

    [Fact]
    public void Blueprints_AreSealedClasses_OnePerComponent()
    {
        Assert.Equal(Components.Length, Blueprints().Count());
        Every.One(
            Blueprints(),
            blueprint => Assert.True(
                blueprint.IsSealed && blueprint.GetMethod("<Clone>$") is null,
                $"{blueprint} can be cloned or derived from"));
    }

    /// <summary>A class of args that only carries a plan would be a second way to say the same.</summary>
    [Fact]
    public void Library_HasNoArgs() =>
        Assert.DoesNotContain(
            typeof(VpcBlueprint).Assembly.GetExportedTypes(),
            type => type.IsSubclassOf(typeof(ResourceArgs))
                && !type.IsSubclassOf(typeof(Pulumi.Kubernetes.ApiExtensions.CustomResourceArgs)));

    private static IEnumerable<Type> Blueprints() =>
        typeof(VpcBlueprint).Assembly.GetExportedTypes().Where(type => type is { IsAbstract: false } && Bases(type).Any(IsBlueprint));

    private static bool IsBlueprint(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Blueprint<>);

    private static IEnumerable<Type> Bases(Type type)
    {
        for (var parent = type.BaseType; parent is not null; parent = parent.BaseType)
        {
            yield return parent;
        }
    }
}
