using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection;
using System.Text.Json;

namespace Pulumi.Serialization;

/// <summary>
/// Gives a deserialized value the type that a program expects. A value of another type is not an error: it is warned
/// about, and the default is taken.
/// </summary>
internal sealed class Converter(Action<string> warn)
{
    public static OutputData<T> Convert<T>(Action<string> warn, string context, object? serialized)
    {
        TypeRules.Check(context, typeof(T));
        var data = Convert(warn, context, serialized, typeof(T));
        return new(data.Resources, data.Value is null ? default! : (T)data.Value, data.IsKnown, data.IsSecret);
    }

    /// <summary>For a type that has been checked already.</summary>
    public static OutputData<object?> Convert(Action<string> warn, string context, object? serialized, Type type)
    {
        var data = Deserializer.Deserialize(serialized);
        return data with { Value = new Converter(warn).ConvertOrWarn(context, data.Value, type) };
    }

    private object? ConvertOrWarn(string context, object? value, Type type)
    {
        var (converted, error) = TryConvert(context, value, type);
        if (error is not null)
        {
            warn(error);
        }

        return converted;
    }

    private (object? Value, string? Error) TryConvert(string context, object? value, Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return value is null ? (null, null) : TryConvert(context, value, underlying);
        }

        if (value is null)
        {
            // Null is also what an unknown value looks like here.
            return (type.IsValueType ? Activator.CreateInstance(type) : null, null);
        }

        if (type == typeof(object))
        {
            return (value, null);
        }

        if (type == typeof(string) || type == typeof(bool) || type == typeof(double) || TypeRules.IsResource(type))
        {
            return Expect(context, value, type);
        }

        if (type == typeof(int))
        {
            return value is double number ? ((int)number, null) : Expect(context, value, typeof(double));
        }

        if (typeof(AssetOrArchive).IsAssignableFrom(type))
        {
            return (type.IsInstanceOfType(value) ? value : type == typeof(Archive) ? new InvalidArchive() : new InvalidAsset(), null);
        }

        if (type == typeof(JsonElement))
        {
            return TryConvertJson(context, value);
        }

        if (type.IsEnum)
        {
            var (number, error) = TryConvert(context, value, Enum.GetUnderlyingType(type));
            return number is null || error is not null ? (null, error) : (Enum.ToObject(type, number), null);
        }

        if (TypeRules.IsEnumType(type))
        {
            return TryConvertEnumType(context, value, type);
        }

        return type.IsConstructedGenericType
            ? TryConvertGeneric(context, value, type)
            : TryConvertOutputType(context, value, type);
    }

    private (object? Value, string? Error) TryConvertGeneric(string context, object value, Type type)
    {
        var arguments = type.GenericTypeArguments;
        if (TypeRules.Is(type, typeof(Union<,>)))
        {
            return TryConvertUnion(context, value, type);
        }

        if (TypeRules.Is(type, typeof(ImmutableArray<>)))
        {
            return value is ImmutableArray<object?> list
                ? (Call(nameof(ToArray), arguments[0], list.Select(item => ConvertOrWarn(context, item, arguments[0]))), null)
                : Expect(context, value, typeof(ImmutableArray<object>));
        }

        if (TypeRules.Is(type, typeof(ImmutableDictionary<,>)))
        {
            return value is ImmutableDictionary<string, object?> map
                ? (Call(
                    nameof(ToDictionary),
                    arguments[1],
                    map.Select(entry => KeyValuePair.Create(entry.Key, ConvertOrWarn(context, entry.Value, arguments[1])))), null)
                : Expect(context, value, typeof(ImmutableDictionary<string, object>));
        }

        var (inner, error) = TryConvert(context, value, arguments[0]);
        return error is null ? (Call(nameof(ToOutput), arguments[0], inner), null) : (inner, error);
    }

    private (object? Value, string? Error) TryConvertUnion(string context, object value, Type type)
    {
        var arguments = type.GenericTypeArguments;
        for (var i = 0; i < arguments.Length; i++)
        {
            var (converted, error) = TryConvert($"{context}.AsT{i}", value, arguments[i]);
            if (error is null)
            {
                return (type.GetMethod($"FromT{i}")!.Invoke(null, [converted]), null);
            }
        }

        return (null,
            $"Expected {arguments[0].FullName} or {arguments[1].FullName} but got {value.GetType().FullName} deserializing {context}");
    }

    private (object? Value, string? Error) TryConvertOutputType(string context, object value, Type type)
    {
        if (value is not ImmutableDictionary<string, object?> map)
        {
            return Expect(context, value, typeof(ImmutableDictionary<string, object>));
        }

        // A constructor parameter without a value gets its type's default.
        var constructor = TypeRules.OutputConstructorOf(type)!;
        var arguments = constructor.GetParameters().Select(parameter => ConvertOrWarn(
            $"{type.FullName}({parameter.Name})",
            map.GetValueOrDefault(parameter.GetCustomAttribute<OutputConstructorParameterAttribute>()?.Name ?? parameter.Name!),
            parameter.ParameterType));
        return (constructor.Invoke([.. arguments]), null);
    }

    private static (object? Value, string? Error) TryConvertEnumType(string context, object value, Type type)
    {
        if (value is not (string or double))
        {
            return (null,
                $"Expected {typeof(string).FullName} or {typeof(double).FullName} but got {value.GetType().FullName} "
                + $"deserializing {context}");
        }

        return TypeRules.EnumConstructorOf(type, value.GetType()) is { } constructor
            ? (constructor.Invoke([value]), null)
            : (null,
                $"Expected target type {type.FullName} to have a constructor with a single {value.GetType().FullName} parameter.");
    }

    private static (object? Value, string? Error) TryConvertJson(string context, object value)
    {
        try
        {
            return (JsonDocument.Parse(WireJson.Format(value)).RootElement, null);
        }
        catch (InvalidOperationException)
        {
            return (null, $"Unexpected type {value.GetType().FullName} when converting {context} to {nameof(JsonElement)}");
        }
    }

    private static (object? Value, string? Error) Expect(string context, object value, Type type)
        => type.IsInstanceOfType(value)
            ? (value, null)
            : (null, $"Expected {type.FullName} but got {value.GetType().FullName} deserializing {context}");

    private static object Call(string method, Type argument, object? value)
        => typeof(Converter).GetMethod(method, BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(argument).Invoke(null, [value])!;

    private static ImmutableArray<T> ToArray<T>(IEnumerable<object?> items) => [.. items.Select(Unbox<T>)];

    private static ImmutableDictionary<string, T> ToDictionary<T>(IEnumerable<KeyValuePair<string, object?>> entries)
        => entries.ToImmutableDictionary(entry => entry.Key, entry => Unbox<T>(entry.Value));

    private static Output<T> ToOutput<T>(object? value) => Output.Create(Unbox<T>(value));

    private static T Unbox<T>(object? value) => value is null ? default! : (T)value;
}
