namespace Blueprints.Eks.Planning;

/// <summary>How the cluster's network gives addresses to pods, which decides how many a node takes.</summary>
/// <param name="HasPrefixes">Whether interfaces take prefixes instead of single addresses.</param>
/// <param name="HasCustomNetwork">Whether a node's first interface has no pods.</param>
internal sealed record PodNetwork(bool HasPrefixes, bool HasCustomNetwork);
