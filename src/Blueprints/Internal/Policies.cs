using System.Text.Json;

namespace Blueprints.Internal;

/// <summary>Writes IAM policy documents without white space: IAM's size limits count every character.</summary>
internal static class Policies
{
    private const string LanguageVersion = "2012-10-17";

    public static string Document(params object[] statements) =>
        JsonSerializer.Serialize(new { Version = LanguageVersion, Statement = statements });
}
