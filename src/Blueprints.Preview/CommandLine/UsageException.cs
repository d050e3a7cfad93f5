namespace Blueprints.Preview.CommandLine;

/// <summary>Says how the command line was used wrongly.</summary>
internal sealed class UsageException(string message) : Exception(message);
