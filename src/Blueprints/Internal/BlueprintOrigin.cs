namespace Blueprints.Internal;

/// <summary>
/// Represents the call that a blueprint began with. All blueprints that were made of it, by whatever fluent calls, share it.
/// </summary>
/// <param name="blueprint">The blueprint's type.</param>
internal sealed class BlueprintOrigin(string blueprint)
{
    public string Blueprint => blueprint;

    public static BlueprintOrigin Begin(string blueprint)
    {
        var origin = new BlueprintOrigin(blueprint);
        ProblemObserver.Note(use => use.Describe(origin));
        return origin;
    }

    public void Planned(string description) => ProblemObserver.Note(use => use.Plan(this, description));

    public void Provisioned() => ProblemObserver.Note(use => use.Provision(this));
}
