namespace Blueprints.Preview.CommandLine;

/// <summary>Reports wrong usage of the command line.</summary>
internal sealed class UsageException(string message) : Exception(message);
