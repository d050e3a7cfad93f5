using System.Runtime.CompilerServices;
using Pulumi;

namespace Blueprints.Problems;

/// <summary>Tracks the block that is being planned or created, so that every problem and exception can name it.</summary>
/// <remarks>The name flows with the execution context: an Apply that a block sets up still belongs to the block when it runs.</remarks>
internal static class CurrentBlock
{
    private const string DataKey = "Blueprints.Block";

    private static readonly AsyncLocal<string?> Current = new();
    private static readonly ConditionalWeakTable<Resource, string> ByComponent = [];

    /// <summary>
    /// Gets the block that the running code belongs to, for example <c>VpcBlueprint 'core'</c>; null outside of every block.
    /// </summary>
    public static string? Name => Current.Value;

    /// <summary>Runs what plans or creates a block; an exception that leaves it is marked with the block's name.</summary>
    /// <param name="blueprint">The blueprint's type.</param>
    /// <param name="name">The name that the block is provisioned under.</param>
    /// <param name="make">Plans or creates it.</param>
    public static T Run<T>(string blueprint, string name, Func<T> make)
    {
        using var scope = Enter(blueprint, name);
        try
        {
            return make();
        }
        catch (Exception exception) when (Mark(exception))
        {
            throw;
        }
    }

    /// <summary>Makes everything up to the end of a component's constructor belong to its block.</summary>
    public static IDisposable Enter(string blueprint, Resource component)
    {
        var scope = Enter(blueprint, component.GetResourceName());
        ByComponent.AddOrUpdate(component, Current.Value!);
        return scope;
    }

    /// <summary>Returns the block that a component is; null for other resources.</summary>
    public static string? Of(Resource component) => ByComponent.TryGetValue(component, out var name) ? name : null;

    /// <summary>Returns the block that an exception left first; null when it left none.</summary>
    public static string? Of(Exception exception) => exception.Data[DataKey] as string;

    private static Scope Enter(string blueprint, string name)
    {
        var scope = new Scope(Current.Value);
        Current.Value = $"{blueprint} '{name}'";
        return scope;
    }

    // A filter, so that the stack trace stays what it is. The innermost block comes first and keeps its place.
    private static bool Mark(Exception exception)
    {
        if (!exception.Data.IsReadOnly && !exception.Data.Contains(DataKey))
        {
            exception.Data[DataKey] = Current.Value;
        }

        return false;
    }

    private sealed class Scope(string? outer) : IDisposable
    {
        public void Dispose() => Current.Value = outer;
    }
}
