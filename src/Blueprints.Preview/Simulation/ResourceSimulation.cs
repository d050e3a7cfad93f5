using System.Collections.Immutable;

namespace Blueprints.Preview.Simulation;

/// <summary>Specifies how the outputs of one type of resource are made up.</summary>
/// <param name="Type">The type token.</param>
/// <param name="IdTemplate">The template of the id; see <see cref="Template"/>.</param>
internal sealed record ResourceSimulation(string Type, string IdTemplate)
{
    /// <summary>Gets what makes each output; a null result leaves the output unknown.</summary>
    public ImmutableArray<KeyValuePair<string, Func<SimulatedResource, object?>>> Outputs { get; private init; } = [];

    /// <summary>Gets whether a provider builds the component, so that outputs come from it although it is no custom resource.</summary>
    public bool IsRemote { get; init; }

    /// <summary>Adds an output by template.</summary>
    public ResourceSimulation With(string output, string template) => With(output, resource => Template.Fill(template, resource));

    /// <summary>Adds an output by function.</summary>
    public ResourceSimulation With(string output, Func<SimulatedResource, object?> make) =>
        this with { Outputs = Outputs.Add(KeyValuePair.Create(output, make)) };

    /// <summary>Adds an output that has a value where the program gives none.</summary>
    public ResourceSimulation Default(string output, object value) =>
        With(output, resource => resource.Inputs.ContainsKey(output) ? null : value);

    /// <summary>Adds the name that Pulumi gives where the program gives none.</summary>
    public ResourceSimulation Named(string property = "name") => With(property, $"{{auto:{property}}}");

    /// <summary>Adds several outputs that are equal to the id.</summary>
    public ResourceSimulation IdAs(params string[] outputs) =>
        outputs.Aggregate(this, (simulation, output) => simulation.With(output, "{id}"));

    /// <summary>Adds the account that owns it.</summary>
    public ResourceSimulation Owned() => With("ownerId", "{account}");
}
