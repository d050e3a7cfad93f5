using System.Collections.Generic;

namespace Pulumi;

public sealed class CustomResourceOptions : ResourceOptions
{
    public bool? DeleteBeforeReplace { get; set; }

    public List<string> AdditionalSecretOutputs { get => field ??= []; set; }

    public string? ImportId { get; set; }

    public Dictionary<string, string> EnvVarMappings { get => field ??= []; set; }

    public static CustomResourceOptions Merge(CustomResourceOptions? options1, CustomResourceOptions? options2)
    {
        var merged = new CustomResourceOptions();
        merged.AbsorbCustom(options1);
        merged.AbsorbCustom(options2);
        return merged;
    }

    internal override ResourceOptions Clone() => Merge(this, null);

    private void AbsorbCustom(CustomResourceOptions? other)
    {
        if (other is null)
        {
            return;
        }

        Absorb(other);
        DeleteBeforeReplace = other.DeleteBeforeReplace ?? DeleteBeforeReplace;
        ImportId = other.ImportId ?? ImportId;
        AdditionalSecretOutputs.AddRange(other.AdditionalSecretOutputs);
        foreach (var (source, target) in other.EnvVarMappings)
        {
            EnvVarMappings[source] = target;
        }
    }
}
