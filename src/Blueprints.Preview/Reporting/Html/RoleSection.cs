using Blueprints.Preview.Reporting.Model;
using static Blueprints.Preview.Reporting.Html.HtmlElement;

namespace Blueprints.Preview.Reporting.Html;

/// <summary>Roles with their rights, and policies of resources: in a few words, and statement by statement below.</summary>
internal static class RoleSection
{
    public static PageSection? Of(IReadOnlyList<RolePicture> roles, IReadOnlyList<ResourcePolicyPicture> policies) => Parts.Section(
        "roles",
        "Roles and rights",
        Parts.Table(
            "Roles: who may take them, and what they allow",
            ["Role", "Trusts", "Used by", "Rights", "Boundary"],
            roles.Select(role => new[]
            {
                Parts.Text(role.IsExisting ? $"{role.Name} (existing)" : role.Name), Parts.Lines(role.Trusts), Parts.Lines(role.UsedBy),
                Rights(role.Rights), Parts.Text(role.Boundary),
            })),
        Parts.Table(
            "Policies of resources",
            ["Resource", "Type", "Rights"],
            policies.Select(policy => new[] { Parts.Text(policy.Name), Parts.Code(policy.Type), Rights([policy.Rights]) })));

    private static HtmlNode Rights(IReadOnlyCollection<RightsPicture> rights) => rights.Count == 0
        ? Parts.None
        : Tag("div", rights.Select(policy => policy.Statements.IsEmpty
            ? Tag("p", Tag("b", policy.Policy), " ", Tag("bdi", string.Join("; ", policy.Summary)))
            : Tag(
                "details",
                Tag("summary", Tag("b", policy.Policy), " ", Tag("bdi", string.Join("; ", policy.Summary))),
                Tag("ul", policy.Statements.Select(Statement)))));

    private static HtmlElement Statement(StatementPicture statement) => Tag(
        "li",
        Tag("b", statement.Effect),
        statement.Principals.IsEmpty ? null : Part("to", statement.Principals),
        Part("actions", statement.Actions),
        statement.Resources.IsEmpty ? null : Part("on", statement.Resources),
        statement.Conditions.IsEmpty ? null : Part("if", statement.Conditions));

    private static HtmlElement Part(string word, IEnumerable<string> texts) =>
        Tag("div", $"{word} ", Tag("code", string.Join(", ", texts)));
}
