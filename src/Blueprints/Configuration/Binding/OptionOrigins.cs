using System.Runtime.CompilerServices;

namespace Blueprints.Configuration;

/// <summary>Remembers which configuration options were bound from, so that what is found later can be told by its full key. The options stay plain classes.</summary>
internal static class OptionOrigins
{
    private static readonly ConditionalWeakTable<object, object> Paths = [];

    /// <summary>Remembers where options and those directly inside them come from: a program may hand either to a blueprint.</summary>
    public static void RememberAll(object options, OptionPath path)
    {
        Paths.AddOrUpdate(options, path);
        foreach (var property in OptionShape.Of(options.GetType()).Properties.Where(property => OptionShape.IsOptions(property.Type)))
        {
            if (property.Info.GetValue(options) is { } inner)
            {
                RememberAll(inner, path.Key(property.Key));
            }
        }
    }

    public static OptionPath PathOf(object options) => Paths.TryGetValue(options, out var path) ? (OptionPath)path : OptionPath.None;
}
