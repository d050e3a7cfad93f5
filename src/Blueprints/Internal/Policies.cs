using System.Text.Json;

namespace Blueprints.Internal;

/// <summary>IAM policy documents as text, without white space: IAM's size limits count what is sent.</summary>
internal static class Policies
{
    private const string LanguageVersion = "2012-10-17";

    public static string Document(params object[] statements) =>
        JsonSerializer.Serialize(new { Version = LanguageVersion, Statement = statements });
}
