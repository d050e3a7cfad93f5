using System.Globalization;
using System.Runtime.CompilerServices;

namespace Blueprints.Internal;

/// <summary>Formats an interpolated string in the invariant culture, also one that is joined of several lines of source.</summary>
/// <param name="literalLength">The length of the literals.</param>
/// <param name="formattedCount">The number of holes.</param>
[InterpolatedStringHandler]
internal ref struct InvariantText(int literalLength, int formattedCount)
{
    private DefaultInterpolatedStringHandler _text = new(literalLength, formattedCount, CultureInfo.InvariantCulture);

    public void AppendLiteral(string value) => _text.AppendLiteral(value);

    public void AppendFormatted<T>(T value) => _text.AppendFormatted(value);

    public void AppendFormatted<T>(T value, string? format) => _text.AppendFormatted(value, format);

    public void AppendFormatted<T>(T value, int alignment) => _text.AppendFormatted(value, alignment);

    public void AppendFormatted<T>(T value, int alignment, string? format) => _text.AppendFormatted(value, alignment, format);

    /// <summary>Returns the text, and ends the use of the handler.</summary>
    public string ToText() => _text.ToStringAndClear();
}
