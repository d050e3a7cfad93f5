using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Blueprints.Preview.Rendering;

/// <summary>Writes through Spectre.Console in a way that does not depend on where it runs: nothing is detected.</summary>
/// <param name="target">Where the text goes.</param>
/// <param name="colours">Whether it is coloured.</param>
/// <param name="width">How wide a terminal is; null for what is not one.</param>
internal sealed class ReportWriter(TextWriter target, bool colours, int? width)
{
    // Wider than any line: a file should not be wrapped at all.
    private const int NeverWrap = 10_000;

    public void Write(IRenderable content)
    {
        using var buffer = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = colours ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = colours ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
            Out = new AnsiConsoleOutput(buffer),
        });
        console.Profile.Width = width ?? NeverWrap;
        console.Profile.Capabilities.Unicode = true;
        console.Write(content);
        foreach (var line in buffer.ToString().ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
        {
            target.Write(line.TrimEnd());
            target.Write('\n');
        }
    }

    /// <summary>Writes one line of markup.</summary>
    public void Line(string markup) => Write(new Markup(markup));

    /// <summary>Writes a label and a text. In a terminal the text breaks between words, and goes on below where it began.</summary>
    public void Entry(string label, string text)
    {
        if (width is null)
        {
            Line($"{label}  {text}");
            return;
        }

        // A label that would leave too little beside it stands alone.
        if (Markup.Remove(label).Length > width / 2)
        {
            Line(label);
            Write(new Padder(new Markup(text), new Padding(4, 0, 0, 0)));
            return;
        }

        var columns = new Grid()
            .AddColumn(new GridColumn().NoWrap().Padding(0, 0, 2, 0))
            .AddColumn(new GridColumn().Padding(0, 0, 0, 0));
        Write(columns.AddRow(new Markup(label), new Markup(text)));
    }

    /// <summary>Writes an empty line and a heading.</summary>
    public void Heading(string text)
    {
        target.Write('\n');
        Line($"[bold]{Markup.Escape(text)}[/]");
    }
}
