namespace Blueprints.Problems;

/// <summary>
/// Defines the codes of problems with options and the configuration that they are bound from. Append only: a code is never reused.
/// </summary>
internal static class ConfigurationProblems
{
    public const string UnknownKey = "CFG001";
    public const string WrongKind = "CFG002";
    public const string UnknownChoice = "CFG003";
    public const string MissingKey = "CFG004";
    public const string UnreadableValue = "CFG005";
    public const string ContradictoryKeys = "CFG006";
    public const string NotJson = "CFG007";
    public const string UnreadKey = "CFG008";
}
