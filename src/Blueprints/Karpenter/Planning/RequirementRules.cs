using System.Globalization;
using Blueprints.Problems;

namespace Blueprints.Karpenter.Planning;

/// <summary>Checks the requirements of a pool.</summary>
internal static class RequirementRules
{
    private const int MostRequirements = 100;

    private const int MostMinValues = 50;

    /// <summary>Lists the labels with few, known values; other values make a pool not ready.</summary>
    private static readonly Dictionary<string, string[]> Closed = new(StringComparer.Ordinal)
    {
        [RequirementKey.Architecture.Name] = ["arm64", "amd64"],
        [RequirementKey.OperatingSystem.Name] = ["linux", "windows"],
        [RequirementKey.CapacityType.Name] = ["spot", "on-demand", "reserved"],
        [RequirementKey.InstanceTenancy.Name] = ["default", "dedicated"],
    };

    public static void Check(ProblemList problems, NodePoolSpec pool, KarpenterVersion version)
    {
        CountRules.Check(problems, $"{pool.Path}.Requirements", pool.Requirements.Length, MostRequirements);
        foreach (var requirement in pool.Requirements)
        {
            var path = $"{pool.Path}.Requirements[{requirement.Key}]";
            LabelRules.CheckLabelKey(problems, path, requirement.Key.Name, version);
            CheckValues(problems, path, requirement);
            CheckVersion(problems, path, requirement, version);
            CheckMinValues(problems, path, requirement);
        }
    }

    /// <summary>Determines whether a requirement alone can match: it allows a value, and its values can be EC2 names.</summary>
    public static bool CanMatch(Requirement requirement) =>
        requirement is not { Operator: RequirementOperator.In, Values.IsEmpty: true }
            && requirement.Values.All(value => InstanceValueRules.CanBe(requirement.Key, value));

    private static void CheckValues(ProblemList problems, string path, Requirement requirement)
    {
        if (requirement is { Operator: RequirementOperator.In, Values.IsEmpty: true })
        {
            problems.Error(
                KarpenterProblems.InWithoutValues,
                path,
                "no value is allowed, so no node matches",
                "add at least one value, or use DoesNotExist");
        }

        if (requirement.Operator is RequirementOperator.Gt or RequirementOperator.Lt or RequirementOperator.Gte or RequirementOperator.Lte)
        {
            CheckComparison(problems, path, requirement);
            return;
        }

        InstanceValueRules.Check(problems, path, requirement);
        foreach (var value in requirement.Values)
        {
            LabelRules.CheckValue(problems, path, value);
            if (Closed.TryGetValue(requirement.Key.Name, out var known) && !known.Contains(value))
            {
                problems.Error(
                    KarpenterProblems.UnknownValue,
                    path,
                    $"'{value}' is not a value of {requirement.Key}",
                    $"use {string.Join(", ", known)}");
            }
        }
    }

    private static void CheckVersion(ProblemList problems, string path, Requirement requirement, KarpenterVersion version)
    {
        if (requirement.Operator is RequirementOperator.Gte or RequirementOperator.Lte)
        {
            KarpenterFeatures.Check(
                problems,
                path,
                $"the operator {requirement.Operator}",
                version,
                KarpenterFeatures.InclusiveComparisons);
        }

        if (requirement.Key == RequirementKey.CapacityType && requirement.Values.Contains(CapacityType.Reserved.ToLabel()))
        {
            KarpenterFeatures.Check(problems, path, "reserved capacity", version, KarpenterFeatures.CapacityReservations);
        }
    }

    private static void CheckComparison(ProblemList problems, string path, Requirement requirement)
    {
        if (!requirement.Key.IsNumber)
        {
            problems.Error(
                KarpenterProblems.NotComparable,
                path,
                $"{requirement.Operator} compares numbers, and the values of {requirement.Key} are not",
                "use In or NotIn");
        }

        if (requirement.Values[0].StartsWith('-'))
        {
            problems.Error(
                KarpenterProblems.NegativeComparison,
                path,
                $"{requirement.Operator} cannot compare with {requirement.Values[0]}",
                "use 0 or a greater number");
        }
    }

    private static void CheckMinValues(ProblemList problems, string path, Requirement requirement)
    {
        if (requirement.MinValues is not { } least)
        {
            return;
        }

        if (least is < 1 or > MostMinValues)
        {
            problems.Error(
                KarpenterProblems.MinValuesOutOfRange,
                path,
                string.Create(CultureInfo.InvariantCulture, $"{least} is not a valid minimum of values"),
                $"use 1 to {MostMinValues}");
        }
        else if (requirement.Operator == RequirementOperator.In && least > requirement.Values.Distinct().Count())
        {
            problems.Error(
                KarpenterProblems.MoreMinValuesThanValues,
                path,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{least} different values are required, and {requirement.Values.Distinct().Count()} are allowed"),
                "allow more values, or require fewer");
        }
    }
}
