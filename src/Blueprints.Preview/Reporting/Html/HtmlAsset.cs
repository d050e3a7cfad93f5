using System.Security.Cryptography;
using System.Text;

namespace Blueprints.Preview.Reporting.Html;

/// <summary>The page's own style or script: a file of this assembly, and never text of a program.</summary>
internal sealed class HtmlAsset : HtmlNode
{
    private readonly string _element;
    private readonly string _text;

    private HtmlAsset(string element, string file)
    {
        _element = element;
        using var stream = typeof(HtmlAsset).Assembly.GetManifestResourceStream($"Blueprints.Preview.Reporting.Html.{file}")!;
        using var reader = new StreamReader(stream);
        _text = $"\n{reader.ReadToEnd().ReplaceLineEndings("\n").TrimEnd('\n')}\n";
    }

    public static HtmlAsset Style { get; } = new("style", "report.css");

    public static HtmlAsset Script { get; } = new("script", "report.js");

    public override bool IsBlock => true;

    /// <summary>Gets what a content security policy names it by: nothing else may run or style the page.</summary>
    public string Source => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(_text)))}'";

    public override void WriteTo(StringBuilder page) =>
        page.Append('<').Append(_element).Append('>').Append(_text).Append("</").Append(_element).Append('>');
}
