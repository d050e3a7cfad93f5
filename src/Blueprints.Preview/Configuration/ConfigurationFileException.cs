using YamlDotNet.Core;

namespace Blueprints.Preview.Configuration;

/// <summary>Reports a mistake in a project's or stack's file, with its place.</summary>
internal sealed class ConfigurationFileException(string file, Mark? where, string message)
    : Exception(where is { } mark && mark.Line > 0
        ? FormattableString.Invariant($"{file}:{mark.Line}:{mark.Column}: {message}")
        : $"{file}: {message}");
