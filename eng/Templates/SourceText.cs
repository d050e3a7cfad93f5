namespace Blueprints.TemplateContent;

/// <summary>
/// A file of a sample, and the edits that make a template of it. An edit whose place is not there exactly once fails the build, so that
/// a sample cannot change without its template.
/// </summary>
/// <remarks>A paragraph is what stands between blank lines.</remarks>
internal sealed class SourceText
{
    private readonly string _name;
    private readonly string _text;

    public SourceText(string name, string text)
    {
        _name = name;
        _text = text.ReplaceLineEndings("\n");
    }

    public static SourceText Read(string root, string path) => new(path, File.ReadAllText(Path.Combine(root, path)));

    /// <summary>Returns the text with one passage replaced by another.</summary>
    public SourceText Replace(string passage, string replacement)
    {
        var start = IndexOf(passage);
        return With(string.Concat(_text.AsSpan(0, start), replacement, _text.AsSpan(start + passage.Length)));
    }

    /// <summary>Returns the text with a word replaced wherever it is.</summary>
    public SourceText ReplaceAll(string word, string replacement) =>
        _text.Contains(word, StringComparison.Ordinal)
            ? With(_text.Replace(word, replacement, StringComparison.Ordinal))
            : throw Wrong(word, 0);

    /// <summary>Returns the text without the lines that hold a passage.</summary>
    public SourceText WithoutLines(params IEnumerable<string> passages) =>
        passages.Aggregate(this, (text, passage) => text.WithoutLine(passage));

    /// <summary>Returns the text without a paragraph, known by its beginning.</summary>
    public SourceText WithoutParagraph(string beginning) => Replace($"{Paragraph(beginning)}\n\n", "");

    /// <summary>Returns a paragraph, known by its beginning.</summary>
    public string Paragraph(string beginning)
    {
        var start = IndexOf($"\n\n{beginning}") + 2;
        var end = _text.IndexOf("\n\n", start, StringComparison.Ordinal);
        return end < 0 ? _text[start..].TrimEnd('\n') : _text[start..end];
    }

    /// <summary>Returns the line that holds a passage, without the line's end.</summary>
    public string Line(string passage)
    {
        var index = IndexOf(passage);
        var start = _text.LastIndexOf('\n', index) + 1;
        return _text[start.._text.IndexOf('\n', index)];
    }

    /// <summary>Returns the lines from one that begins with a passage up to the next one that is not indented more.</summary>
    public string Indented(string beginning)
    {
        var lines = _text[(IndexOf($"\n{beginning}") + 1)..].TrimEnd('\n').Split('\n');
        var indent = beginning.Length - beginning.TrimStart(' ').Length;
        var more = lines.Skip(1).TakeWhile(line => line.TakeWhile(letter => letter == ' ').Count() > indent);
        return string.Join('\n', lines.Take(1).Concat(more));
    }

    /// <summary>Returns the text with more before a passage.</summary>
    public SourceText Before(string passage, params IEnumerable<string> more) => Replace(passage, $"{string.Concat(more)}{passage}");

    /// <summary>Returns the text with more at its end.</summary>
    public SourceText Then(params IEnumerable<string> more) => With($"{_text}{string.Concat(more)}");

    public override string ToString() => _text;

    private SourceText WithoutLine(string passage) => Replace($"{Line(passage)}\n", "");

    private SourceText With(string text) => new(_name, text);

    private int IndexOf(string passage)
    {
        var first = _text.IndexOf(passage, StringComparison.Ordinal);
        return first >= 0 && _text.IndexOf(passage, first + 1, StringComparison.Ordinal) < 0
            ? first
            : throw Wrong(passage, _text.Split(passage).Length - 1);
    }

    private InvalidOperationException Wrong(string passage, int times) =>
        new($"{_name} holds '{passage.Trim()}' {times} times, and the templates expect it once → change eng/Templates with it.");
}
