using System.Collections.Generic;
using System.Linq;

namespace Pulumi;

public sealed class ComponentResourceOptions : ResourceOptions
{
    public List<ProviderResource> Providers { get => field ??= []; set; }

    public static ComponentResourceOptions Merge(ComponentResourceOptions? options1, ComponentResourceOptions? options2)
    {
        var merged = Copy(options1);
        var second = Copy(options2);
        merged.Absorb(second);
        merged.Providers = LastOfEachPackage([.. merged.Providers, .. second.Providers]);
        return merged;
    }

    internal override ResourceOptions Clone() => Copy(this);

    private static ComponentResourceOptions Copy(ComponentResourceOptions? options)
    {
        var copy = new ComponentResourceOptions();
        if (options is not null)
        {
            copy.Absorb(options);
            copy.Providers = [.. options.Providers];
        }

        return copy;
    }

    private static List<ProviderResource> LastOfEachPackage(List<ProviderResource> providers)
        => [.. providers.AsEnumerable().Reverse().DistinctBy(provider => provider.Package).Reverse()];
}
