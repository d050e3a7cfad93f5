using System.Collections.Immutable;
using Blueprints.Configuration;
using Blueprints.Internal;

namespace Blueprints;

public sealed partial class Conventions
{
    /// <summary>Creates conventions from options, for example those of a stack's configuration.</summary>
    /// <param name="options">The options.</param>
    /// <returns>The conventions that they describe.</returns>
    /// <exception cref="BlueprintException"><c>CFG004</c> to <c>CFG006</c>: keys cannot be read; all of them are reported.</exception>
    /// <example>
    /// <code>
    /// Conventions.FromOptions(StackConfiguration.Bind&lt;ConventionsOptions&gt;("conventions")).ForProgram()
    /// </code>
    /// </example>
    public static Conventions FromOptions(ConventionsOptions options)
    {
        OptionRules.ThrowIfRefused(options);
        var conventions = None.WithTags(options.Tags);
        conventions = options.PermissionsBoundaryArn is { } boundary ? conventions.WithPermissionsBoundary(boundary) : conventions;
        conventions = options.IamPath is { } path ? conventions.WithIamPath(path) : conventions;
        conventions = options.NamePrefix is { } prefix ? conventions.WithNamePrefix(prefix) : conventions;
        conventions = options.KmsKeyArn is { } key ? conventions.WithKmsKey(key) : conventions;
        conventions = options.KmsKeyArns.Sorted().Aggregate(
            conventions, (all, entry) => all.WithKmsKey(AwsRegion.Of(entry.Key), entry.Value));
        return new Conventions(conventions._spec with { Keys = Keys(options) });
    }

    private static ImmutableSortedDictionary<string, string> Keys(ConventionsOptions options)
    {
        var path = OptionOrigins.PathOf(options);
        (string Part, OptionPath Key)[] all =
        [
            .. options.Tags.Keys.Select(key => (ConventionsSpec.TagPart(key), path.Property(nameof(options.Tags)).Key(key))),
            (ConventionsSpec.BoundaryPart, path.Property(nameof(options.PermissionsBoundaryArn))),
            (ConventionsSpec.PathPart, path.Property(nameof(options.IamPath))),
            (ConventionsSpec.NamesPart, path.Property(nameof(options.NamePrefix))),
            (ConventionsSpec.KeyPart, path.Property(nameof(options.KmsKeyArn))),
            .. options.KmsKeyArns.Keys.Select(
                region => (ConventionsSpec.KeyPartOf(region), path.Property(nameof(options.KmsKeyArns)).Key(region))),
        ];
        return all
            .Where(each => OptionOrigins.IsBound(options, each.Key))
            .ToImmutableSortedDictionary(each => each.Part, each => each.Key.Text, StringComparer.Ordinal);
    }
}
