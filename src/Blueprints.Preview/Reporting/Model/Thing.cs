namespace Blueprints.Preview.Reporting.Model;

/// <summary>What something is, and what to call it: two resources may have one name.</summary>
/// <remarks>Key: a URN, or the text that the program gives where it is no resource of the program.</remarks>
internal sealed record Thing(string Key, string Name);
