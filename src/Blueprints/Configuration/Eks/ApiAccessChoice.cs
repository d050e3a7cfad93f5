namespace Blueprints.Configuration;

/// <summary>Specifies the access to the Kubernetes API, in <see cref="EksOptions"/>: the choices of <see cref="ApiEndpoint"/>.</summary>
public enum ApiAccessChoice
{
    /// <summary>From the internet, and inside the VPC.</summary>
    PublicAndPrivate,

    /// <summary>Only inside the VPC.</summary>
    Private,

    /// <summary>Only from the internet.</summary>
    Public,
}
