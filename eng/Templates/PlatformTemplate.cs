namespace Blueprints.TemplateContent;

/// <summary><c>dotnet new blueprints-platform</c>: us-east-1, and af-south-1's database, DNS and access for GitHub.</summary>
internal static class PlatformTemplate
{
    private const string Database = "database";
    private const string Dns = "dns";
    private const string GitHub = "github";

    public static string Platform(SourceText sample, SourceText other)
    {
        other = other.Replace("GrantConnect(database, \"builderspace\")", "GrantConnect(database, \"app\")")
            .ReplaceAll("builderspace", "platform");
        return Templates.InNamespace(sample)
            .WithoutParagraph("        if (settings.AuditTrail)")
            .Before("        var cluster =", Condition.Paragraph(GitHub, other.Paragraph("        var github =")))
            .Replace(
                sample.Paragraph("        var cluster ="),
                new SourceText("the cluster", sample.Paragraph("        var cluster ="))
                    .Before("            .Provision(", Condition.Lines(GitHub, other.Line("github.RoleArn)")))
                    .ToString())
            .Before(
                "        return new",
                Condition.Paragraph(
                    Database,
                    other.Paragraph("        var database =").Replace("!, nodes)", "!, network.Tier(\"data\"))", StringComparison.Ordinal)
                        + $"\n\n{other.Paragraph("        WorkloadIdentity.For(")}"),
                Condition.Paragraph(Dns, other.Paragraph("        var dns =")))
            .Before(
                "        };\n",
                Condition.Lines(Database, $"{other.Line("[\"databaseEndpoint\"]")}\n{other.Line("[\"databaseSecret\"]")}"),
                Condition.Lines(Dns, other.Line("[\"nameServers\"]")),
                Condition.Lines(GitHub, other.Line("[\"githubRole\"]")))
            .ToString();
    }

    public static string Settings(SourceText sample, SourceText other) => Templates.InNamespace(sample)
        .WithoutParagraph("    public bool AuditTrail")
        .Before(
            "    public NodeImage",
            Condition.Paragraph(Database, Setting(other, "AuroraOptions? Database")),
            Condition.Paragraph(Dns, Setting(other, "ExternalDnsOptions? Dns")),
            Condition.Paragraph(
                GitHub,
                other.Paragraph("    /// <summary>Gets or sets the repository").Replace("\n}", "", StringComparison.Ordinal)))
        .ToString();

    public static string Stack(SourceText sample, SourceText other)
    {
        // The zones of the sample are somebody's.
        other = other.ReplaceAll("builderspace", "platform")
            .Replace("database: platform", "database: app")
            .WithoutLines("tekanya.services", "lightsphere.space", "sosolola.cloud")
            .Replace("amano.services", "platform.example.net");
        return Described(sample)
            .WithoutLines("# A trail of the account", "platform:auditTrail")
            .Then(
                Condition.Lines(GitHub, $"{other.Line("# The repository")}\n{other.Line("platform:repository")}"),
                Condition.Lines(Database, other.Indented("  platform:database:")),
                Condition.Lines(Dns, other.Indented("  platform:dns:")))
            .ToString();
    }

    /// <summary>Returns a stack's file that names no file of this repository.</summary>
    public static SourceText Described(SourceText stack) =>
        stack.Replace(
            "Every key is explained in docs/configuration.md.",
            "Every key is explained in the documentation of Blueprints, «Configuration».");

    private static string Setting(SourceText settings, string property) => $"    [Required]\n{settings.Line(property)}";
}
