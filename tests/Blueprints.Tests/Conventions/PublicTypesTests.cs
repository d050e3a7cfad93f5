using System.Diagnostics.Contracts;
using System.Reflection;
using Pulumi;

namespace Blueprints.Tests.Conventions;

/// <summary>What holds for every public type of the package, the future ones included.</summary>
public class PublicTypesTests
{
    private static readonly Assembly Library = typeof(VpcBlueprint).Assembly;

    /// <summary>What blueprints are described with, in the same way as themselves.</summary>
    private static readonly Type[] Described =
    [
        typeof(SubnetTier),
        typeof(NodePool),
        typeof(StaticNodePool),
        typeof(Ec2NodeClass),
        typeof(PodRequest),
        typeof(EksNodeGroup),
        typeof(EksAddon),
        typeof(EksStorageClass),
        typeof(AuroraAlarms),
        typeof(HostedZone),
        typeof(DnsRecord),
        typeof(ExternalDnsController),
        typeof(GitHubRepository),
    ];

    public static TheoryData<string> Components => [.. Of(type => type.IsSubclassOf(typeof(ComponentResource)))];

    public static TheoryData<string> Fluent => [.. Of(type => IsBlueprint(type) || Described.Contains(type))];

    /// <summary>Generic bases are of themselves: nobody outside has one to derive another from.</summary>
    [Fact]
    public void PublicTypes_AreSealedOrClosed()
    {
        var open = Library.GetExportedTypes()
            .Where(type => type is { IsClass: true, IsSealed: false, IsGenericTypeDefinition: false } && !IsClosed(type))
            .Select(type => type.FullName);

        Assert.Empty(open);

        // An abstract type is closed when nobody outside can call a constructor of it. That of a record which copies is open to derived
        // types whatever it says.
        static bool IsClosed(Type type) =>
            type.IsAbstract && type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
                .All(constructor => constructor.IsPrivate || constructor.IsFamilyAndAssembly);
    }

    [Fact]
    public void Namespaces_AreFew() =>
        Assert.Subset(
            new HashSet<string?>
            {
                "Blueprints",
                "Blueprints.Configuration",
                "Blueprints.Data",
                "Blueprints.Dns",
                "Blueprints.Eks",
                "Blueprints.Identity",
                "Blueprints.Karpenter",
                "Blueprints.Kubernetes",
                "Blueprints.Network",
                "Blueprints.Problems",
            },
            Library.GetExportedTypes().Select(type => type.Namespace).ToHashSet());

    [Theory]
    [MemberData(nameof(Components))]
    public void Components_DeclareEveryPublicPropertyAsAnOutput(string name) =>
        Every.One(
            Library.GetType(name)!.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly),
            property => Assert.NotNull(property.GetCustomAttribute<OutputAttribute>()));

    [Theory]
    [MemberData(nameof(Fluent))]
    public void FluentMethods_ArePure(string name)
    {
        var type = Library.GetType(name)!;
        var fluent = type.GetMethods(BindingFlags.Instance | BindingFlags.Public)
            .Where(method => method.ReturnType == type && !method.IsSpecialName && !method.Name.Contains('<', StringComparison.Ordinal))
            .ToList();

        Assert.NotEmpty(fluent);
        Every.One(fluent, method => Assert.True(method.IsDefined(typeof(PureAttribute)), $"{type.Name}.{method.Name} is not [Pure]"));
    }

    [Theory]
    [MemberData(nameof(Fluent))]
    public void FluentMethods_StartWithAVerbOfTheHouse(string name)
    {
        string[] verbs = [
            "Accept",
            "Across",
            "Add",
            "Allow",
            "Between",
            "Customize",
            "Following",
            "For",
            "Grant",
            "In",
            "Keep",
            "On",
            "Reserve",
            "Using",
            "With",
            "At",
            "As",
        ];
        var type = Library.GetType(name)!;

        Every.One(
            type
                .GetMethods(BindingFlags.Instance | BindingFlags.Public)
                .Where(method => method.ReturnType == type)
                .Where(method => !method.IsSpecialName && !method.Name.Contains('<', StringComparison.Ordinal)),
            method => Assert.Contains(verbs, verb => method.Name.StartsWith(verb, StringComparison.Ordinal)));
    }

    [Fact]
    public void Tags_AreSetByWhatBlueprintsShare() => Assert.Empty(
        Library.GetExportedTypes()
            .Where(IsBlueprint)
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(method => method.Name.StartsWith("WithTag", StringComparison.Ordinal))
            .Select(method => $"{method.DeclaringType!.Name}.{method.Name}"));

    [Fact]
    public void TypeTokens_AreALedger() =>
        Snapshot.Matches(
            string.Join(
                '\n',
                Constants(
                    Library.GetType(
                        "Blueprints.Internal.TypeTokens",
                        throwOnError: true)!).Select(token => $"{token.Name} {token.Value}")));

    internal static IEnumerable<(string Name, string Value)> Constants(Type type) =>
        type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static)
            .Where(field => field is { IsLiteral: true })
            .Select(field => (field.Name, (string)field.GetRawConstantValue()!));

    internal static bool IsBlueprint(Type type) => !type.IsAbstract && IsOrDerivesFromBlueprint(type);

    private static bool IsOrDerivesFromBlueprint(Type type) =>
        (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Blueprint<>))
            || (type.BaseType is { } parent && IsOrDerivesFromBlueprint(parent));

    private static IEnumerable<string> Of(Func<Type, bool> predicate) =>
        Library.GetExportedTypes().Where(predicate).Select(type => type.FullName!);
}
