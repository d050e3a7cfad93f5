using Blueprints.Internal;
using Blueprints.Problems;

namespace Blueprints.Data.Planning;

/// <summary>What a restored cluster gets only with the second update.</summary>
/// <remarks>
/// RDS's calls that restore do not take every setting, and the AWS provider sends some of the missing ones after them and some not. Source:
/// hashicorp/terraform-provider-aws, internal/service/rds/cluster.go, <c>resourceClusterCreate</c> (read at commit 0168cf6), and issue
/// 35189: after a snapshot neither IAM authentication, Data API nor insights; after a point in time neither Data API, insights nor the
/// choice of extended support.
/// </remarks>
internal static class RestoreRules
{
    public static void Check(ProblemList problems, AuroraServerless blueprint)
    {
        if (blueprint.Restore is not { } restore)
        {
            return;
        }

        var source = (restore as AuroraRestore.Snapshot)?.IdentifierOrArn ?? (restore as AuroraRestore.PointInTime)?.SourceCluster;
        if (PlainText.Of(source)?.Any(character => char.IsControl(character) || char.IsWhiteSpace(character)) == true)
        {
            problems.Error(
                AuroraProblems.NotAReference,
                "Restore",
                "the identifier has a blank or a line end",
                "give the identifier or the ARN alone");
        }

        var late = Late(blueprint, restore is AuroraRestore.Snapshot).ToList();
        if (late.Count > 0)
        {
            problems.Note(
                AuroraProblems.SecondUpdate,
                "Restore",
                $"the AWS provider does not send everything when a cluster starts with {restore}: {string.Join(", ", late)} "
                    + $"{(late.Count == 1 ? "comes" : "come")} with the second update",
                "run `pulumi up` twice, the second time with WithImmediateChanges()");
        }
    }

    private static IEnumerable<string> Late(AuroraServerless blueprint, bool isSnapshot)
    {
        if (isSnapshot && blueprint.HasIamAuthentication)
        {
            yield return "IAM authentication";
        }

        if (blueprint.HasDataApi)
        {
            yield return "the Data API";
        }

        if (blueprint.Insights is AuroraInsights.On)
        {
            yield return "insights";
        }

        if (!isSnapshot && !blueprint.HasExtendedSupport)
        {
            yield return "the choice of no extended support";
        }
    }
}
