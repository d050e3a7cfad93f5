using System.Collections.Immutable;
using System.Reflection;
using Pulumi;

namespace Blueprints.Tests.Conventions;

/// <summary>
/// Makes values of any type of the public surface, right ones and every kind of wrong one. The same seed makes the same values.
/// </summary>
internal sealed class AnyInput(int seed)
{
    private const int Deepest = 4;

    private static readonly Assembly Library = typeof(VpcBlueprint).Assembly;

    private static readonly string[] Texts =
    [
        "",
        " ",
        "\n",
        "a",
        "a\n",
        "app",
        "platform",
        "a-b",
        "*",
        "[secret]",
        "é",
        "\0",
        "\u2028",
        new string('x', 300),
        "1.35",
        "1.35\n",
        "17.7",
        "10.0.0.0/16",
        "10.0.0.0/16\n",
        "0.0.0.0/0",
        "fd00::/56",
        "us-east-1",
        "us-east-1\n",
        "us-east-1a",
        "b",
        "m7g.large",
        "m7g",
        "c7i\n",
        "example.org",
        "example.org.\n",
        "arn:aws:iam::123456789012:role/x",
        "arn:aws:iam::123456789012:role/x\n",
        "arn:aws:kms:us-east-1:123456789012:key/0123abcd-12ab-34cd-56ef-1234567890ab",
        "subnet-0a",
        "vpc-0a",
        "sg-0a",
        "acme/shop",
        "acme/shop\n",
        "{}",
        "null",
        "[",
        "500m",
        "1Gi\n",
        "al2023@v20260724",
        "02:00-03:00\n",
        "sun:03:00-sun:04:00",
        "Z0123456789ABCDEFGHIJ",
        "workload=batch:NoSchedule",
        "0 0 * * *\n",
        "10%",
        "-1",
        "9999999999999999999",
    ];

    private static readonly int[] Numbers = [0, 1, -1, 2, 7, 24, 30, 100, 443, 65_535, int.MaxValue, int.MinValue];

    private static readonly double[] Fractions = [0, 0.5, 1, 2, -1, 0.7, 256, double.NaN, double.PositiveInfinity, double.MaxValue];

    private readonly Random _random = new(seed);

    private readonly HashSet<Exception> _told = [];

    /// <summary>Gets the calls that refuse a parameter which they do not have.</summary>
    public List<string> Faults { get; } = [];

    public Func<Type, object?>? Handles { get; init; }

    public object? Of(Type type, int depth = 0)
    {
        if (Handles?.Invoke(type) is { } handle)
        {
            return _random.Next(20) == 0 ? null : handle;
        }

        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return _random.Next(4) == 0 ? null : Of(underlying, depth);
        }

