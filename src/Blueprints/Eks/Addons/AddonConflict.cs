namespace Blueprints.Eks;

/// <summary>Specifies what EKS does with fields of an add-on that were changed in the cluster.</summary>
public enum AddonConflict
{
    /// <summary>It sets its own value again, so that the program's settings apply.</summary>
    Overwrite,

    /// <summary>It keeps the changed value; only for updates (<c>ADN010</c>).</summary>
    Preserve,

    /// <summary>It rejects the change, and the deployment fails.</summary>
    Fail,
}
