using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection;
using System.Text.Json;

namespace Pulumi.Serialization;

/// <summary>Which types an output can have. They are checked before anything is sent.</summary>
internal static class TypeRules
{
    private const BindingFlags AllConstructors = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly HashSet<Type> Simple =
    [
        typeof(bool), typeof(int), typeof(double), typeof(string), typeof(object),
        typeof(Asset), typeof(Archive), typeof(AssetOrArchive), typeof(JsonElement),
    ];

    public static void Check(string context, Type type) => Check(context, type, []);

    /// <summary>Checks untyped arguments by the types of their values.</summary>
    public static void CheckValues(string context, IEnumerable<object?> values)
    {
        HashSet<Type> seen = [];
        foreach (var value in values)
        {
            if (value is not null)
            {
                var type = value.GetType();
                Check(context, value is IOutput || Is(type, typeof(Input<>)) ? type.GenericTypeArguments[0] : type, seen);
            }
        }
    }

    public static bool IsResource(Type type) => typeof(Resource).IsAssignableFrom(type);

    public static bool IsEnumType(Type type) => type.IsValueType && type.IsDefined(typeof(EnumTypeAttribute));

    public static bool Is(Type type, Type definition)
        => type.IsConstructedGenericType && type.GetGenericTypeDefinition() == definition;

    /// <summary>The constructor that is marked as the one for outputs, else the only public one.</summary>
    public static ConstructorInfo? OutputConstructorOf(Type type)
    {
        var constructors = type.GetConstructors(AllConstructors);
        var open = constructors.Where(constructor => constructor.IsPublic).ToArray();
        return constructors.FirstOrDefault(constructor => constructor.IsDefined(typeof(OutputConstructorAttribute)))
            ?? (open.Length == 1 ? open[0] : null);
    }

    public static ConstructorInfo? EnumConstructorOf(Type type, Type underlying)
        => type.GetConstructor(AllConstructors, [underlying]);

    private static void Check(string context, Type type, HashSet<Type> seen)
    {
        // Types may contain themselves.
        if (!seen.Add(type) || Simple.Contains(type) || IsResource(type)
            || (type.IsEnum && Enum.GetUnderlyingType(type) == typeof(int)))
        {
            return;
        }

        if (IsEnumType(type))
        {
            CheckEnumType(type);
        }
        else if (type.IsConstructedGenericType)
        {
            CheckGeneric(context, type, seen);
        }
        else
        {
            CheckOutputType(context, type, seen);
        }
    }

    private static void CheckEnumType(Type type)
    {
        var underlying = new[] { typeof(string), typeof(double) }
            .FirstOrDefault(candidate => EnumConstructorOf(type, candidate) is not null)
            ?? throw new InvalidOperationException(
                $"{type.FullName} had [{nameof(EnumTypeAttribute)}], "
                + "but did not contain constructor with a single String or Double parameter.");
        var conversion = type.GetMethod("op_Explicit", BindingFlags.Public | BindingFlags.Static, [type]);
        if (conversion?.ReturnType != underlying)
        {
            throw new InvalidOperationException(
                $"{type.FullName} had [{nameof(EnumTypeAttribute)}], "
                + $"but did not contain an explicit conversion operator to {underlying.FullName}.");
        }
    }

    private static void CheckGeneric(string context, Type type, HashSet<Type> seen)
    {
        var arguments = type.GenericTypeArguments;
        if (Is(type, typeof(ImmutableDictionary<,>)))
        {
            if (arguments[0] != typeof(string))
            {
                throw new InvalidOperationException(
                    $"{context} contains invalid type {type.FullName}:\n"
                    + "    The only allowed ImmutableDictionary 'TKey' type is 'String'.");
            }
        }
        else if (!Is(type, typeof(Nullable<>)) && !Is(type, typeof(Union<,>))
            && !Is(type, typeof(ImmutableArray<>)) && !Is(type, typeof(Output<>)))
        {
            throw new InvalidOperationException(
                $"{context} contains invalid type {type.FullName}:\n"
                + "    The only generic types allowed are ImmutableArray<...> and ImmutableDictionary<string, ...>");
        }

        foreach (var argument in arguments)
        {
            Check(context, argument, seen);
        }
    }

    private static void CheckOutputType(string context, Type type, HashSet<Type> seen)
    {
        if (!type.IsDefined(typeof(OutputTypeAttribute)))
        {
            throw new InvalidOperationException(
                $"""
                {context} contains invalid type {type.FullName}. Allowed types are:
                    String, Boolean, Int32, Double,
                    Nullable<...>, ImmutableArray<...> and ImmutableDictionary<string, ...> or
                    a class explicitly marked with the [{nameof(OutputTypeAttribute)}].
                """);
        }

        var constructor = OutputConstructorOf(type)
            ?? throw new InvalidOperationException(
                $"{type.FullName} had [{nameof(OutputTypeAttribute)}], "
                + $"but did not contain constructor marked with [{nameof(OutputConstructorAttribute)}].");
        foreach (var parameter in constructor.GetParameters())
        {
            Check($"{type.FullName}({parameter.Name})", parameter.ParameterType, seen);
        }
    }
}
