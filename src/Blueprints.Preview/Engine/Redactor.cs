using Blueprints.Preview.Values;

namespace Blueprints.Preview.Engine;

/// <summary>Masks secrets in texts that a program makes itself, such as the message of an exception.</summary>
internal sealed class Redactor
{
    // Shorter texts are words and numbers that occur everywhere; masking them would make a message unreadable and hide nothing.
    private const int ShortestSecret = 4;

    private readonly HashSet<string> _secrets = new(StringComparer.Ordinal);

    public void Add(string secret)
    {
        if (secret.Length >= ShortestSecret)
        {
            _secrets.Add(secret);
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
        _secrets.OrderByDescending(secret => secret.Length).ThenBy(secret => secret, StringComparer.Ordinal)
            .Aggregate(text, (masked, secret) => masked.Replace(secret, GraphValue.SecretMask, StringComparison.Ordinal));

    public Problem Mask(Problem problem) =>
        problem with { Path = Mask(problem.Path), Message = Mask(problem.Message), Fix = Mask(problem.Fix) };
}
