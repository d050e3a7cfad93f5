using Microsoft.Extensions.Options;

namespace Blueprints.Configuration;

/// <summary>
/// Checks <see cref="ConventionsOptions"/> by the contract of Microsoft.Extensions.Options, for programs that bind them otherwise than with
/// <see cref="StackConfiguration"/>.
/// </summary>
/// <example><code>services.AddSingleton&lt;IValidateOptions&lt;ConventionsOptions&gt;, ConventionsOptionsValidator&gt;()</code></example>
public sealed class ConventionsOptionsValidator : IValidateOptions<ConventionsOptions>
{
    /// <summary>Checks options with all nested options.</summary>
    /// <param name="name">The name of the options, which is ignored.</param>
    /// <param name="options">The options.</param>
    /// <returns>Success, or one failure per problem, with its code, key and fix.</returns>
    public ValidateOptionsResult Validate(string? name, ConventionsOptions options) => OptionRules.Validate(options);
}
