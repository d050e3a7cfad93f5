using System;

namespace Pulumi;

public class Input<T> : IInput
{
    private protected Input(Output<T> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        Value = output;
    }

    private protected Output<T> Value { get; set; }

    public static implicit operator Input<T>(T value) => Output.Create(value);

    public static implicit operator Input<T>(Output<T> value) => new(value);

    public static implicit operator Output<T>(Input<T> input) => input.Value;

    IOutput IInput.ToOutput() => Value;

    IOutput IInput.ToSerializableOutput() => ToSerializableOutput();

    private protected virtual IOutput ToSerializableOutput() => Value;
}
