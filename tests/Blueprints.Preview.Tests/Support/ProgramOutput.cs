namespace Blueprints.Preview.Tests;

public sealed record ProgramOutput(int ExitCode, string Output, string Error);
