using Blueprints.Problems;

namespace Blueprints.Configuration;

/// <summary>Collects the problems of options, without consequences of reported ones: a misspelled key is not also missing.</summary>
/// <remarks>No message contains a value, since any may be a secret: Pulumi's public API does not reveal which are.</remarks>
internal sealed class OptionProblems
{
    private readonly List<Problem> _problems = [];

    private readonly List<string> _explained = [];

    public IReadOnlyList<Problem> All => _problems;

    /// <summary>Reports an unreadable value, which no rule checks further.</summary>
    public void Unusable(string code, OptionPath path, string message, string fix)
    {
        Add(code, path, message, fix);
        Explain(path);
    }

    /// <summary>Suppresses problems at a place or below it.</summary>
    public void Explain(OptionPath path) => _explained.Add(path.Text);

    public void Add(string code, OptionPath path, string message, string fix)
    {
        if (!_explained.Exists(explained => IsWithin(path.Text, explained)))
        {
            _problems.Add(new Problem(code, ProblemSeverity.Error, path.Text, message, fix));
        }
    }

    public void Missing(OptionPath path, string fix) =>
        Add(ConfigurationProblems.MissingKey, path, "the key is missing and has no default", fix);

    /// <exception cref="BlueprintException">There is at least one problem; all of them are reported.</exception>
    public void ThrowIfAny(string subject)
    {
        if (_problems.Count > 0)
        {
            throw BlueprintException.OfConfiguration(subject, _problems);
        }
    }

    private static bool IsWithin(string path, string place) =>
        path.StartsWith(place, StringComparison.Ordinal)
            && (path.Length == place.Length || path[place.Length] is '.' or '[' || place.Length == 0);
}
