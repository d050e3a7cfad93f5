using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Blueprints.Site;

/// <summary>The summaries of the packages' members, as plain Markdown.</summary>
internal static partial class Summaries
{
    private static readonly Dictionary<string, XElement> Members = XDocument
        .Load(Path.ChangeExtension(typeof(VpcBlueprint).Assembly.Location, ".xml"))
        .Descendants("member")
        .ToDictionary(member => member.Attribute("name")!.Value);

    /// <summary>Returns the summary of a property, without the words that every property's begins with.</summary>
    public static string Of(PropertyInfo property)
    {
        var name = $"P:{property.DeclaringType!.FullName!.Replace('+', '.')}.{property.Name}";
        var text = Members.TryGetValue(name, out var member) ? TextOf(member.Element("summary")!) : "";
        var cut = Beginning().Replace(text, "");
        return cut.Length == 0 ? "" : char.ToUpperInvariant(cut[0]) + cut[1..];
    }

    private static string TextOf(XElement element) => Blanks().Replace(string.Concat(element.Nodes().Select(node => node switch
    {
        XElement { Name.LocalName: "c" } code => Markdown.Code(code.Value),
        XElement { Name.LocalName: "see" } see =>
            Markdown.Code(see.Attribute("langword")?.Value ?? see.Attribute("cref")!.Value.Split('(')[0].Split('.')[^1]),
        XElement other => TextOf(other),
        XText text => text.Value,
        _ => "",
    })).Trim(), " ");

    [GeneratedRegex("^Gets (or sets )?(a value indicating )?", RegexOptions.CultureInvariant)]
    private static partial Regex Beginning();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();
}
