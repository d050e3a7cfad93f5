using System.Collections.Immutable;
using System.Diagnostics.Contracts;
using System.Text.RegularExpressions;
using Blueprints.Data;
using Blueprints.Data.Planning;
using Blueprints.Internal;
using Blueprints.Problems;
using Pulumi;

namespace Blueprints;

/// <summary>
/// Describes an Aurora cluster that workloads connect to, created by this library or existing. Plain facts for planning, outputs for
/// wiring.
/// </summary>
/// <example><code>WorkloadIdentity.For(cluster, "shop", "orders").GrantConnect(database.ToHandle(), "orders")</code></example>
public sealed partial class AuroraHandle
{
    internal AuroraHandle(ExistingAuroraCluster cluster)
    {
        Name = cluster.Name;
        Port = cluster.Port;
        DatabaseName = cluster.DatabaseName;
        HasIamAuthentication = cluster.HasIamAuthentication;
        Arn = cluster.Arn;
        ResourceId = cluster.ResourceId;
        Endpoint = cluster.Endpoint;
        ReaderEndpoint = cluster.ReaderEndpoint ?? cluster.Endpoint;
        SecretArn = cluster.SecretArn;
        SecretKmsKeyArn = cluster.SecretKmsKeyArn;
        SecurityGroupId = cluster.SecurityGroupId;
    }

    /// <summary>Gets the component's name, or the given name.</summary>
    public string Name { get; }

    /// <summary>Gets the port.</summary>
    public int Port { get; }

    /// <summary>Gets the name of the database; <see langword="null"/> if none was created with the cluster.</summary>
    public string? DatabaseName { get; }

    /// <summary>Gets a value indicating whether the cluster supports IAM authentication.</summary>
    public bool HasIamAuthentication { get; }

    /// <summary>Gets the cluster's ARN.</summary>
    public Output<string> Arn { get; }

    /// <summary>Gets the cluster's resource id, which IAM policies use.</summary>
    public Output<string> ResourceId { get; }

    /// <summary>Gets the host name of the writer.</summary>
    public Output<string> Endpoint { get; }

    /// <summary>Gets the host name of the readers.</summary>
    public Output<string> ReaderEndpoint { get; }

    /// <summary>Gets the ARN of the secret with the master user's password; <see langword="null"/> if RDS does not manage one.</summary>
    public Input<string>? SecretArn { get; }

    /// <summary>Gets the id of the cluster's security group.</summary>
    public Output<string> SecurityGroupId { get; }

    internal Input<string>? SecretKmsKeyArn { get; }

