namespace Blueprints.Tests.Configuration;

/// <summary>One configuration and the fluent calls that mean the same. Both provision the block and return the text of its plan.</summary>
public sealed record RoundTripCase(string Name, Type Options, string Json, Func<string> Describe, Func<string> FromOptions);
