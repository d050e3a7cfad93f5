using System.Runtime.CompilerServices;

namespace Blueprints.Configuration;

/// <summary>Records the configuration of options, so that later problems name the full key. The options stay plain classes.</summary>
internal static class OptionOrigins
{
    private static readonly ConditionalWeakTable<object, Origin> Origins = [];

    /// <summary>Records the configuration of options and of those directly inside them: a program may pass either to a blueprint.</summary>
    /// <param name="options">The options.</param>
    /// <param name="path">Their place.</param>
    /// <param name="given">The full keys that were set.</param>
    public static void RememberAll(object options, OptionPath path, IReadOnlySet<string> given)
    {
        Origins.AddOrUpdate(options, new Origin(path, given));
        foreach (var property in OptionShape.Of(options.GetType()).Properties.Where(property => OptionShape.IsOptions(property.Type)))
        {
            if (property.Info.GetValue(options) is { } inner)
            {
                RememberAll(inner, path.Key(property.Key), given);
            }
        }
    }

    public static OptionPath PathOf(object options) => Origins.TryGetValue(options, out var origin) ? origin.Path : OptionPath.None;

    /// <summary>Determines whether configuration has a key. For options created in C#, all values count as set.</summary>
    public static bool IsGiven(object options, OptionPath key) =>
        !Origins.TryGetValue(options, out var origin) || origin.Given.Contains(key.Text);

    /// <summary>Returns whether options were bound, and configuration has the key of one of their properties.</summary>
    public static bool IsBound(object options, string property) => IsBound(options, PathOf(options).Property(property));

    /// <summary>Returns whether options were bound, and configuration has a key.</summary>
    public static bool IsBound(object options, OptionPath key) =>
        Origins.TryGetValue(options, out var origin) && origin.Given.Contains(key.Text);

    private sealed record Origin(OptionPath Path, IReadOnlySet<string> Given);
}
