using System.Collections.Immutable;

namespace Blueprints.Eks;

/// <summary>Describes a planned storage class, with nothing registered.</summary>
/// <example><code>Console.WriteLine(plan.StorageClasses.Single(storage => storage.IsDefault).Name);</code></example>
public sealed class StorageClassPlan
{
    internal StorageClassPlan(EksStorageClass definition) => Definition = definition;

    /// <summary>Gets the name.</summary>
    public required string Name { get; init; }

    /// <summary>Gets a value indicating whether claims without a class get this one.</summary>
    public required bool IsDefault { get; init; }

    /// <summary>Gets the parameters of the driver, without the KMS key.</summary>
    public required ImmutableSortedDictionary<string, string> Parameters { get; init; }

    /// <summary>Gets what happens to a volume whose claim is deleted: <c>Delete</c> or <c>Retain</c>.</summary>
    public required string ReclaimPolicy { get; init; }

    /// <summary>Gets when a volume is created: <c>WaitForFirstConsumer</c> or <c>Immediate</c>.</summary>
    public required string BindingMode { get; init; }

    /// <summary>Gets a value indicating whether volumes may grow.</summary>
    public required bool IsExpandable { get; init; }

    internal EksStorageClass Definition { get; }

    /// <summary>Returns the class on one line.</summary>
    /// <returns>For example <c>gp3 (default)  Delete  WaitForFirstConsumer  encrypted=true type=gp3</c>.</returns>
    public override string ToString()
    {
        var parameters = Parameters.Select(parameter => $"{parameter.Key}={parameter.Value}");
        return $"{(IsDefault ? $"{Name} (default)" : Name),-24} {ReclaimPolicy,-7} {BindingMode,-21} {string.Join(' ', parameters)}";
    }
}
