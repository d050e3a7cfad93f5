namespace Blueprints.Configuration;

/// <summary>Defines the mask of a <c>secure:</c> value, which a preview cannot decrypt: see <c>docs/preview.md</c>.</summary>
internal static class MaskedValue
{
    private const string Mask = "[secret]";

    public const string Fix = "use a plain value; options contain no secrets";

    public static bool Is(string text) => text == Mask;

    public static string Message(string wanted) => $"the value is encrypted, so a preview reads a mask instead of {wanted}";
}
