using System.Collections.Immutable;

namespace Blueprints;

/// <summary>The nodes that controllers belong on: those that Karpenter does not manage.</summary>
/// <param name="Architecture">Their processor architecture.</param>
/// <param name="Labels">The labels that only they have, by which controllers choose them; may be empty.</param>
/// <param name="AreTainted">Whether they have the taint <c>CriticalAddonsOnly</c>, which controllers then tolerate.</param>
/// <example><code>new SystemNodes(CpuArchitecture.Arm64, ImmutableSortedDictionary&lt;string, string&gt;.Empty.Add("role", "system"), AreTainted: true)</code></example>
public sealed record SystemNodes(CpuArchitecture Architecture, ImmutableSortedDictionary<string, string> Labels, bool AreTainted = false);
