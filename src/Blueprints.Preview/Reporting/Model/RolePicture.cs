using System.Collections.Immutable;

namespace Blueprints.Preview.Reporting.Model;

/// <summary>A role: who may take it, and what it may do.</summary>
internal sealed record RolePicture(
    string Name, bool IsExisting, string? Boundary, ImmutableArray<string> Trusts, ImmutableArray<string> UsedBy,
    ImmutableArray<RightsPicture> Rights);

/// <summary>One policy: in a few words, and statement by statement.</summary>
internal sealed record RightsPicture(string Policy, ImmutableArray<string> Summary, ImmutableArray<StatementPicture> Statements);

internal sealed record StatementPicture(
    string Effect, ImmutableArray<string> Principals, ImmutableArray<string> Actions, ImmutableArray<string> Resources,
    ImmutableArray<string> Conditions);

/// <summary>A policy that a resource has of its own.</summary>
internal sealed record ResourcePolicyPicture(string Name, string Type, RightsPicture Rights);
