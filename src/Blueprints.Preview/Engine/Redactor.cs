using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using Blueprints.Preview.Values;

namespace Blueprints.Preview.Engine;

/// <summary>Masks secrets in texts that are made of them: outputs, ids, the message of an exception.</summary>
internal sealed class Redactor
{
    // Shorter texts are words and numbers that occur everywhere; masking them would make a text unreadable and hide nothing.
    private const int ShortestSecret = 4;

    private readonly HashSet<string> _secrets = new(StringComparer.Ordinal);
    private readonly HashSet<string> _wholes = new(StringComparer.Ordinal);
    private Regex? _pattern;

    /// <summary>Remembers a text, and the forms that it takes within JSON and URLs.</summary>
    public void Add(string secret)
    {
        if (secret.Length < ShortestSecret)
        {
            return;
        }

        _secrets.UnionWith([secret, JavaScriptEncoder.Default.Encode(secret), JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(secret), Uri.EscapeDataString(secret)]);
        _pattern = null;
    }

    /// <summary>Remembers a value of the configuration: even a short one is masked where it is the whole text.</summary>
    public void AddWhole(string secret)
    {
        Add(secret);
        if (secret.Length > 0)
        {
            _wholes.Add(secret);
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
        : (_pattern ??= Pattern()).Replace(text, GraphValue.SecretMask);

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
}
