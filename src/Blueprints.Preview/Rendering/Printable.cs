namespace Blueprints.Preview.Rendering;

/// <summary>Keeps what a program calls its things from steering the terminal, or from breaking a line.</summary>
internal static class Printable
{
    /// <summary>Returns a text of the same length without control characters.</summary>
    public static string Of(string text) => text.Any(char.IsControl)
        ? string.Concat(text.Select(character => char.IsControl(character) ? char.IsWhiteSpace(character) ? ' ' : '\uFFFD' : character))
        : text;
}
