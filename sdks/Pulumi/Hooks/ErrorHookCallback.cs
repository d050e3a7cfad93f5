using System.Threading;
using System.Threading.Tasks;

namespace Pulumi;

/// <summary>Called by the engine: it is accepted here, and never called.</summary>
public delegate Task<bool> ErrorHookCallback(ErrorHookArgs args, CancellationToken cancellationToken = default);
