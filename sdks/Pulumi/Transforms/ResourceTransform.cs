using System.Threading;
using System.Threading.Tasks;

namespace Pulumi;

/// <summary>Runs in the engine: it is accepted here, and never called.</summary>
public delegate Task<ResourceTransformResult?> ResourceTransform(ResourceTransformArgs args, CancellationToken cancellationToken = default);
