using System.Collections.Immutable;
using System.Threading.Tasks;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>A resource that is only referred to, and whose class is not known here.</summary>
internal sealed class DependencyResource : CustomResource
{
    public DependencyResource(string urn)
        => Urn = new Output<string>(Task.FromResult(new OutputData<string>(
            ImmutableHashSet.Create<Resource>(this), urn, IsKnown: true, IsSecret: false)));
}
