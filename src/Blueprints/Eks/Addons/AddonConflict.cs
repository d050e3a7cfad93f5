namespace Blueprints.Eks;

/// <summary>Specifies what EKS does where somebody else has changed what an add-on sets in the cluster.</summary>
public enum AddonConflict
{
    /// <summary>It sets its own value again: what stands in the program is what runs.</summary>
    Overwrite,

    /// <summary>It leaves the other value, on updates alone (<c>ADN010</c>).</summary>
    Preserve,

    /// <summary>It rejects, and the deployment fails.</summary>
    Fail,
}
