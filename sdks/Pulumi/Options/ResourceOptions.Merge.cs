namespace Pulumi;

public abstract partial class ResourceOptions
{
    /// <summary>A copy whose lists are its own; what the lists hold is shared.</summary>
    internal abstract ResourceOptions Clone();

    /// <summary>Takes over what <paramref name="other"/> says: single values where it has one, lists at the end.</summary>
    private protected void Absorb(ResourceOptions other)
    {
        Id = other.Id ?? Id;
        Parent = other.Parent ?? Parent;
        Protect = other.Protect ?? Protect;
        Urn = other.Urn ?? Urn;
        Version = other.Version ?? Version;
        PluginDownloadURL = other.PluginDownloadURL ?? PluginDownloadURL;
        Provider = other.Provider ?? Provider;
        CustomTimeouts = other.CustomTimeouts?.Clone() ?? CustomTimeouts;
        RetainOnDelete = other.RetainOnDelete ?? RetainOnDelete;
        DeletedWith = other.DeletedWith ?? DeletedWith;
        ReplacementTrigger = other.ReplacementTrigger ?? ReplacementTrigger;

        IgnoreChanges.AddRange(other.IgnoreChanges);
        ResourceTransformations.AddRange(other.ResourceTransformations);
        ResourceTransforms.AddRange(other.ResourceTransforms);
        Aliases.AddRange(other.Aliases);
        ReplaceOnChanges.AddRange(other.ReplaceOnChanges);
        HideDiffs.AddRange(other.HideDiffs);

        DependsOn = other._dependsOn is null ? DependsOn : DependsOn.Concat(other._dependsOn);
        ReplaceWith = other._replaceWith is null ? ReplaceWith : ReplaceWith.Concat(other._replaceWith);
        Hooks = Hooks.Concat(other.Hooks);
    }
}
