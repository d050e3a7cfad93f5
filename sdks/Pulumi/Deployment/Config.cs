using System;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;

namespace Pulumi;

public sealed class Config
{
    private readonly string _name;

    public Config(string? name = null)
    {
        name ??= Deployment.Instance.ProjectName;
        _name = name.EndsWith(":config", StringComparison.Ordinal) ? name[..^":config".Length] : name;
    }

    public string? Get(string key) => Deployment.Required.GetConfig(FullKey(key));

    public Output<string>? GetSecret(string key) => Get(key) is { } value ? Output.CreateSecret(value) : null;

    public bool? GetBoolean(string key) => Get(key) switch
    {
        null => null,
        "true" => true,
        "false" => false,
        var value => throw WrongType(key, value, nameof(Boolean)),
    };

    public Output<bool>? GetSecretBoolean(string key) => ToSecret(GetBoolean(key));

    public int? GetInt32(string key)
        => Get(key) is not { } value ? null
            : int.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number
            : throw WrongType(key, value, nameof(Int32));

    public Output<int>? GetSecretInt32(string key) => ToSecret(GetInt32(key));

    public double? GetDouble(string key)
        => Get(key) is not { } value ? null
            : double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number
            : throw WrongType(key, value, nameof(Double));

    public Output<double>? GetSecretDouble(string key) => ToSecret(GetDouble(key));

    [return: MaybeNull]
    public T GetObject<T>(string key, JsonSerializerOptions options) => ReadObject<T>(key, options);

    [return: MaybeNull]
    public T GetObject<T>(string key) => ReadObject<T>(key, options: null);

    public Output<T>? GetSecretObject<T>(string key, JsonSerializerOptions options)
        => GetObject<T>(key, options) is { } value ? Output.CreateSecret(value) : null;

    public Output<T>? GetSecretObject<T>(string key) => Get(key) is null ? null : Output.CreateSecret(GetObject<T>(key)!);

    public string Require(string key) => Get(key) ?? throw Missing(key);

    public Output<string> RequireSecret(string key) => Output.CreateSecret(Require(key));

    public bool RequireBoolean(string key) => GetBoolean(key) ?? throw Missing(key);

    public Output<bool> RequireSecretBoolean(string key) => Output.CreateSecret(RequireBoolean(key));

    public int RequireInt32(string key) => GetInt32(key) ?? throw Missing(key);

    public Output<int> RequireSecretInt32(string key) => Output.CreateSecret(RequireInt32(key));

    public double RequireDouble(string key) => GetDouble(key) ?? throw Missing(key);

    public Output<double> RequireSecretDouble(string key) => Output.CreateSecret(RequireDouble(key));

    public T RequireObject<T>(string key, JsonSerializerOptions options) => RequiredObject<T>(key, options);

    public T RequireObject<T>(string key) => RequiredObject<T>(key, options: null);

    public Output<T> RequireSecretObject<T>(string key, JsonSerializerOptions options)
        => Output.CreateSecret(RequireObject<T>(key, options));

    public Output<T> RequireSecretObject<T>(string key) => Output.CreateSecret(RequireObject<T>(key));

    private static Output<T>? ToSecret<T>(T? value)
        where T : struct
        => value is { } known ? Output.CreateSecret(known) : null;

    private T RequiredObject<T>(string key, JsonSerializerOptions? options)
        => Get(key) is null ? throw Missing(key) : ReadObject<T>(key, options)!;

    private T? ReadObject<T>(string key, JsonSerializerOptions? options)
    {
        var value = Get(key);
        try
        {
            return value is null ? default : JsonSerializer.Deserialize<T>(value, options);
        }
        catch (JsonException exception)
        {
            throw WrongType(key, value, typeof(T).FullName!, exception);
        }
    }

    private RunException Missing(string key)
        => new($"Missing Required configuration variable '{FullKey(key)}'\n"
            + $"\tplease set a value using the command `pulumi config set {FullKey(key)} <value>`");

    private RunException WrongType(string key, string? value, string expected, Exception? innerException = null)
        => new($"Configuration '{FullKey(key)}' value '{value}' is not a valid {expected}", innerException);

    private string FullKey(string key) => $"{_name}:{key}";
}
