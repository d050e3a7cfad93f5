using System.Collections;
using System.Text.Json;
using System.Text.Json.Nodes;
using Blueprints.Problems;

namespace Blueprints.Configuration;

/// <summary>Creates options from JSON, strictly: every key must be known and every value of the right type. Reports all problems.</summary>
internal sealed class OptionReader(OptionProblems problems)
{
    private readonly HashSet<string> _given = new(StringComparer.Ordinal);

    /// <summary>Gets the full keys that were set, with any value.</summary>
    public IReadOnlySet<string> Given => _given;

    /// <summary>Reads a value; <see langword="null"/> if unreadable, which is reported.</summary>
    /// <param name="json">The value.</param>
    /// <param name="type">The required type.</param>
    /// <param name="path">Its full key.</param>
    /// <param name="defaults">The default options, those of their owner, which may differ from a new object's.</param>
    public object? Read(JsonElement json, Type type, OptionPath path, object? defaults = null)
    {
        _given.Add(path.Text);
        if (json.ValueKind == JsonValueKind.Null)
        {
            problems.Unusable(
                ConfigurationProblems.WrongKind,
                path,
                $"the key has no value, and requires {OptionScalars.Describe(type)}",
                "set a value, or remove the key");
            return null;
        }

        if (type != typeof(string) && json.ValueKind == JsonValueKind.String && MaskedValue.Is(json.GetString()!))
        {
            problems.Unusable(
                ConfigurationProblems.UnreadableValue,
                path,
                MaskedValue.Message(OptionScalars.Describe(type)),
                MaskedValue.Fix);
            return null;
        }

        if (OptionScalars.Plain(type).IsEnum && json.ValueKind == JsonValueKind.String)
        {
            return ReadWord(json.GetString()!, type, path);
        }

        if (OptionShape.ItemOf(type) is { } item && json.ValueKind == JsonValueKind.Array)
        {
            return ReadList(json, item, path);
        }

        if (json.ValueKind == JsonValueKind.Object)
        {
            return type == typeof(JsonObject) ? JsonObject.Create(json.Clone())
                : OptionShape.ValueOf(type) is { } value ? ReadMap(json, value, path)
                : OptionShape.IsOptions(type) ? ReadOptions(json, type, path, defaults)
                : Wrong(json, type, path);
        }

        return OptionScalars.TryRead(json, type, out var scalar) ? scalar : Wrong(json, type, path);
    }

    private object ReadOptions(JsonElement json, Type type, OptionPath path, object? defaults)
    {
        var options = OptionShape.Of(type).CopyOf(defaults);
        var properties = OptionShape.Of(type).Properties;
        foreach (var entry in json.EnumerateObject())
        {
            if (properties.FirstOrDefault(property => property.Key == entry.Name) is { } property)
            {
                Set(options, property, Read(entry.Value, property.Type, path.Key(entry.Name), property.Info.GetValue(options)));
            }
            else
            {
                Unknown(entry.Name, [.. properties.Select(known => known.Key)], path);
            }
        }

        CheckNumbers(type, path);
        return options;
    }

    /// <summary>Reports missing required numbers and choices, whose values, unlike missing texts, do not show it.</summary>
    public void CheckNumbers(Type type, OptionPath path)
    {
        foreach (var property in OptionShape.Of(type).Properties.Where(property => property is { IsRequired: true, CannotBeNull: true }))
        {
            if (!_given.Contains(path.Key(property.Key).Text))
            {
                problems.Missing(path.Key(property.Key), $"set '{property.Key}'");
            }
        }
    }

    /// <summary>Sets a property; an unreadable value leaves the default.</summary>
    public static void Set(object options, OptionShape.Property property, object? value)
    {
        if (value is not null)
        {
            property.Info.SetValue(options, value);
        }
    }

    private void Unknown(string key, string[] known, OptionPath path)
    {
        var nearest = NearestKey.Of(key, known);
        var fix = nearest is null ? $"the keys here are {string.Join(", ", known)}" : $"did you mean '{nearest}'?";
        problems.Add(ConfigurationProblems.UnknownKey, path.Key(key), "the key is unknown", fix);
        if (nearest is not null)
        {
            problems.Explain(path.Key(nearest));
        }
    }

    // Unreadable items keep their place, so that later items are reported with the right index.
    private object ReadList(JsonElement json, Type item, OptionPath path)
    {
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(item))!;
        foreach (var element in json.EnumerateArray())
        {
            var value = Read(element, item, path.Item(list.Count));
            list.Add(value ?? (item.IsValueType ? Activator.CreateInstance(item) : null));
        }

        return list;
    }

    private object ReadMap(JsonElement json, Type value, OptionPath path)
    {
        var map = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(typeof(string), value))!;
        foreach (var entry in json.EnumerateObject())
        {
            if (Read(entry.Value, value, path.Key(entry.Name)) is { } read)
            {
                map[entry.Name] = read;
            }
        }

        return map;
    }

    private object? ReadWord(string word, Type choice, OptionPath path)
    {
        if (OptionScalars.TryReadWord(word, choice, out var value))
        {
            return value;
        }

        string[] words = [.. OptionScalars.Words(choice)];
        problems.Unusable(
            ConfigurationProblems.UnknownChoice,
            path,
            $"the value is not one of the choices {string.Join(", ", words)}",
            NearestKey.Of(word, words) is { } nearest ? $"did you mean '{nearest}'?" : "use one of them");
        return null;
    }

    private object? Wrong(JsonElement json, Type type, OptionPath path)
    {
        var wanted = OptionScalars.Describe(type);
        var got = OptionScalars.Describe(json);
        var (message, fix) = (OptionScalars.IsText(type), json.ValueKind) switch
        {
            (true, JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False) =>
                ($"the value is {got}, and the key requires {wanted}", "put it in quotes: YAML reads it as another type, and 1.30 as 1.3"),
            (false, JsonValueKind.String) when OptionScalars.IsQuoted(json.GetString()!, type) =>
                ($"the value is a text, and the key requires {wanted}", "remove the quotes"),
            _ when got == wanted || (got, wanted) is ("a number", "a whole number") =>
                ($"the value is not {wanted} in range", $"use {wanted}"),
            _ => ($"the value is {got}, and the key requires {wanted}", $"use {wanted}"),
        };
        problems.Unusable(ConfigurationProblems.WrongKind, path, message, fix);
        return null;
    }
}
