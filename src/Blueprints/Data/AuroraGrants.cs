using System.Diagnostics.Contracts;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Blueprints;

/// <summary>Grants identities access to a database.</summary>
public static class AuroraGrants
{
    /// <summary>Specifies the maximum length of a policy's name.</summary>
    private const int LongestName = 40;

    /// <summary>
    /// Grants the pods of a service account connections as one user of the database, with IAM credentials instead of a password.
    /// </summary>
    /// <param name="identity">The identity.</param>
    /// <param name="aurora">The cluster, which is created before the identity.</param>
    /// <param name="databaseUser">
    /// The user (<c>AUR038</c>). It must exist in the database and accept IAM authentication: see <see cref="AuroraHandle.ConnectPolicy"/>.
    /// </param>
    /// <returns>
    /// The identity with one more policy, <c>connect-{cluster}-{user}</c>: <c>rds-db:connect</c> for exactly that user of exactly that
    /// cluster. Its plan reports <c>AUR038</c>, an invalid user, or <c>AUR039</c>, a cluster with passwords only.
    /// </returns>
    /// <example>
    /// <code>
    /// var orders = WorkloadIdentity.For(cluster, "shop", "orders")
    ///     .GrantConnect(database, "orders")
    ///     .Provision("orders");
    /// </code>
    /// </example>
    [Pure]
    public static WorkloadIdentity GrantConnect(this WorkloadIdentity identity, AuroraHandle aurora, string databaseUser)
    {
        ArgumentNullException.ThrowIfNull(identity);
        ArgumentNullException.ThrowIfNull(aurora);
        var name = PolicyName("connect", aurora.Name, databaseUser);
        return aurora.ConnectProblem($"Policies[{name}]", databaseUser) is { } problem
            ? identity.Refuse(problem)
            : identity.AddPolicy(name, aurora.ConnectPolicy(databaseUser));
    }

    /// <summary>
    /// Grants the pods of a service account read access to the master user's password, for workloads that prepare the database.
    /// </summary>
    /// <param name="identity">The identity.</param>
    /// <param name="aurora">The cluster, whose password RDS manages (<c>AUR043</c>).</param>
    /// <returns>
    /// The identity with one more policy, <c>password-{cluster}</c>: only that secret, and its customer managed key. Its plan reports
    /// <c>AUR043</c> if RDS manages no such secret.
    /// </returns>
    /// <example><code>WorkloadIdentity.For(cluster, "shop", "migrations").GrantReadPassword(database)</code></example>
    [Pure]
    public static WorkloadIdentity GrantReadPassword(this WorkloadIdentity identity, AuroraHandle aurora)
    {
        ArgumentNullException.ThrowIfNull(identity);
        ArgumentNullException.ThrowIfNull(aurora);
        var name = PolicyName("password", aurora.Name);
        return aurora.PasswordProblem($"Policies[{name}]") is { } problem
            ? identity.Refuse(problem)
            : identity.AddPolicy(name, aurora.PasswordPolicy()).Calling("secretsmanager");
    }

    /// <summary>
    /// Returns a policy's name for a user. A hash distinguishes users whose names differ only in characters that policy names cannot
    /// contain.
    /// </summary>
    private static string PolicyName(params string[] parts)
    {
        var plain = string.Join('-', parts);
        var slug = new string([
            .. plain.ToLower(CultureInfo.InvariantCulture).Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-'),
        ]);
        if (slug == plain && slug.Length <= LongestName)
        {
            return slug;
        }

        var hash = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(plain)))[..8].ToLower(CultureInfo.InvariantCulture);
        return $"{slug[..Math.Min(slug.Length, LongestName - hash.Length - 1)]}-{hash}";
    }
}
