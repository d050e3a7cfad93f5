using System.Collections.Immutable;
using Pulumi;

namespace Blueprints.Preview.Engine;

/// <summary>Represents a copy of the options of one resource: Pulumi goes on to change the object itself.</summary>
internal sealed record RecordedOptions
{
    public bool? Protect { get; init; }

    public bool RetainOnDelete { get; init; }

    public bool DeleteBeforeReplace { get; init; }

    public string? ImportId { get; init; }

    public string? Version { get; init; }

    public Resource? DeletedWith { get; init; }

    public CustomTimeouts? Timeouts { get; init; }

    public ImmutableArray<string> IgnoreChanges { get; init; } = [];

    public ImmutableArray<string> ReplaceOnChanges { get; init; } = [];

    public ImmutableArray<string> AdditionalSecretOutputs { get; init; } = [];

    public ImmutableArray<Input<Alias>> Aliases { get; init; } = [];

    public static RecordedOptions Of(ResourceOptions options) => new()
    {
        Protect = options.Protect,
        RetainOnDelete = options.RetainOnDelete ?? false,
        DeleteBeforeReplace = (options as CustomResourceOptions)?.DeleteBeforeReplace ?? false,
        ImportId = (options as CustomResourceOptions)?.ImportId,
        Version = options.Version,
        DeletedWith = options.DeletedWith,
        Timeouts = options.CustomTimeouts,
        IgnoreChanges = [.. options.IgnoreChanges],
        ReplaceOnChanges = [.. options.ReplaceOnChanges],
        AdditionalSecretOutputs = [.. (options as CustomResourceOptions)?.AdditionalSecretOutputs ?? []],
        Aliases = [.. options.Aliases],
    };
}
