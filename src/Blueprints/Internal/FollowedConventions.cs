using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Blueprints.Problems;
using Pulumi;

namespace Blueprints.Internal;

/// <summary>Applies the conventions that a block follows.</summary>
internal sealed partial class FollowedConventions
{
    private const string Root = "Conventions.";

    private readonly ProblemList _problems = new();
    private readonly List<(string Path, string Part)> _paths = [];
    private readonly List<string> _keys = [];
    private readonly Input<string>? _key;

    private FollowedConventions(ConventionsSpec conventions) => Conventions = conventions;

    private FollowedConventions(ConventionsSpec conventions, BlockSpec block)
        : this(conventions)
    {
        Region = block.Place;
        _paths.AddRange(conventions.Tags.Keys
            .Where(key => !block.Tags.ContainsKey(key))
            .Select(key => ($"Tags[{key}]", ConventionsSpec.TagPart(key))));
        _key = Region is { } region ? UsableKey(region) : null;
        Check();
    }

    /// <summary>Gets the conventions.</summary>
    public ConventionsSpec Conventions { get; }

    /// <summary>Gets the problems and notes of the conventions themselves.</summary>
    public ImmutableArray<Problem> Problems =>
    [
        .. _problems.All.Select(problem =>
            problem.Path.StartsWith(Root, StringComparison.Ordinal) ? WithKey(problem, problem.Path[Root.Length..]) : problem),
    ];

    /// <summary>Gets the text of the conventions in a plan.</summary>
    public string Text => _keys.Count == 0
        ? $"Conventions: {Conventions}"
        : $"Conventions: {Conventions}, which encrypts {string.Join(", ", _keys)}";

    private AwsRegion? Region { get; }

    /// <summary>Returns the settings that a block is planned with: its own, then its conventions', then the program's.</summary>
    public static TSpec Apply<TSpec>(TSpec spec)
        where TSpec : BlockSpec
    {
        if (ConventionsSpec.InForce(spec.Conventions) is not { } conventions)
        {
            return spec;
        }

        var followed = new FollowedConventions(conventions, spec);
        var tagged = spec with { Tags = conventions.Tags.SetItems(spec.Tags), Followed = followed };
        return (TSpec)tagged.Follow(followed);
    }

    /// <summary>Returns the key for one place of a block that has none.</summary>
    /// <param name="path">The path of the place in problems.</param>
    /// <returns>Null if the conventions have none for the block's region.</returns>
    public Input<string>? KeyAt(string path) => Region is { } region ? Used(path, _key, region) : null;

    /// <summary>Returns the key for one place that is in another region than the block.</summary>
    public Input<string>? KeyAt(string path, AwsRegion region)
    {
        if (region == Region)
        {
            return KeyAt(path);
        }

        if (Conventions.KeyFor(region) is not { } key)
        {
            return null;
        }

        if (IsUsable(key, region))
        {
            return Used(path, key, region);
        }

        NotReached(
            path,
            $"this is encrypted in {region}, and the KMS key of the conventions cannot be used there",
            $"give one with WithKmsKey(AwsRegion.Of(\"{region}\"), …)");
        return null;
    }

    /// <summary>Returns the key's ARN for one place that requires plain text.</summary>
    public string? PlainKeyAt(string path)
    {
        if (_key is null)
        {
            return null;
        }

        if (PlainText.Of(_key) is { } text)
        {
            _ = KeyAt(path);
            return text;
        }

        NotReached(
            path,
            "the KMS key of the conventions is an output, and this needs plain text",
            "give the conventions the key's ARN as plain text");
        return null;
    }

    /// <summary>Notes the conventions that the block cannot follow.</summary>
    public void NotReached(string path, string message, string fix) => _problems.Note(ConventionProblems.NotReached, path, message, fix);

    /// <summary>Notes the permissions that the policy of the conventions' key must contain.</summary>
    public void KeyPolicy(string path, (string Who, string What) right) => _problems.Note(
        ConventionProblems.KeyPolicy,
        path,
        $"this library does not manage the key of the conventions, and {right.Who} needs permission to use it",
        $"allow {right.Who} in the key's policy: {right.What}");

