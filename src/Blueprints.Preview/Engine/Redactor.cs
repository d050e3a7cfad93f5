using System.Text.RegularExpressions;
using Blueprints.Preview.Values;

namespace Blueprints.Preview.Engine;

/// <summary>Masks secrets in texts that are made of them: outputs, ids, the message of an exception.</summary>
internal sealed class Redactor
{
    // Shorter texts are words and numbers that occur everywhere; masking them would make a text unreadable and hide nothing.
    private const int ShortestSecret = 4;

    private const char Cut = '…';

    private readonly HashSet<string> _given = new(StringComparer.Ordinal);
    private readonly HashSet<string> _secrets = new(StringComparer.Ordinal);
    private readonly HashSet<string> _wholes = new(StringComparer.Ordinal);
    private Regex? _pattern;

    /// <summary>Remembers a text in every form that it can take.</summary>
    public void Add(string secret)
    {
        if (secret.Length < ShortestSecret || secret == GraphValue.SecretMask || !_given.Add(secret))
        {
            return;
        }

        _secrets.UnionWith(
            SecretForms.Of(secret).Where(
                form => form.Length >= ShortestSecret && !GraphValue.SecretMask.Contains(form, StringComparison.Ordinal)));
        _pattern = null;
    }

    /// <summary>Remembers a value of the configuration: even a short one is masked where it is the whole text.</summary>
    public void AddWhole(ConfigurationValue value)
    {
        // A secret that shows a part of itself is made of secrets and of what may be seen.
        if (value.Display == GraphValue.SecretMask)
        {
            Add(value.Value);
        }

        if (value.Value.Length > 0)
        {
            _wholes.Add(value.Value);
        }
    }

    public void Add(GraphValue value, bool withinSecret = false)
    {
        var isSecret = withinSecret || value.IsSecret;
        var plain = value.Reveal();
        if (isSecret && plain.Kind is GraphValueKind.Text or GraphValueKind.Number)
        {
            Add(JsonValues.Write(plain, reveal: true)!.ToString());
        }

        foreach (var part in plain.Items.Concat(plain.Entries.Values))
        {
            Add(part, isSecret);
        }
    }

    public string Mask(string text) =>
        _wholes.Contains(text) ? GraphValue.SecretMask
        : _secrets.Count == 0 ? text
        : MaskCut((_pattern ??= Pattern()).Replace(text, GraphValue.SecretMask));

    public Problem Mask(Problem problem) =>
        problem with
        {
            Path = Mask(problem.Path),
            Message = Mask(problem.Message),
            Fix = Mask(problem.Fix),
            Block = problem.Block is { } block ? Mask(block) : null,
        };

    /// <summary>Returns a value whose texts hold no secret in plain; what is marked stays as it is.</summary>
    public GraphValue Mask(GraphValue value) => value switch
    {
        { IsSecret: true } => value,
        { Kind: GraphValueKind.Text } => GraphValue.Of(Mask(value.AsText())),
        { Kind: GraphValueKind.List } => GraphValue.Of(value.Items.Select(Mask)),
        { Kind: GraphValueKind.Map } => GraphValue.Of(value.Entries.Select(entry => KeyValuePair.Create(entry.Key, Mask(entry.Value)))),
        _ => value,
    };

    // The longest first, so that nothing is left of a secret that has another one inside; the mask itself stays what it is.
    private Regex Pattern() => new(
        string.Join('|', _secrets.OrderByDescending(secret => secret.Length).ThenBy(secret => secret, StringComparer.Ordinal)
            .Prepend(GraphValue.SecretMask)
            .Select(Regex.Escape)),
        RegexOptions.CultureInvariant);

    // Long values are cut in the middle, which leaves a beginning and an end of a secret.
    private string MaskCut(string text)
    {
        for (var at = text.IndexOf(Cut, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Cut, at + 1))
        {
            var before = Longest(at, length => text[(at - length)..at]);
            var after = Longest(text.Length - at - 1, length => text.Substring(at + 1, length));
            text = $"{text[..(at - before)]}{(before > 0 ? GraphValue.SecretMask : "")}{Cut}{(after > 0 ? GraphValue.SecretMask : "")}"
                + $"{text[(at + 1 + after)..]}";
            at += before > 0 ? GraphValue.SecretMask.Length - before : 0;
        }

        return text;
    }

    // How much beside a cut is a part of a secret: more of it cannot be one where less is not.
    private int Longest(int most, Func<int, string> piece)
    {
        var length = ShortestSecret;
        while (length <= most
            && piece(length) is var text
            && _secrets.Any(secret => secret.Length > text.Length && secret.Contains(text, StringComparison.Ordinal)))
        {
            length++;
        }

        return length == ShortestSecret ? 0 : length - 1;
    }
}
