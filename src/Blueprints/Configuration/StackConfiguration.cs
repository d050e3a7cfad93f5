using System.Text.Json;
using Blueprints.Internal;
using Blueprints.Problems;
using Pulumi;

namespace Blueprints.Configuration;

/// <summary>Reads a stack's configuration into options: strictly, completely, and with the full key of every problem.</summary>
/// <remarks>
/// Works in the same way under <c>pulumi up</c> and in an offline preview: values come from <see cref="Config"/>, which has objects as
/// JSON. Messages never contain a value, since any may be a secret. Do not use options for passwords: <see cref="Config.RequireSecret"/>
/// keeps them secret.
/// </remarks>
/// <example>
/// <code>
/// // Pulumi.dev.yaml           platform:network:
/// //                             region: us-east-1
/// //                             cidr: 10.0.0.0/16
/// var network = VpcBlueprint.FromOptions(StackConfiguration.Bind&lt;VpcOptions&gt;("network")).Provision("platform");
/// </code>
/// </example>
public static class StackConfiguration
{
    /// <summary>Binds one object of the stack's configuration, for example <c>platform:network</c>.</summary>
    /// <typeparam name="TOptions">A class of options: this library's, or your own.</typeparam>
    /// <param name="key">The key of the object, without its namespace.</param>
    /// <param name="configNamespace">The part before the colon. Default: the project's name.</param>
    /// <returns>The options, checked by their rules.</returns>
    /// <exception cref="BlueprintException">
    /// <c>CFG001</c> to <c>CFG007</c>: unknown or missing keys and wrong values; all of them are reported. The object itself must exist, at
    /// least as <c>{}</c>.
    /// </exception>
    /// <example><code>var options = StackConfiguration.Bind&lt;VpcOptions&gt;("network");</code></example>
    public static TOptions Bind<TOptions>(string key, string? configNamespace = null)
        where TOptions : class
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        var problems = new OptionProblems();
        var name = configNamespace ?? Deployment.Instance.ProjectName;
        var path = OptionPath.OfNamespace(name).Key(key);
        var reader = new OptionReader(problems);
        var bound = ReadKey(new Config(name), key, typeof(TOptions), path, reader, problems);
        if (bound is null && problems.All.Count == 0)
        {
            problems.Missing(path, NearestKey.Of(key, StackKeys.Of(name)) is { } near
                ? $"rename '{OptionPath.OfNamespace(name).Key(near)}' to '{path}'"
                : $"add '{path}' to the stack's configuration; {{}} uses every default");
        }

        return Checked((TOptions?)bound, path, path.Text, reader, problems);
    }

    /// <summary>
    /// Binds the whole configuration of a program to one class: each property is a key of the project, for example <c>platform:network</c>
    /// and <c>platform:auditTrail</c>.
    /// </summary>
    /// <typeparam name="TOptions">
    /// A class of your own, with texts, numbers, <see langword="bool"/>, choices, durations, lists, maps and options; <c>required</c>,
    /// <c>[Required]</c> or a non-nullable type, for required values.
    /// </typeparam>
    /// <returns>The options, checked by their rules.</returns>
    /// <exception cref="BlueprintException"><c>CFG001</c> to <c>CFG007</c>: problems under any of the keys, reported together.</exception>
    /// <remarks>
    /// Inside objects, unknown keys are rejected. At the top level, a key that is similar to an unset property is rejected, too; another
    /// unknown key is note <c>CFG008</c>, since the program may read it with <see cref="Config"/>.
    /// </remarks>
    /// <example>
    /// <code>
    /// var settings = StackConfiguration.Bind&lt;Settings&gt;();
    ///
    /// sealed class Settings
    /// {
    ///     [Required] public VpcOptions? Network { get; set; }
    ///     [Required] public EksOptions? Cluster { get; set; }
    ///     public bool AuditTrail { get; set; }
    /// }
    /// </code>
    /// </example>
    public static TOptions Bind<TOptions>()
        where TOptions : class
    {
        var problems = new OptionProblems();
        var name = Deployment.Instance.ProjectName;
        var path = OptionPath.OfNamespace(name);
        var config = new Config(name);
        var options = (TOptions)OptionShape.Of(typeof(TOptions)).CopyOf(null);
        var reader = new OptionReader(problems);
        foreach (var property in OptionShape.Of(typeof(TOptions)).Properties)
        {
            OptionReader.Set(
                options,
                property,
                ReadKey(config, property.Key, property.Type, path.Key(property.Key), reader, problems, property.Info.GetValue(options)));
        }

        CheckOthers(typeof(TOptions), name, path, reader, problems);
        reader.CheckNumbers(typeof(TOptions), path);
        return Checked(options, path, $"The configuration of {name}", reader, problems);
    }

    /// <summary>Reports keys without a property: likely misspellings, which would otherwise skip an object, as errors.</summary>
    private static void CheckOthers(Type type, string name, OptionPath path, OptionReader reader, OptionProblems problems)
    {
        var known = OptionShape.Of(type).Properties.Select(property => property.Key).ToList();
        foreach (var key in StackKeys.Of(name).Except(known))
        {
            if (NearestKey.Of(key, known.Where(candidate => !reader.Given.Contains(path.Key(candidate).Text))) is { } nearest)
            {
                problems.Add(
                    ConfigurationProblems.UnknownKey,
                    path.Key(key),
                    $"no property of {type.Name} has this key",
                    $"did you mean '{nearest}'?");
                problems.Explain(path.Key(nearest));
            }
            else
            {
                ProblemReport.Tell(new Problem(
                    ConfigurationProblems.UnreadKey,
                    ProblemSeverity.Note,
                    path.Key(key).Text,
                    $"no property of {type.Name} has this key",
                    "remove it, unless the program reads it with Config"));
            }
        }
    }

    private static object? ReadKey(
        Config config, string key, Type type, OptionPath path, OptionReader reader, OptionProblems problems, object? defaults = null)
    {
        if (config.Get(key) is not { } text)
        {
            return null;
        }

        // Config.GetObject would repeat the whole value in its message, including secrets.
        try
        {
            var json = OptionScalars.IsText(type) ? JsonSerializer.SerializeToElement(text) : JsonSerializer.Deserialize<JsonElement>(text);
            return reader.Read(json, type, path, defaults);
        }
        catch (JsonException)
        {
            var wanted = OptionScalars.Describe(type);
            problems.Unusable(
                ConfigurationProblems.NotJson,
                path,
                $"the value cannot be read as {wanted}",
                $"use {wanted} in the stack's file; secrets cannot be read offline");
            return null;
        }
    }

    private static TOptions Checked<TOptions>(
        TOptions? options,
        OptionPath path,
        string subject,
        OptionReader reader,
        OptionProblems problems)
        where TOptions : class
    {
        if (options is not null)
        {
            OptionRules.Check(options, path, problems);
        }

        problems.ThrowIfAny(subject);
        OptionOrigins.RememberAll(options!, path, reader.Given);
        return options!;
    }
}
