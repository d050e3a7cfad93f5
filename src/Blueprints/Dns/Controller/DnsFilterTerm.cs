namespace Blueprints.Dns;

/// <summary>
/// Describes a requirement of a selector. Source: Kubernetes documentation, «Labels and Selectors»: annotation filters are read the same
/// way.
/// </summary>
internal sealed record DnsFilterTerm(string Key, string? Value, bool IsExcluded)
{
    /// <summary>Gets the value of a resource that matches the term.</summary>
    public string Example => Value ?? "true";

    public override string ToString() => (Value, IsExcluded) switch
    {
        (null, false) => Key,
        (null, true) => $"!{Key}",
        (_, false) => $"{Key}={Value}",
        _ => $"{Key}!={Value}",
    };
}
