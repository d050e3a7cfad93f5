using System.Collections.Immutable;
using Blueprints.Internal;

namespace Blueprints.Identity.Planning;

/// <summary>Writes the trust of the role.</summary>
/// <remarks>
/// All conditions of a statement must hold, so exact subjects and patterns have separate statements. Source: GitHub Docs, «Configuring
/// OpenID Connect in Amazon Web Services».
/// </remarks>
internal static class GitHubTrust
{
    public const string Audience = "sts.amazonaws.com";

    public const string Host = "token.actions.githubusercontent.com";

    public static string Of(string providerArn, ImmutableArray<string> subjects, ImmutableArray<string> patterns)
    {
        var principal = new { Federated = providerArn };
        var audience = new Dictionary<string, object> { [$"{Host}:aud"] = Audience };
        List<object> statements = [];
        if (!subjects.IsEmpty)
        {
            statements.Add(new
            {
                Effect = "Allow",
                Principal = principal,
                Action = "sts:AssumeRoleWithWebIdentity",
                Condition = new { StringEquals = new Dictionary<string, object>(audience) { [$"{Host}:sub"] = subjects } },
            });
        }

        if (!patterns.IsEmpty)
        {
            statements.Add(new
            {
                Effect = "Allow",
                Principal = principal,
                Action = "sts:AssumeRoleWithWebIdentity",
                Condition = new { StringEquals = audience, StringLike = new Dictionary<string, object> { [$"{Host}:sub"] = patterns } },
            });
        }

        return Policies.Document([.. statements]);
    }
}
