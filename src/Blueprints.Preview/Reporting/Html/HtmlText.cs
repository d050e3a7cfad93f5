using System.Text;
using System.Text.Encodings.Web;
using Blueprints.Preview.Reporting.Model;

namespace Blueprints.Preview.Reporting.Html;

/// <summary>Text of a page.</summary>
internal sealed class HtmlText(string text) : HtmlNode
{
    public override bool IsBlock => false;

    /// <summary>Encodes a text for an element or for an attribute in double quotes.</summary>
    public static string Encode(string text) =>
        HtmlEncoder.Default.Encode(SafeText.Of(text)).Replace("&#xA;", "\n", StringComparison.Ordinal);

    public override void WriteTo(StringBuilder page) => page.Append(Encode(text));
}
