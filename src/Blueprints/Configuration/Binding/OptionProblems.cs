using Blueprints.Problems;

namespace Blueprints.Configuration;

/// <summary>
/// Collects what is wrong with options. What follows from something that is told already is left out: a key that is written wrong is not
/// missing as well.
/// </summary>
/// <remarks>No message repeats a value, since any of them may be a secret: Pulumi's public API does not tell which are.</remarks>
internal sealed class OptionProblems
{
    private readonly List<Problem> _problems = [];

    private readonly List<string> _explained = [];

    public IReadOnlyList<Problem> All => _problems;

    /// <summary>Tells of a value that could not be taken at all, which no rule can then say anything about.</summary>
    public void Unusable(string code, OptionPath path, string message, string fix)
    {
        Add(code, path, message, fix);
        Explain(path);
    }

    /// <summary>Keeps rules from telling of what is at a place or below it.</summary>
    public void Explain(OptionPath path) => _explained.Add(path.Text);

    public void Add(string code, OptionPath path, string message, string fix)
    {
        if (!_explained.Exists(explained => IsWithin(path.Text, explained)))
        {
            _problems.Add(new Problem(code, ProblemSeverity.Error, path.Text, message, fix));
        }
    }

    public void Missing(OptionPath path, string fix) => Add(ConfigurationProblems.MissingKey, path, "nothing is given, and there is no default", fix);

    /// <exception cref="BlueprintException">There is at least one problem; all of them are reported.</exception>
    public void ThrowIfAny(string subject)
    {
        if (_problems.Count > 0)
        {
            throw BlueprintException.OfConfiguration(subject, _problems);
        }
    }

    private static bool IsWithin(string path, string place) =>
        path.StartsWith(place, StringComparison.Ordinal) && (path.Length == place.Length || path[place.Length] is '.' or '[' || place.Length == 0);
}
