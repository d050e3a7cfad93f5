using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace Blueprints.SdkGenerator.Json;

/// <summary>
/// Reads JSON. A generator that targets netstandard2.0 has no JSON library that loads in every compiler host, and a schema needs no more
/// than this.
/// </summary>
internal sealed class JsonReader
{
    private readonly string _text;
    private int _position;

    private JsonReader(string text) => _text = text;

    public static JsonValue Read(string text)
    {
        var reader = new JsonReader(text);
        var value = reader.ReadValue();
        reader.SkipWhitespace();
        return reader._position == text.Length ? value : throw reader.Unexpected("the end of the file");
    }

    private JsonValue ReadValue()
    {
        SkipWhitespace();
        return Peek() switch
        {
            '{' => ReadObject(),
            '[' => ReadArray(),
            '"' => new JsonValue(ReadString()),
            't' => ReadWord("true", true),
            'f' => ReadWord("false", false),
            'n' => ReadWord("null", null),
            _ => ReadNumber(),
        };
    }

    private JsonValue ReadObject()
    {
        var members = new Dictionary<string, JsonValue>();
        _position++;
        SkipWhitespace();
        while (Peek() != '}')
        {
            SkipWhitespace();
            var name = ReadString();
            Expect(':');
            members[name] = ReadValue();
            SkipWhitespace();
            if (Peek() != '}')
            {
                Expect(',');
            }
        }

        _position++;
        return new JsonValue(members);
    }

    private JsonValue ReadArray()
    {
        var items = new List<JsonValue>();
        _position++;
        SkipWhitespace();
        while (Peek() != ']')
        {
            items.Add(ReadValue());
            SkipWhitespace();
            if (Peek() != ']')
            {
                Expect(',');
            }
        }

        _position++;
        return new JsonValue(items);
    }

    private string ReadString()
    {
        if (Peek() != '"')
        {
            throw Unexpected("a string");
        }

        var start = ++_position;
        var end = _text.IndexOfAny(['"', '\\'], start);
        if (end >= 0 && _text[end] == '"')
        {
            _position = end + 1;
            return _text.Substring(start, end - start);
        }

        return ReadEscapedString();
    }

    private string ReadEscapedString()
    {
        var value = new StringBuilder();
        while (Peek() != '"')
        {
            var character = _text[_position++];
            value.Append(character == '\\' ? ReadEscape() : character);
        }

        _position++;
        return value.ToString();
    }

    private char ReadEscape()
    {
        var escape = Peek();
        _position++;
        if (escape == 'u' && _position + 4 <= _text.Length
            && int.TryParse(_text.Substring(_position, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code))
        {
            _position += 4;
            return (char)code;
        }

        return escape switch
        {
            'n' => '\n',
            't' => '\t',
            'r' => '\r',
            'b' => '\b',
            'f' => '\f',
            '"' or '\\' or '/' => escape,
            _ => throw Unexpected("an escape sequence"),
        };
    }

    private JsonValue ReadWord(string word, object? value)
    {
        if (string.CompareOrdinal(_text, _position, word, 0, word.Length) != 0)
        {
            throw Unexpected("a value");
        }

        _position += word.Length;
        return new JsonValue(value);
    }

    private JsonValue ReadNumber()
    {
        var start = _position;
        while (_position < _text.Length && (char.IsDigit(_text[_position]) || "+-.eE".IndexOf(_text[_position]) >= 0))
        {
            _position++;
        }

        return double.TryParse(_text.Substring(start, _position - start), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? new JsonValue(number)
            : throw Unexpected("a value");
    }

    private void Expect(char character)
    {
        SkipWhitespace();
        if (Peek() != character)
        {
            throw Unexpected($"'{character}'");
        }

        _position++;
    }

    private char Peek() => _position < _text.Length ? _text[_position] : throw Unexpected("more text");

    private void SkipWhitespace()
    {
        while (_position < _text.Length && char.IsWhiteSpace(_text[_position]))
        {
            _position++;
        }
    }

    private SchemaException Unexpected(string expected)
    {
        var before = _text.Substring(0, System.Math.Min(_position, _text.Length));
        var line = before.Split('\n').Length;
        var column = before.Length - before.LastIndexOf('\n');
        return new SchemaException($"line {line}, column {column}: expected {expected}");
    }
}
