using System.Text.RegularExpressions;

namespace Blueprints;

/// <summary>Identifies the certificate authority that signs an instance's server certificate.</summary>
/// <remarks>Source: Amazon Aurora User Guide, «Using SSL/TLS to encrypt a connection to a DB cluster».</remarks>
/// <example><code>blueprint.WithCaCertificate(RdsCaCertificate.Rsa4096)</code></example>
public sealed partial record RdsCaCertificate
{
    private RdsCaCertificate(string identifier) => Identifier = identifier;

    /// <summary>Gets <c>rds-ca-rsa2048-g1</c>, which is AWS's default.</summary>
    public static RdsCaCertificate Rsa2048 { get; } = new("rds-ca-rsa2048-g1");

    /// <summary>Gets <c>rds-ca-rsa4096-g1</c>.</summary>
    public static RdsCaCertificate Rsa4096 { get; } = new("rds-ca-rsa4096-g1");

    /// <summary>Gets <c>rds-ca-ecc384-g1</c>.</summary>
    public static RdsCaCertificate Ecc384 { get; } = new("rds-ca-ecc384-g1");

    /// <summary>Gets the identifier, for example <c>rds-ca-rsa2048-g1</c>.</summary>
    public string Identifier { get; }

    /// <summary>Returns the authority with this identifier.</summary>
    /// <param name="identifier">An identifier that <c>aws rds describe-certificates</c> lists.</param>
    /// <returns>The authority.</returns>
    /// <example><code>RdsCaCertificate.Of("rds-ca-rsa4096-g1")</code></example>
    public static RdsCaCertificate Of(string identifier)
    {
        ArgumentException.ThrowIfNullOrEmpty(identifier);
        return Form().IsMatch(identifier)
            ? new RdsCaCertificate(identifier)
            : throw new ArgumentException(
                $"'{identifier}' is not the identifier of a certificate authority; write it like rds-ca-rsa2048-g1.", nameof(identifier));
    }

    /// <summary>Returns <see cref="Identifier"/>.</summary>
    /// <returns>For example <c>rds-ca-rsa2048-g1</c>.</returns>
    public override string ToString() => Identifier;

    [GeneratedRegex("^[a-z][a-z0-9-]*\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
