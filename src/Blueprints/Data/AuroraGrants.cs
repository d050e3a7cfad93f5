using System.Diagnostics.Contracts;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Blueprints;

/// <summary>Describes what an identity may do with a database.</summary>
public static class AuroraGrants
{
    /// <summary>The longest name of a policy that an identity takes.</summary>
    private const int LongestName = 40;

    /// <summary>
    /// Grants the pods of a service account to connect as one user of the database, with IAM's credentials instead of a password.
    /// </summary>
    /// <param name="identity">The identity.</param>
    /// <param name="aurora">The cluster, which is there before the identity.</param>
    /// <param name="databaseUser">
    /// The user (<c>AUR038</c>). It must exist in the database, and be let in by IAM: see <see cref="AuroraHandle.ConnectPolicy"/>.
    /// </param>
    /// <returns>
    /// The identity with one more policy, <c>connect-{cluster}-{user}</c>: <c>rds-db:connect</c> for exactly that user of exactly that
    /// cluster. Its plan reports what stands against that: <c>AUR038</c>, or <c>AUR039</c>, the cluster takes passwords only.
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
    /// Grants the pods of a service account to read the master user's password: for what prepares the database, and not for what works with
    /// it.
    /// </summary>
    /// <param name="identity">The identity.</param>
    /// <param name="aurora">The cluster, whose password RDS manages (<c>AUR043</c>).</param>
    /// <returns>
    /// The identity with one more policy, <c>password-{cluster}</c>: that secret alone, and its key where it has one of its own. Its plan
    /// reports <c>AUR043</c> where RDS manages no such secret.
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
    /// Two users whose names differ only in what policies cannot have must not come to one name, so that part is told by a hash.
    /// </summary>
    private static string PolicyName(params string[] parts)
    {
        var plain = string.Join('-', parts);
        var slug = new string([.. plain.ToLower(CultureInfo.InvariantCulture).Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-')]);
        if (slug == plain && slug.Length <= LongestName)
        {
            return slug;
        }

        var hash = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(plain)))[..8].ToLower(CultureInfo.InvariantCulture);
        return $"{slug[..Math.Min(slug.Length, LongestName - hash.Length - 1)]}-{hash}";
    }
}
