using Pulumi;

namespace Blueprints;

/// <summary>Specifies the source of the master user's password: one of <see cref="Managed"/> and <see cref="Given"/>.</summary>
/// <remarks>Source: Amazon Aurora User Guide, «Password management with Amazon Aurora and AWS Secrets Manager».</remarks>
/// <example><code>blueprint.WithPassword(AuroraPassword.Managed(kmsKeyArn: key.Arn))</code></example>
public abstract class AuroraPassword
{
    private AuroraPassword()
    {
    }

    /// <summary>
    /// Lets RDS create the password in a secret of Secrets Manager and rotate it every seven days. It is never in the stack's state.
    /// </summary>
    /// <param name="kmsKeyArn">
    /// The key that encrypts the secret. Default: the account's key <c>aws/secretsmanager</c>, which other accounts cannot use.
    /// </param>
    /// <returns>The choice.</returns>
    /// <example><code>AuroraPassword.Managed()</code></example>
    public static AuroraPassword Managed(Input<string>? kmsKeyArn = null) => new InSecret(kmsKeyArn);

    /// <summary>Uses a password of the program. It is in the stack's state, as a secret, and is not rotated (<c>AUR109</c>).</summary>
    /// <param name="password">
    /// The password, for example from the stack's configuration: 8 to 41 printable characters of ASCII without <c>/</c>, <c>"</c> and
    /// <c>@</c> (<c>AUR051</c>).
    /// </param>
    /// <returns>The choice.</returns>
    /// <example><code>AuroraPassword.Given(new Pulumi.Config().RequireSecret("databasePassword"))</code></example>
    public static AuroraPassword Given(Input<string> password)
    {
        ArgumentNullException.ThrowIfNull(password);
        return new InProgram(password);
    }

    internal sealed class InSecret(Input<string>? kmsKeyArn) : AuroraPassword
    {
        public Input<string>? KmsKeyArn => kmsKeyArn;

        public override string ToString() => "in a secret that RDS manages";
    }

    internal sealed class InProgram(Input<string> password) : AuroraPassword
    {
        public Input<string> Password => password;

        public override string ToString() => "given";
    }
}