    /// <summary>Creates the handle of an existing cluster, to connect workloads to it.</summary>
    /// <param name="cluster">The facts of the cluster.</param>
    /// <returns>A handle like that of a provisioned cluster.</returns>
    /// <exception cref="BlueprintException">
    /// <c>AUR045</c>: a plain ARN, id or host name is malformed; all problems are reported. <c>AUR021</c>: the port is invalid.
    /// </exception>
    /// <example>
    /// <code>
    /// var database = AuroraHandle.FromExisting(new ExistingAuroraCluster
    /// {
    ///     Name = "orders",
    ///     Arn = "arn:aws:rds:af-south-1:123456789012:cluster:orders",
    ///     ResourceId = "cluster-ABCDEFGHIJKL01234",
    ///     Endpoint = "orders.cluster-abc.af-south-1.rds.amazonaws.com",
    ///     Port = 5432,
    ///     SecurityGroupId = "sg-0a",
    /// });
    /// </code>
    /// </example>
    [Pure]
    public static AuroraHandle FromExisting(ExistingAuroraCluster cluster)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        ExistingClusterRules.Check(cluster);
        return new AuroraHandle(cluster);
    }

    /// <summary>Returns the policy that allows connections as one user of the database, without a password.</summary>
    /// <param name="databaseUser">
    /// The user: 1 to 63 letters, digits and <c>_ . @ -</c>, beginning with a letter or an underscore (<c>AUR038</c>), without wildcards.
    /// </param>
    /// <returns>The policy document as JSON.</returns>
    /// <exception cref="BlueprintException"><c>AUR038</c>, or <c>AUR039</c>: the cluster accepts passwords only.</exception>
    /// <remarks>
    /// The user is created by SQL: <c>GRANT rds_iam TO …</c> in PostgreSQL, <c>IDENTIFIED WITH AWSAuthenticationPlugin AS 'RDS'</c> in
    /// MySQL. Source: Amazon Aurora User Guide, «Creating and using an IAM policy for IAM database access».
    /// </remarks>
    /// <example><code>identity.AddPolicy("connect", handle.ConnectPolicy("orders"))</code></example>
    [Pure]
    public Output<string> ConnectPolicy(string databaseUser)
    {
        if (ConnectProblem("DatabaseUser", databaseUser) is { } problem)
        {
            throw new BlueprintException(nameof(AuroraHandle), [problem]);
        }

        return Output.Tuple(Arn, ResourceId).WhenPresent(
            ids => Policies.Document(Allow("rds-db:connect", UserArn(ids.Item1, ids.Item2, databaseUser))));
    }

    /// <summary>Returns the policy that allows reading the master user's password from the secret that RDS manages.</summary>
    /// <returns>The policy document as JSON: only that secret, and the key that encrypts it unless it is the account's own.</returns>
    /// <exception cref="BlueprintException"><c>AUR043</c>: RDS manages no such secret.</exception>
    /// <remarks>
    /// Source: Amazon Aurora User Guide, «Password management with Amazon Aurora and AWS Secrets Manager»; AWS Secrets Manager User Guide,
    /// «GetSecretValue».
    /// </remarks>
    /// <example><code>identity.AddPolicy("password", handle.PasswordPolicy())</code></example>
    [Pure]
    public Output<string> PasswordPolicy()
    {
        if (PasswordProblem("SecretArn") is { } problem)
        {
            throw new BlueprintException(nameof(AuroraHandle), [problem]);
        }

        return SecretKmsKeyArn is null
            ? SecretArn!.ToOutput().WhenPresent(secret => Policies.Document(Allow("secretsmanager:GetSecretValue", secret)))
            : Output.Tuple(SecretArn!, SecretKmsKeyArn).WhenPresent(
                arns => Policies.Document(Allow("secretsmanager:GetSecretValue", arns.Item1), Allow("kms:Decrypt", arns.Item2)));
    }

    /// <summary>Returns the problem of a policy for connections as that user; <see langword="null"/> without one.</summary>
    internal Problem? ConnectProblem(string path, string databaseUser)
    {
        ArgumentException.ThrowIfNullOrEmpty(databaseUser);
        return !DatabaseUser().IsMatch(databaseUser)
            ? new Problem(
                AuroraProblems.InvalidDatabaseUser,
                ProblemSeverity.Error,
                path,
                $"'{databaseUser}' is not a valid database user",
                "use 1 to 63 letters, digits and _ . @ -, beginning with a letter or an underscore")
            : HasIamAuthentication
                ? null
                : new Problem(
                    AuroraProblems.NoIamAuthentication,
                    ProblemSeverity.Error,
                    path,
                    $"{Name} accepts passwords only, and '{databaseUser}' would connect with IAM credentials",
                    "remove WithoutIamAuthentication");
    }

    /// <summary>Returns the problem of a policy for reading the password; <see langword="null"/> without one.</summary>
    internal Problem? PasswordProblem(string path) => SecretArn is not null
        ? null
        : new Problem(
            AuroraProblems.NoManagedPassword,
            ProblemSeverity.Error,
            path,
            $"the secret with the password of {Name} is unknown", "use AuroraPassword.Managed(), or set SecretArn of the existing cluster");

    /// <summary>Reads the handle that another stack exports.</summary>
    /// <param name="reference">The other stack.</param>
    /// <param name="output">The name of its output; see <see cref="Export"/>.</param>
    /// <returns>A handle with the facts of the exported handle.</returns>
    /// <exception cref="BlueprintException">
    /// <c>STK001</c>: there is no such output. <c>STK002</c>: it is not a database, or has another version. <c>STK003</c>: it cannot be
    /// read.
    /// </exception>
    /// <example><code>var database = await AuroraHandle.ImportAsync(new StackReference("acme/data/prod"), "orders");</code></example>
    public static Task<AuroraHandle> ImportAsync(StackReference reference, string output) =>
        StackExport.ReadAsync<AuroraFacts, AuroraHandle>(reference, output, AuroraFacts.Kind, (facts, wire) => facts.ToHandle(wire));

    /// <summary>Returns the handle as one output of a stack, for <see cref="ImportAsync"/> in another.</summary>
    /// <returns>A map of plain values with its kind and version; see <c>docs/stacks.md</c>.</returns>
    /// <example><code>return new Dictionary&lt;string, object?&gt; { ["orders"] = database.ToHandle().Export() };</code></example>
    [Pure]
    public Output<ImmutableDictionary<string, object>> Export() =>
        AuroraFacts.Of(this).WhetherPresentOrNot(facts => StackExport.Write(AuroraFacts.Kind, facts!));

    /// <summary>Returns the cluster's name.</summary>
    /// <returns>For example <c>builderspace</c>.</returns>
    public override string ToString() => Name;

    private static object Allow(string action, string resource) => new { Effect = "Allow", Action = action, Resource = resource };

    /// <summary>Returns the ARN of a database user. Account, region and partition are the cluster's, so no call to AWS is needed.</summary>
    private static string UserArn(string clusterArn, string resourceId, string user)
    {
        var (partition, region, account) = Arns.Parts(clusterArn);
        return $"arn:{partition}:rds-db:{region}:{account}:dbuser:{resourceId}/{user}";
    }

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_.@-]{0,62}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex DatabaseUser();
}
