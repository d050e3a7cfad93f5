using System.ComponentModel.DataAnnotations;

namespace Blueprints.Configuration;

/// <summary>Describes a permission in a cluster, in <see cref="EksOptions"/>: an access policy, or Kubernetes groups.</summary>
public sealed class AccessGrantOptions : ICheckedOptions
{
    /// <summary>Gets or sets the ARN of an IAM role or user.</summary>
    [Required]
    public string? Principal { get; set; }

    /// <summary>Gets or sets the access policy: <c>AmazonEKSViewPolicy</c>, <c>AmazonEKSEditPolicy</c>, …. Default: none.</summary>
    public string? Policy { get; set; }

    /// <summary>Gets or sets the namespaces of the policy's scope. Default: the whole cluster.</summary>
    public IList<string> Namespaces { get; set; } = [];

    /// <summary>Gets or sets the Kubernetes groups of the principal. Default: none.</summary>
    public IList<string> Groups { get; set; } = [];

    void ICheckedOptions.Check(OptionCheck check)
    {
        check.Reads(Policy, AccessPolicy.Of, "the name of an access policy", "AmazonEKSViewPolicy");
        if (Policy is null && Groups is not { Count: > 0 })
        {
            check.Missing(nameof(Policy), "set 'policy', or 'groups'");
        }
        else if (Policy is null && Namespaces is { Count: > 0 })
        {
            check.Contradiction(nameof(Namespaces), "namespaces are set without a policy", "set 'policy', or remove the namespaces");
        }
    }
}
