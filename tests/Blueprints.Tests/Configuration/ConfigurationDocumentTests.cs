using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Blueprints.Configuration;

namespace Blueprints.Tests.Configuration;

/// <summary>
/// The tables of docs/configuration.md are what the options classes say of themselves. <c>UPDATE_SNAPSHOTS=1</c> writes them.
/// </summary>
public partial class ConfigurationDocumentTests
{
    private static readonly XDocument Documentation = XDocument.Load(Path.ChangeExtension(typeof(VpcOptions).Assembly.Location, ".xml"));

    [Theory]
    [InlineData(typeof(VpcOptions))]
    [InlineData(typeof(EksOptions))]
    [InlineData(typeof(KarpenterOptions))]
    [InlineData(typeof(AuroraOptions))]
    [InlineData(typeof(ExternalDnsOptions))]
    [InlineData(typeof(ConventionsOptions))]
    public void Table_HasEveryKey(Type options)
    {
        var (start, end) = ($"<!-- {options.Name} -->\n", $"<!-- end of {options.Name} -->");
        var page = File.ReadAllText(Page()).ReplaceLineEndings("\n");
        var (from, to) = (page.IndexOf(start, StringComparison.Ordinal) + start.Length, page.IndexOf(end, StringComparison.Ordinal));
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1" && Environment.GetEnvironmentVariable("CI") != "true")
        {
            File.WriteAllText(Page(), page[..from] + Table(options) + page[to..]);
            return;
        }

        Assert.Equal(Table(options), page[from..to]);
    }

    [Fact]
    public void EveryKey_SaysItsDefault_OrIsRequired()
    {
        Type[] all = [
            typeof(VpcOptions),
            typeof(EksOptions),
            typeof(KarpenterOptions),
            typeof(AuroraOptions),
            typeof(ExternalDnsOptions),
            typeof(ConventionsOptions),
        ];

        Every.One(
            all.SelectMany(options => OptionKeys.Of(options)),
            key => Assert.True(key.IsRequired != Summary(key).Contains("Default: ", StringComparison.Ordinal), key.Name));
    }

    private static string Table(Type options)
    {
        var text = new StringBuilder("| key | value | what it sets |\n| --- | --- | --- |\n");
        foreach (var key in OptionKeys.Of(options))
        {
            text.Append(
                System.Globalization.CultureInfo.InvariantCulture,
                $"| `{key.Key}` | {key.Kind}{(key.IsRequired ? ", **required**" : string.Empty)} | {Summary(key)} |\n");
        }

        return text.ToString();
    }

    // The text of a summary, with code between backticks.
    private static string Summary(OptionKeys.OptionKey key)
    {
        var summary = Documentation.Descendants("member")
            .Single(member => member.Attribute("name")!.Value == $"P:{key.Property.DeclaringType!.FullName}.{key.Property.Name}")
            .Element("summary")!;
        var text = string.Concat(summary.Nodes().Select(node => node switch
        {
            XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
            XElement element => $"`{element.Attribute("cref")!.Value.Split('.')[^1]}`",
            _ => node.ToString(),
        }));
        text = Opening().Replace(text.Trim(), string.Empty);
        return char.ToUpperInvariant(text[0]) + text[1..];
    }

    private static string Page([CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "../../../docs/configuration.md"));

    [GeneratedRegex("^Gets or sets (a value indicating )?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Opening();
}
