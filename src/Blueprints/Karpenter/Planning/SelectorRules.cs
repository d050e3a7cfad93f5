using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Problems;

namespace Blueprints.Karpenter.Planning;

/// <summary>Checks the selectors of subnets and security groups.</summary>
internal static class SelectorRules
{
    private const int MostTerms = 30;

    private const int MostTags = 20;

    public static void Check(ProblemList problems, string path, string prefix, bool isGiven, ImmutableArray<SelectorTerm> terms)
    {
        CountRules.Check(problems, path, terms.Length, MostTerms);
        if (!isGiven && (terms.IsEmpty || terms.Any(term => term is { Id: null, Name: null or "", Tags.IsEmpty: true })))
        {
            problems.Error(
                KarpenterProblems.EmptySelector,
                path,
                "nothing is selected",
                "add at least one id or tag, or remove the call to use the cluster's");
        }

        foreach (var term in terms)
        {
            if (term.Id is { } id && !Ids.IsValid(prefix, id))
            {
                problems.Error(
                    KarpenterProblems.InvalidId,
                    path,
                    $"'{id}' is not an id of the kind {prefix}…",
                    $"write it like {prefix}0123456789abcdef0");
            }

            CheckTags(problems, path, term.Tags);
        }
    }

    public static void CheckTags(ProblemList problems, string path, ImmutableSortedDictionary<string, string> tags)
    {
        if (tags.Count > MostTags)
        {
            problems.Error(
                KarpenterProblems.InvalidSelectorTags,
                path,
                string.Create(CultureInfo.InvariantCulture, $"a term has {tags.Count} tags, and Karpenter allows {MostTags}"),
                "remove some");
        }

        foreach (var (key, value) in tags.Where(tag => tag.Key.Length == 0 || tag.Value.Length == 0))
        {
            problems.Error(
                KarpenterProblems.InvalidSelectorTags,
                path,
                $"the tag '{key}' = '{value}' has an empty key or value",
                "set both; * stands for any value");
        }
    }
}