    /// <summary>Rejects a component for whose name the rule returns a name that AWS does not accept.</summary>
    /// <exception cref="BlueprintException">It is not a name.</exception>
    public void CheckName(string subject, string logical, Func<string, bool> isValid, string what, string form)
    {
        if (Conventions.Names is { } rule && rule.Of(logical) is var name && !isValid(name))
        {
            var problem = new Problem(
                ConventionProblems.InvalidName,
                ProblemSeverity.Error,
                $"{Root}{ConventionsSpec.NamesPart}",
                $"{rule} makes '{name}' of '{logical}', which is not {what}",
                form);
            throw new BlueprintException(subject, [WithKey(problem, ConventionsSpec.NamesPart)]);
        }
    }

    /// <summary>
    /// Gets the conventions for a part of the block, such as an add-on's role, without the problems already reported for the block.
    /// </summary>
    public FollowedConventions Inner => new(Conventions);

    /// <summary>Determines whether the roles that a block creates have a boundary or a path.</summary>
    public bool ConcernsRoles => Conventions.Boundary is not null || Conventions.IamPath is not null;

    /// <summary>Returns a problem with the note that conventions set the value.</summary>
    public Problem Mark(Problem problem) =>
        _paths.Find(place => problem.Path.StartsWith(place.Path, StringComparison.Ordinal)) is { Part: { } part }
            ? problem with { Message = $"{problem.Message} (set by {Conventions.Keys.GetValueOrDefault(part, "the conventions")})" }
            : problem;

    /// <summary>Returns the physical name for a logical one.</summary>
    public string NameOf(string logical) => Conventions.Names?.Of(logical) ?? logical;

    private Input<string>? Used(string path, Input<string>? key, AwsRegion region)
    {
        if (key is not null)
        {
            _paths.Add((path, Conventions.KeyPartFor(region)));
            _keys.Add(path);
        }

        return key;
    }

    // A key that cannot be used is reported once, and not again by each of the block's rules.
    private Input<string>? UsableKey(AwsRegion region)
    {
        var key = Conventions.KeyFor(region);
        return key is not null && IsUsable(key, region) ? key : null;
    }

    private static bool IsUsable(Input<string> key, AwsRegion region)
    {
        var problems = new ProblemList();
        AwsTexts.CheckArn(problems, ConventionProblems.InvalidKey, string.Empty, key, ArnForm.KmsKey, region);
        return problems.All.IsEmpty;
    }

    private Problem WithKey(Problem problem, string part) =>
        Conventions.Keys.TryGetValue(part.Split("[Name]")[0], out var key)
            ? problem with { Message = $"{problem.Message} (set by {key})" }
            : problem;

    private void Check()
    {
        CheckKeys();
        AwsTexts.CheckArn(
            _problems,
            ConventionProblems.InvalidBoundary,
            $"{Root}{ConventionsSpec.BoundaryPart}",
            Conventions.Boundary,
            ArnForm.ManagedPolicy,
            Region);
        if (Conventions.IamPath is { } path && !Path().IsMatch(path))
        {
            _problems.Error(
                ConventionProblems.InvalidPath,
                $"{Root}{ConventionsSpec.PathPart}",
                $"'{path}' is not an IAM path", "begin and end it with a slash, with at most 512 printable ASCII characters");
        }

        if (Conventions.Names is { } rule)
        {
            // Check the tag Name with a sample name.
            TagRules.Check(_problems, $"{Root}{ConventionsSpec.NamesPart}", new Dictionary<string, string> { ["Name"] = rule.Of("name") });
            _problems.Note(
                ConventionProblems.GeneratedNames,
                $"{Root}{ConventionsSpec.NamesPart}",
                $"names that the AWS provider generates, such as those of roles and security groups, do not follow {rule}",
                "set pulumi:autonaming in the stack's configuration for them");
        }
    }

    // Check every key, also those for other regions than the block's: another block of the program may use them.
    private void CheckKeys()
    {
        AwsTexts.CheckArn(
            _problems,
            ConventionProblems.InvalidKey,
            $"{Root}{ConventionsSpec.KeyPart}",
            Conventions.KmsKey,
            ArnForm.KmsKey,
            Region is { } own && Conventions.KmsKeys.ContainsKey(own.Name) ? null : Region);
        foreach (var (region, key) in Conventions.KmsKeys)
        {
            AwsTexts.CheckArn(
                _problems,
                ConventionProblems.InvalidKey,
                $"{Root}{ConventionsSpec.KeyPartOf(region)}",
                key,
                ArnForm.KmsKey,
                AwsRegion.Of(region));
        }
    }

    // IAM API Reference, CreateRole, «Path».
    [GeneratedRegex("^(/|/[!-~]{1,510}/)\\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Path();
}
