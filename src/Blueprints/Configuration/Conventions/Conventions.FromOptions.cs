using Blueprints.Configuration;

namespace Blueprints;

public sealed partial class Conventions
{
    /// <summary>Makes conventions of options, for example those of a stack's configuration.</summary>
    /// <param name="options">The options.</param>
    /// <returns>The conventions that they describe.</returns>
    /// <exception cref="BlueprintException"><c>CFG004</c> to <c>CFG006</c>: keys cannot be read; all are told.</exception>
    /// <example><code>Conventions.FromOptions(StackConfiguration.Bind&lt;ConventionsOptions&gt;("conventions")).ForProgram()</code></example>
    public static Conventions FromOptions(ConventionsOptions options)
    {
        OptionRules.ThrowIfRefused(options);
        var conventions = None.WithTags(options.Tags);
        conventions = options.PermissionsBoundaryArn is { } boundary ? conventions.WithPermissionsBoundary(boundary) : conventions;
        conventions = options.IamPath is { } path ? conventions.WithIamPath(path) : conventions;
        conventions = options.NamePrefix is { } prefix ? conventions.WithNamePrefix(prefix) : conventions;
        conventions = options.KmsKeyArn is { } key ? conventions.WithKmsKey(key) : conventions;
        return options.KmsKeyArns.Sorted().Aggregate(conventions, (all, entry) => all.WithKmsKey(AwsRegion.Of(entry.Key), entry.Value));
    }
}
