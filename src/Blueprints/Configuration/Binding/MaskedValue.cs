namespace Blueprints.Configuration;

/// <summary>
/// Describes what a preview puts in the place of a <c>secure:</c> value, which it cannot decrypt: see <c>docs/preview.md</c>.
/// </summary>
internal static class MaskedValue
{
    private const string Mask = "[secret]";

    public const string Fix = "write it in plain: it is not a secret; only a password is, and no option takes one";

    public static bool Is(string text) => text == Mask;

    public static string Message(string wanted) => $"the value is encrypted, so a preview sees a mask, and {wanted} is wanted";
}