        return Plain(type) ?? Compound(type, depth);
    }

    /// <summary>Calls a method with any arguments; the defaults now and then.</summary>
    public object? Call(MethodBase method, object? target, int depth = 0)
    {
        var called = method is MethodInfo { IsGenericMethodDefinition: true } generic
            ? generic.MakeGenericMethod(generic.GetGenericArguments().Select(_ => typeof(Pulumi.Aws.Ec2.SubnetArgs)).ToArray())
            : method;
        var arguments = called.GetParameters()
            .Select(parameter => parameter.HasDefaultValue && _random.Next(2) == 0
                ? Default(parameter)
                : Of(parameter.ParameterType, depth + 1))
            .ToArray();
        try
        {
            return called is ConstructorInfo constructor
                ? constructor.Invoke(BindingFlags.DoNotWrapExceptions, null, arguments, null)
                : called.Invoke(target, BindingFlags.DoNotWrapExceptions, null, arguments, null);
        }
        catch (ArgumentException exception) when (!_told.Contains(exception)
            && !called.GetParameters().Any(parameter => typeof(Delegate).IsAssignableFrom(parameter.ParameterType)))
        {
            if (exception.ParamName is { } name && !called.GetParameters().Any(parameter => parameter.Name == name))
            {
                Faults.Add($"{called.DeclaringType!.Name}.{called.Name} has no parameter '{name}': {exception.Message}");
            }

            _told.Add(exception);
            throw;
        }
    }

    public T One<T>(IReadOnlyList<T> all) => all[_random.Next(all.Count)];

    public static IReadOnlyList<MethodInfo> FluentOf(Type type) =>
    [
        .. type.GetMethods(BindingFlags.Public | BindingFlags.Instance)
            .Where(method => method.ReturnType == type
                && !method.IsSpecialName
                && !method.Name.Contains('<', StringComparison.Ordinal)
                && method.DeclaringType != typeof(object)),
    ];

    public static IReadOnlyList<MethodBase> FactoriesOf(Type type) =>
    [
        .. type
            .GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.FlattenHierarchy)
            .Where(method => type.IsAssignableFrom(method.ReturnType) && !method.IsGenericMethod && method.Name != "op_Implicit"),
        .. type is { IsAbstract: false }
            ? type
                .GetConstructors()
                .Where(constructor => constructor.GetParameters() is var parameters
                    && (parameters.Length != 1 || parameters[0].ParameterType != type))
            : [],
    ];

    private static object? Default(ParameterInfo parameter) =>
        parameter.DefaultValue is null && parameter.ParameterType.IsValueType && Nullable.GetUnderlyingType(parameter.ParameterType) is null
            ? Activator.CreateInstance(parameter.ParameterType)
            : parameter.DefaultValue;

    private object? Plain(Type type) => type switch
    {
        _ when type == typeof(string) => _random.Next(25) == 0 ? null : One(Texts),
        _ when type == typeof(int) => One(Numbers),
        _ when type == typeof(long) => (long)One(Numbers),
        _ when type == typeof(double) => One(Fractions),
        _ when type == typeof(bool) => _random.Next(2) == 0,
        _ when type == typeof(TimeSpan) => TimeSpan.FromSeconds(One(Numbers)),
        _ when type == typeof(DateTimeOffset) => new DateTimeOffset(2026, 11, 25, 0, 0, 0, TimeSpan.Zero),
        _ when type == typeof(TimeProvider) => TimeProvider.System,
        _ when type == typeof(Input<string>) => One(Texts) is var text && _random.Next(20) == 0 ? null : (Input<string>)text,
        _ when type == typeof(InputList<string>) => (InputList<string>)One(Texts),
        { IsEnum: true } => _random.Next(20) == 0 ? Enum.ToObject(type, 99) : One(Enum.GetValues(type).Cast<object>().ToList()),
        _ => null,
    };

    private object? Compound(Type type, int depth)
    {
        if (_random.Next(25) == 0)
        {
            return type.IsValueType ? Activator.CreateInstance(type) : null;
        }

        if (ItemOf(type) is { } item)
        {
            return List(type, item, depth);
        }

        if (type.IsGenericType
            && type.GetGenericTypeDefinition() == typeof(Func<,>)
            && type.GetGenericArguments() is [var given, var made]
            && given == made)
        {
            return Change(given, depth);
        }

        if (typeof(Delegate).IsAssignableFrom(type))
        {
            return Nothing(type);
        }

        if (type.Assembly != Library || depth >= Deepest || typeof(Resource).IsAssignableFrom(type))
        {
            return type.IsValueType ? Activator.CreateInstance(type) : null;
        }

        var known = type
            .GetProperties(BindingFlags.Public | BindingFlags.Static | BindingFlags.FlattenHierarchy)
            .Where(property => type.IsAssignableFrom(property.PropertyType))
            .ToList();
        var factories = FactoriesOf(type);
        if (known.Count > 0 && (factories.Count == 0 || _random.Next(2) == 0))
        {
            return One(known).GetValue(null);
        }

        var value = factories.Count == 0 ? null : Call(One(factories), null, depth);
        if (value is not null && value.GetType().GetConstructor(Type.EmptyTypes) is not null)
        {
            SetAny(value, depth);
        }

        return value;
    }

    // Objects that are filled in, such as options: any of their properties, with anything.
    private void SetAny(object value, int depth)
    {
        foreach (var property in value
            .GetType()
            .GetProperties()
            .Where(property => property.SetMethod is { IsPublic: true } && _random.Next(3) == 0))
        {
            try
            {
                property.SetValue(value, Of(property.PropertyType, depth + 1));
            }
            catch (TargetInvocationException exception) when (exception.InnerException is ArgumentException)
            {
                // Refused when it is given.
            }
        }
    }

    private object? List(Type type, Type item, int depth)
    {
        var array = Array.CreateInstance(item, _random.Next(4));
        for (var index = 0; index < array.Length; index++)
        {
            array.SetValue(Of(item, depth + 1), index);
        }

        if (type.IsArray || type.IsInterface)
        {
            return type.Name.StartsWith("IDictionary", StringComparison.Ordinal) ? null : array;
        }

        return type.GetGenericTypeDefinition() == typeof(ImmutableArray<>)
            ? _random.Next(10) == 0
                ? Activator.CreateInstance(type)
                : typeof(ImmutableArray)
                    .GetMethods()
                    .Single(method => method.Name == nameof(ImmutableArray.Create)
                        && method.GetParameters() is [{ ParameterType.IsArray: true }]
                        && method.IsGenericMethod
                        && method.GetParameters()[0].IsDefined(typeof(ParamArrayAttribute)))
                    .MakeGenericMethod(item)
                    .Invoke(null, [array])
            : null;
    }

    private static Type? ItemOf(Type type) =>
        type.IsArray ? type.GetElementType()
        : type.IsGenericType
            && type.GetGenericArguments() is [var item]
            && (typeof(System.Collections.IEnumerable).IsAssignableFrom(type)
                && type.Namespace!.StartsWith("System", StringComparison.Ordinal))
            ? item
        : null;

    private object Change(Type type, int depth) =>
        typeof(AnyInput)
            .GetMethod(nameof(ChangeOf), BindingFlags.NonPublic | BindingFlags.Instance)!
            .MakeGenericMethod(type)
            .Invoke(this, [depth])!;

    private Func<T, T> ChangeOf<T>(int depth) => value =>
    {
        var fluent = FluentOf(typeof(T));
        for (var calls = _random.Next(4); calls > 0 && fluent.Count > 0; calls--)
        {
            try
            {
                value = (T)Call(One(fluent), value, depth + 1)!;
            }
            catch (ArgumentException)
            {
                // Refused by the call; a program would have ended.
            }
        }

        return value;
    };

    private static Delegate? Nothing(Type type)
    {
        var invoke = type.GetMethod("Invoke")!;
        return invoke.ReturnType != typeof(void) ? null : System.Linq.Expressions.Expression.Lambda(
            type,
            System.Linq.Expressions.Expression.Empty(),
            invoke.GetParameters().Select(parameter => System.Linq.Expressions.Expression.Parameter(parameter.ParameterType))).Compile();
    }
}
