namespace Blueprints;

/// <summary>Says whether a <see cref="Problem"/> stops a plan.</summary>
public enum ProblemSeverity
{
    /// <summary>Something to know; the plan stands.</summary>
    Note,

    /// <summary>Allowed, but risky; the plan stands. Printed by a preview and logged when a block is provisioned.</summary>
    Warning,

    /// <summary>The plan is refused.</summary>
    Error,
}
