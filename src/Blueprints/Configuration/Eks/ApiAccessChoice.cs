namespace Blueprints.Configuration;

/// <summary>Specifies how open the Kubernetes API is, in <see cref="EksOptions"/>: the choices of <see cref="ApiEndpoint"/>.</summary>
public enum ApiAccessChoice
{
    /// <summary>From the internet, and inside the VPC.</summary>
    PublicAndPrivate,

    /// <summary>Inside the VPC alone.</summary>
    Private,

    /// <summary>From the internet alone.</summary>
    Public,
}
