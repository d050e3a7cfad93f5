namespace Blueprints.Problems;

/// <summary>Defines the codes of problems with a handle of another stack. Append only: a code is never reused.</summary>
internal static class StackProblems
{
    public const string NoExport = "STK001";
    public const string OtherExport = "STK002";
    public const string UnreadableExport = "STK003";
}
