using ArchUnitNET.Domain;
using ArchUnitNET.Domain.Dependencies;
using ArchUnitNET.Fluent.Conditions;
using ArchUnitNET.Loader;
using ArchUnitNET.xUnit;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace Blueprints.Tests.Conventions;

/// <summary>The house of docs/architecture.md: which room may know which.</summary>
public class ArchitectureTests
{
    /// <summary>The floors from the ground up: a room knows its own and lower floors' rooms, and none beside it.</summary>
    private static readonly string[][] Floors =
    [
        ["Problems"],
        ["Primitives"],
        ["Internal"],
        [Rooms.Entrance],
        ["Network"],
        ["Kubernetes"],
        ["Identity"],
        ["Eks", "Karpenter", "Data", "Dns"],
        ["Configuration"],
    ];

    private static readonly Architecture House = new ArchLoader().LoadAssembly(typeof(VpcBlueprint).Assembly).Build();

    public static TheoryData<string> EveryRoom => [.. Rooms.OfTheLibrary.All];

    [Theory]
    [MemberData(nameof(EveryRoom))]
    public void Rooms_KnowLowerFloorsAlone(string room) =>
        Types().That().FollowCustomPredicate(type => Rooms.OfTheLibrary.Of(type.FullName) == room, $"are in src/Blueprints/{room}")
            .Should().FollowCustomCondition(LooksDown, "know lower floors alone")
            .Check(House);

    [Fact]
    public void EveryRoom_IsOnOneFloor() =>
        Assert.Equal(Rooms.OfTheLibrary.All, Floors.SelectMany(floor => floor).Order(StringComparer.Ordinal));

    [Fact]
    public void Types_AreInARoom()
    {
        var homeless = House.Types.Where(type => type.Assembly.Name == "Blueprints")
            .Where(type => type.FullName.StartsWith("Blueprints.", StringComparison.Ordinal))
            .Where(type => Rooms.OfTheLibrary.Of(type.FullName) is null)
            .Select(type => type.FullName);

        Assert.Empty(homeless);
    }

    /// <summary>Codes that several rooms report are everybody's: their class says so, and so do their pages.</summary>
    [Fact]
    public void Codes_AreOfOneRoom_OrCommon()
    {
        Assert.True(Rooms.OfTheLibrary.Codes.Count > 10);
        Assert.Empty(Rooms.OfTheLibrary.Codes
            .Where(codes => codes.Key != "CommonProblems" && codes.Count() > 1)
            .Select(codes => $"{codes.Key} is used in {string.Join(", ", codes)}"));
    }

    private static ConditionResult LooksDown(IType type)
    {
        var wrong = type.Dependencies
            .Select(dependency => (
                From: Rooms.OfTheLibrary.Of(dependency.Origin.FullName, (dependency as IMemberTypeDependency)?.OriginMember.Name),
                To: Rooms.OfTheLibrary.Of(dependency.Target.FullName),
                dependency.Target.FullName))
            .Where(look => look is { From: { } from, To: { } to } && from != to && Floor(to) >= Floor(from))
            .Select(look => $"{look.FullName} of {look.To}")
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return new ConditionResult(type, wrong.Count == 0, $"knows {string.Join(", ", wrong)}");
    }

    private static int Floor(string room) => Array.FindIndex(Floors, floor => floor.Contains(room));
}
