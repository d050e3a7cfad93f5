using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace Blueprints.SdkGenerator.Schema;

/// <summary>Names as C# has them.</summary>
internal static class Identifiers
{
    public static string UpperFirst(string name) => name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name.Substring(1);

    public static string MemberName(string wireName) => UpperFirst(Unhyphenate(wireName));

    /// <summary>A wire name as a parameter's name.</summary>
    public static string ParameterName(string wireName)
    {
        var name = Unhyphenate(wireName);
        return SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
    }

    /// <summary>
    /// The name of an enum's element: what C# does not allow becomes "_", runs of it become one, and none is left in front.
    /// </summary>
    public static string EnumElement(string name, string typeName)
    {
        var safe = new StringBuilder();
        foreach (var character in UpperFirst(name))
        {
            var next = char.IsLetterOrDigit(character) ? character : '_';
            if (next != '_' || safe.Length == 0 || safe[safe.Length - 1] != '_')
            {
                safe.Append(next);
            }
        }

        var result = safe.ToString();
        if (result.Length == 0 || result[0] == '_' || char.IsDigit(result[0]))
        {
            result = typeName + (result.Length > 0 && result[0] == '_' ? result : "_" + result);
        }

        return result == "Equals" ? "EqualsValue" : result;
    }

    public static string Literal(object value) => value switch
    {
        string text => SymbolDisplay.FormatLiteral(text, quote: true),
        bool flag => flag ? "true" : "false",
        double number => number.ToString("R", System.Globalization.CultureInfo.InvariantCulture),
        _ => throw new SchemaException($"{value} cannot be a constant"),
    };

    private static string Unhyphenate(string name) =>
        name.IndexOf('-') < 0 ? name : string.Concat(name.Split('-').Select((part, i) => i == 0 ? part : UpperFirst(part)));
}
