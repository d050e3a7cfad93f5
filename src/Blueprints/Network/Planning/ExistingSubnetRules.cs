using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Internal;
using Blueprints.Problems;
using Pulumi;

namespace Blueprints.Network.Planning;

/// <summary>Checks existing subnets that are given as plain text.</summary>
internal static class ExistingSubnetRules
{
    public static string At(string parameter, int index) => string.Create(CultureInfo.InvariantCulture, $"{parameter}[{index}]");

    public static void CheckIds(ProblemList problems, string parameter, IReadOnlyList<Input<string>> ids, IdForm form)
    {
        for (var index = 0; index < ids.Count; index++)
        {
            AwsTexts.CheckId(problems, NetworkProblems.NotAnId, At(parameter, index), ids[index], form);
        }
    }

    /// <summary>Reports a subnet that is given twice: a subnet is in one zone.</summary>
    public static void CheckUnique(ProblemList problems, string parameter, IReadOnlyList<Input<string>> ids)
    {
        var texts = ids.Select(PlainText.Of).ToList();
        for (var index = 0; index < texts.Count; index++)
        {
            if (texts[index] is { } text && texts.IndexOf(text) is var first && first < index)
            {
                problems.Error(
                    NetworkProblems.DuplicateSubnet,
                    At(parameter, index),
                    $"'{text}' is already at {At(parameter, first)}",
                    "give each subnet once, with its own zone");
            }
        }
    }

    public static void CheckServices(ProblemList problems, string parameter, IReadOnlyList<string> services)
    {
        for (var index = 0; index < services.Count; index++)
        {
            if (EndpointServices.Fault(services[index]) is var (message, fix))
            {
                problems.Error(NetworkProblems.NotAnEndpointService, At(parameter, index), message, fix);
            }
        }
    }

    public static ImmutableArray<Cidr> Read(ProblemList problems, string parameter, IReadOnlyList<string> texts)
    {
        var blocks = ImmutableArray.CreateBuilder<Cidr>();
        for (var index = 0; index < texts.Count; index++)
        {
            if (NetworkInput.ReadExisting(problems, texts[index], At(parameter, index)) is not { } block)
            {
                continue;
            }

            foreach (var other in blocks.Where(block.Overlaps))
            {
                problems.Error(
                    NetworkProblems.Overlap,
                    At(parameter, index),
                    $"{block} and {other} overlap",
                    "give each subnet's own block");
            }

            blocks.Add(block);
        }

        return blocks.ToImmutable();
    }
}
