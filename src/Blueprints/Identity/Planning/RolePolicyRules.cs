using System.Globalization;
using Blueprints.Internal;
using Blueprints.Problems;
using Pulumi;

namespace Blueprints.Identity.Planning;

/// <summary>Checks the policies of a role, with the codes of the block.</summary>
/// <param name="InvalidName">The code of a name that cannot be part of a resource's name.</param>
/// <param name="DuplicateName">The code of a name that two policies have.</param>
/// <param name="TooMany">The code of too many policies.</param>
/// <param name="InvalidDocument">The code of a document that IAM would reject.</param>
/// <param name="InvalidArn">The code of an ARN that is not a managed policy's.</param>
internal sealed record RolePolicyRules(string InvalidName, string DuplicateName, string TooMany, string InvalidDocument, string InvalidArn)
{
    /// <summary>
    /// Specifies the default quota «Managed policies attached to an IAM role». Source: IAM User Guide, «IAM and AWS STS quotas».
    /// </summary>
    public const int PoliciesPerRole = 10;

    /// <summary>Checks a role's policies.</summary>
    /// <param name="problems">Where problems are reported.</param>
    /// <param name="names">The names of all policies, including those that a block adds.</param>
    /// <param name="documents">The created policies.</param>
    /// <param name="arns">The existing policies.</param>
    /// <param name="region">The region whose partition they are of; null if any will do.</param>
    public void Check(
        ProblemList problems,
        IReadOnlyCollection<string> names,
        IEnumerable<(string Name, Input<string> Document)> documents,
        IEnumerable<(string Name, Input<string> Arn)> arns,
        AwsRegion? region)
    {
        foreach (var (name, document) in documents)
        {
            PolicyTexts.Check(problems, InvalidDocument, $"Policies[{name}]", document);
        }

        foreach (var (name, arn) in arns)
        {
            AwsTexts.CheckArn(problems, InvalidArn, $"Policies[{name}]", arn, ArnForm.ManagedPolicy, region);
        }

        foreach (var name in names.Where(name => !ChildKeys.IsValid(name)).Distinct(StringComparer.Ordinal))
        {
            problems.Error(InvalidName, $"Policies[{name}]", $"'{name}' cannot be part of a policy's name", ChildKeys.Form);
        }

        foreach (var twice in names.GroupBy(name => name, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            problems.Error(
                DuplicateName,
                $"Policies[{twice.Key}]",
                "the name is used by more than one policy",
                "make the names unique: they are the keys of the child resources");
        }

        if (names.Count > PoliciesPerRole)
        {
            problems.Error(
                TooMany,
                "Policies",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"the role would have {names.Count} managed policies, and IAM allows {PoliciesPerRole}"),
                "merge some policies");
        }
    }
}
