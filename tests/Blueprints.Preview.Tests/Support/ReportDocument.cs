using System.Xml;
using System.Xml.Linq;

namespace Blueprints.Preview.Tests;

/// <summary>A report as a browser takes it apart: what is not encoded does not parse.</summary>
public sealed class ReportDocument
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private ReportDocument(string html)
    {
        Html = html;
        using var reader = XmlReader.Create(new StringReader(html), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
        Root = XDocument.Load(reader, LoadOptions.PreserveWhitespace).Root!;
    }

    public string Html { get; }

    public XElement Root { get; }

    /// <summary>Gets the ids of the sections, in order.</summary>
    public IEnumerable<string> Sections => Root.Descendants("section").Select(section => section.Attribute("id")!.Value);

    /// <summary>Gets all texts of drawings, line by line.</summary>
    public IReadOnlyList<string> Drawn => [.. Root.Descendants(Svg + "text").Select(text => text.Value)];

    public static async Task<ReportDocument> Of(Action program, PreviewOptions? options = null) =>
        Of(await StackPreview.RunAsync(program, options));

    public static ReportDocument Of(StackGraph graph) => new(graph.ToHtml());

    public static ReportDocument Read(string html) => new(html);

    /// <summary>Returns the rows of the table with a caption: the texts of the cells, those of a list joined by a bar.</summary>
    public IReadOnlyList<string> Rows(string caption) =>
        [.. Root.Descendants("table").Single(table => table.Element("caption")!.Value == caption).Element("tbody")!.Elements("tr")
            .Select(row => string.Join(" ; ", row.Elements().Select(Text)))];

    public IEnumerable<string> Captions => Root.Descendants("caption").Select(caption => caption.Value);

    private static string Text(XElement cell) => cell.Element("ul") is { } list
        ? string.Join(" | ", list.Elements("li").Select(item => item.Value)) : cell.Value.Replace("\n", "", StringComparison.Ordinal);
}
