
namespace Blueprints.Configuration;

/// <summary>Describes where the Kubernetes API can be reached from, in <see cref="EksOptions"/>.</summary>
public sealed class ApiEndpointOptions : ICheckedOptions
{
    /// <summary>Gets or sets whether the endpoint is public, private or both. Default: <c>publicAndPrivate</c>.</summary>
    public ApiAccessChoice Access { get; set; } = ApiAccessChoice.PublicAndPrivate;

    /// <summary>Gets or sets the blocks that may reach a public endpoint. Default: all addresses, with a warning.</summary>
    public IList<string> PublicCidrs { get; set; } = [];

    /// <summary>
    /// Gets or sets a value indicating whether a public endpoint that is open to all addresses is accepted. Default: <c>false</c>, with a
    /// warning.
    /// </summary>
    public bool AcceptOpen { get; set; }

    void ICheckedOptions.Check(OptionCheck check)
    {
        if (Access == ApiAccessChoice.Private && PublicCidrs is { Count: > 0 })
        {
            check.Contradiction(
                nameof(PublicCidrs),
                "a private endpoint has no public blocks",
                "remove them, or set 'access' to publicAndPrivate");
        }

        if (Access == ApiAccessChoice.Private && AcceptOpen)
        {
            check.Contradiction(nameof(AcceptOpen), "a private endpoint is not open", "remove it, or set 'access' to publicAndPrivate");
        }
    }
}
