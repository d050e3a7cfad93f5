using System.Reflection;

namespace Blueprints.Site;

/// <summary>The known members of the values that AWS and others add to.</summary>
internal static class Known
{
    /// <summary>Gets the regions that the library names.</summary>
    public static IReadOnlyList<AwsRegion> Regions { get; } = Of<AwsRegion>();

    /// <summary>Returns what the static properties of a type hold of it, each once.</summary>
    public static IReadOnlyList<T> Of<T>() =>
    [
        .. typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Where(property => property.PropertyType == typeof(T))
            .Select(property => (T)property.GetValue(null)!)
            .Distinct(),
    ];
}
