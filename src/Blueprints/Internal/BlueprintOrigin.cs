namespace Blueprints.Internal;

/// <summary>Represents the factory call of a blueprint, which all blueprints made from it share.</summary>
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
