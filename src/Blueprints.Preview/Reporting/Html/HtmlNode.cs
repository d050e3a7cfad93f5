using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Blueprints.Preview.Reporting.Html;

/// <summary>A part of a page. Text becomes one by itself, and is encoded when it is written: there is no other way to put text into a
/// page.</summary>
internal abstract class HtmlNode
{
    [return: NotNullIfNotNull(nameof(text))]
    public static implicit operator HtmlNode?(string? text) => text is null ? null : new HtmlText(text);

    /// <summary>Gets whether the part stands on lines of its own.</summary>
    public abstract bool IsBlock { get; }

    public abstract void WriteTo(StringBuilder page);
}
