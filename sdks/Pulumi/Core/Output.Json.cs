using System;
using System.Text.Json;
using System.Threading.Tasks;
using Pulumi.Serialization;

namespace Pulumi;

public static partial class Output
{
    public static Output<string> JsonSerialize<T>(Output<T> value, JsonSerializerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new Output<string>(SerializeAsync());

        async Task<OutputData<string>> SerializeAsync()
        {
            var data = await value.DataTask.ConfigureAwait(false);
            if (!data.IsKnown)
            {
                return new(data.Resources, "", IsKnown: false, data.IsSecret);
            }

            var nested = new OutputJsonConverter(data.Resources, data.IsSecret);
            var json = JsonSerializer.Serialize(data.Value, nested.AddTo(options));
            return new(nested.Resources, nested.IsKnown ? json : "", nested.IsKnown, nested.IsSecret);
        }
    }

    public static Output<T> JsonDeserialize<T>(Output<string> json, JsonSerializerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        return new Output<T>(DeserializeAsync());

        async Task<OutputData<T>> DeserializeAsync()
        {
            var data = await json.DataTask.ConfigureAwait(false);
            if (!data.IsKnown)
            {
                return new(data.Resources, default!, IsKnown: false, data.IsSecret);
            }

            var nested = new OutputJsonConverter(data.Resources, data.IsSecret);
            var value = JsonSerializer.Deserialize<T>(data.Value, nested.AddTo(options));
            return new(data.Resources, value!, IsKnown: true, data.IsSecret);
        }
    }
}
