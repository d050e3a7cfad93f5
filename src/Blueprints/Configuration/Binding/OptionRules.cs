using System.Collections;
using Blueprints.Problems;
using Microsoft.Extensions.Options;

namespace Blueprints.Configuration;

/// <summary>Checks options with all nested options, from any source.</summary>
internal static class OptionRules
{
    /// <summary>Checks options by the contract of Microsoft.Extensions.Options.</summary>
    public static ValidateOptionsResult Validate(object options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var problems = new OptionProblems();
        Check(options, OptionPath.None, problems);
        return problems.All.Count == 0
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(problems.All.Select(problem => problem.ToString()));
    }

    /// <summary>Checks options before a blueprint is created from them. They may have changed since they were bound.</summary>
    /// <exception cref="BlueprintException">
    /// The options have problems; all of them are reported, with full keys if the options came from configuration.
    /// </exception>
    public static void ThrowIfRefused(object options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var problems = new OptionProblems();
        Check(options, OptionOrigins.PathOf(options), problems);
        problems.ThrowIfAny(options.GetType().Name);
    }

    public static void Check(object options, OptionPath path, OptionProblems problems)
    {
        foreach (var property in OptionShape.Of(options.GetType()).Properties)
        {
            CheckValue(property.Info.GetValue(options), property, path.Key(property.Key), problems);
        }

        (options as ICheckedOptions)?.Check(new OptionCheck(problems, path));
    }

    private static void CheckValue(object? value, OptionShape.Property property, OptionPath path, OptionProblems problems)
    {
        switch (value)
        {
            case null when property.IsRequired:
                problems.Missing(path, $"set '{property.Key}'");
                break;
            case "":
                Empty(path, problems);
                break;
            case IDictionary map:
                foreach (var key in map.Keys.Cast<string>().Order(StringComparer.Ordinal))
                {
                    CheckPart(map[key], path.Key(key), problems, mayBeEmpty: true);
                }

                break;
            case IList list:
                for (var i = 0; i < list.Count; i++)
                {
                    CheckPart(list[i], path.Item(i), problems, mayBeEmpty: false);
                }

                break;
            default:
                CheckPart(value, path, problems, mayBeEmpty: true, mayBeMissing: true);
                break;
        }
    }

    private static void CheckPart(object? value, OptionPath path, OptionProblems problems, bool mayBeEmpty, bool mayBeMissing = false)
    {
        if (value is null && !mayBeMissing)
        {
            problems.Missing(path, "set a value, or remove the entry");
        }
        else if (value is Enum choice && !Enum.IsDefined(choice.GetType(), choice))
        {
            problems.Add(
                ConfigurationProblems.UnknownChoice,
                path,
                "a number outside the choices was cast to a choice",
                $"use one of {string.Join(", ", OptionScalars.Words(choice.GetType()))}");
        }
        else if (value is "" && !mayBeEmpty)
        {
            Empty(path, problems);
        }
        else if (value is not null && OptionShape.IsOptions(value.GetType()))
        {
            Check(value, path, problems);
        }
    }

    private static void Empty(OptionPath path, OptionProblems problems) =>
        problems.Add(ConfigurationProblems.UnreadableValue, path, "the value is an empty text", "set a value, or remove the key");
}
