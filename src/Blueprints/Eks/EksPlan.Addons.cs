using System.Collections.Immutable;

namespace Blueprints.Eks;

// Add-ons and storage classes.
public sealed partial class EksPlan
{
    /// <summary>Gets the add-ons in the order in which they are made.</summary>
    public ImmutableArray<AddonPlan> Addons { get; init; } = [];

    /// <summary>Gets the classes of volumes, in the order in which they were added.</summary>
    public ImmutableArray<StorageClassPlan> StorageClasses { get; init; } = [];
}
