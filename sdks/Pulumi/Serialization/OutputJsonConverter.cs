using System;
using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Threading.Tasks;

namespace Pulumi.Serialization;

/// <summary>
/// Lets System.Text.Json see through outputs and inputs inside a value, and remembers what they bring with them: an
/// unknown one makes the whole text unknown, a secret one makes it secret.
/// </summary>
internal sealed class OutputJsonConverter(ImmutableHashSet<Resource> resources, bool isSecret) : JsonConverterFactory
{
    public ImmutableHashSet<Resource> Resources { get; private set; } = resources;

    public bool IsKnown { get; private set; } = true;

    public bool IsSecret { get; private set; } = isSecret;

    public JsonSerializerOptions AddTo(JsonSerializerOptions? options)
    {
        var copy = options is null ? new JsonSerializerOptions() : new JsonSerializerOptions(options);
        copy.Converters.Add(this);
        return copy;
    }

    public override bool CanConvert(Type typeToConvert) => ConverterTypeFor(typeToConvert) is not null;

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options)
        => (JsonConverter)Activator.CreateInstance(
            ConverterTypeFor(typeToConvert)!.MakeGenericType(typeToConvert.GetGenericArguments()), this)!;

    private static Type? ConverterTypeFor(Type type)
    {
        var definition = type.IsConstructedGenericType ? type.GetGenericTypeDefinition() : null;
        return definition == typeof(Output<>) ? typeof(OfOutput<>)
            : definition == typeof(Input<>) ? typeof(OfInput<>)
            : definition == typeof(InputList<>) ? typeof(OfList<>)
            : definition == typeof(InputMap<>) ? typeof(OfMap<>)
            : null;
    }

    private void Write<T>(Utf8JsonWriter writer, Output<T> output, JsonSerializerOptions options)
    {
        // A converter cannot wait: this blocks, as it does in the official package.
        var data = output.DataTask.GetAwaiter().GetResult();
        Resources = Resources.Union(data.Resources);
        if (data.IsKnown)
        {
            IsSecret |= data.IsSecret;
            JsonSerializer.Serialize(writer, data.Value, options);
        }
        else
        {
            IsKnown = false;
            writer.WriteNullValue();
        }
    }

    private Output<T> Read<T>(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        var value = JsonSerializer.Deserialize<T>(ref reader, options);
        return new Output<T>(Task.FromResult(new OutputData<T>(Resources, value!, IsKnown: true, IsSecret)));
    }

    private sealed class OfOutput<T>(OutputJsonConverter owner) : JsonConverter<Output<T>>
    {
        public override Output<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
            => owner.Read<T>(ref reader, options);

        public override void Write(Utf8JsonWriter writer, Output<T> value, JsonSerializerOptions options)
            => owner.Write(writer, value, options);
    }

    private sealed class OfInput<T>(OutputJsonConverter owner) : JsonConverter<Input<T>>
    {
        public override Input<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
            => owner.Read<T>(ref reader, options);

        public override void Write(Utf8JsonWriter writer, Input<T> value, JsonSerializerOptions options)
            => owner.Write(writer, value.ToOutput(), options);
    }

    private sealed class OfList<T>(OutputJsonConverter owner) : JsonConverter<InputList<T>>
    {
        public override InputList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
            => owner.Read<ImmutableArray<T>>(ref reader, options);

        public override void Write(Utf8JsonWriter writer, InputList<T> value, JsonSerializerOptions options)
            => owner.Write(writer, value.ToOutput(), options);
    }

    private sealed class OfMap<T>(OutputJsonConverter owner) : JsonConverter<InputMap<T>>
    {
        public override InputMap<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
            => owner.Read<ImmutableDictionary<string, T>>(ref reader, options);

        public override void Write(Utf8JsonWriter writer, InputMap<T> value, JsonSerializerOptions options)
            => owner.Write(writer, value.ToOutput(), options);
    }
}
