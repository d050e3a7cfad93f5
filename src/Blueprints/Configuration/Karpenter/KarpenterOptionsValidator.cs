using Microsoft.Extensions.Options;

namespace Blueprints.Configuration;

/// <summary>
/// Checks <see cref="KarpenterOptions"/> by the contract of Microsoft.Extensions.Options, for programs that do not bind them with
/// <see cref="StackConfiguration"/>.
/// </summary>
/// <example><code>services.AddSingleton&lt;IValidateOptions&lt;KarpenterOptions&gt;, KarpenterOptionsValidator&gt;()</code></example>
public sealed class KarpenterOptionsValidator : IValidateOptions<KarpenterOptions>
{
    /// <summary>Checks options with all nested options.</summary>
    /// <param name="name">The name of the options, which is ignored.</param>
    /// <param name="options">The options.</param>
    /// <returns>Success, or one failure per problem, with its code, key and fix.</returns>
    public ValidateOptionsResult Validate(string? name, KarpenterOptions options) => OptionRules.Validate(options);
}
