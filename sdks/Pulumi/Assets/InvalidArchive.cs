namespace Pulumi;

/// <summary>What an [Output] of an archive type holds when the engine sent something else; it can be held but not sent.</summary>
internal sealed class InvalidArchive() : Archive("", "");
