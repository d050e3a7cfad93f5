using System.Collections.Immutable;

namespace Blueprints.Internal;

/// <summary>Tracks whether observed blueprints are planned and provisioned, in the order of description.</summary>
/// <remarks>
/// Each fluent call creates a new blueprint. All blueprints of one origin count as one: planning a draft and provisioning its successor is
/// use.
/// </remarks>
internal sealed class BlueprintUse
{
    private readonly object _gate = new();
    private readonly List<BlueprintOrigin> _described = [];
    private readonly Dictionary<BlueprintOrigin, string> _planned = [];
    private readonly HashSet<BlueprintOrigin> _provisioned = [];

    public ImmutableArray<UnprovisionedBlueprint> Unprovisioned
    {
        get
        {
            lock (_gate)
            {
                return
                [
                    .. _described.Union(_planned.Keys).Except(_provisioned)
                        .Select(
                            origin => new UnprovisionedBlueprint(
                                _planned.GetValueOrDefault(origin, origin.Blueprint),
                                _planned.ContainsKey(origin))),
                ];
            }
        }
    }

    public void Describe(BlueprintOrigin origin)
    {
        lock (_gate)
        {
            _described.Add(origin);
        }
    }

    public void Plan(BlueprintOrigin origin, string description)
    {
        lock (_gate)
        {
            _planned[origin] = description;
        }
    }

    public void Provision(BlueprintOrigin origin)
    {
        lock (_gate)
        {
            _provisioned.Add(origin);
        }
    }
}
