using System.Collections.Immutable;
using Pulumi;

namespace Blueprints.Preview.Tests;

/// <summary>A resource of any type, with plain inputs: for the simulation tables.</summary>
public sealed class AnyResource(
    string type,
    string name,
    ImmutableDictionary<string, object?>? inputs = null,
    CustomResourceOptions? options = null)
    : CustomResource(type, name, new DictionaryResourceArgs(inputs ?? ImmutableDictionary<string, object?>.Empty), options);
