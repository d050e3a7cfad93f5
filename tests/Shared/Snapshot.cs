using System.Runtime.CompilerServices;

namespace Blueprints.Tests.Shared;

/// <summary>
/// Compares a text with <c>Snapshots/{Class}.{Method}[.{name}].verified.txt</c> beside the test. <c>UPDATE_SNAPSHOTS=1</c> accepts what is
/// there now; on a build server nothing is written.
/// </summary>
internal static class Snapshot
{
    private const int LinesShown = 40;

    public static void Matches(string actual, string? name = null, [CallerFilePath] string file = "", [CallerMemberName] string method = "")
    {
        var path = Path.Combine(
            Path.GetDirectoryName(file)!,
            "Snapshots",
            $"{Path.GetFileNameWithoutExtension(file)}.{method}{(name is null ? string.Empty : $".{name}")}.verified.txt");
        var text = actual.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
        var isServer = Environment.GetEnvironmentVariable("CI") == "true";
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1" && !isServer)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
            return;
        }

        var expected = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : null;
        if (expected == text)
        {
            return;
        }

        if (!isServer)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path.Replace(".verified.", ".received.", StringComparison.Ordinal), text);
        }

        Assert.Fail(
            $"{path} {(expected is null ? "does not exist" : $"differs:\n{Difference(expected, text)}")}\nUPDATE_SNAPSHOTS=1 accepts the "
                + $"new text.");
    }

    // Line by line, in order: what has moved, and what is there once more, is a difference too.
    private static string Difference(string expected, string actual)
    {
        var before = expected.Split('\n');
        var after = actual.Split('\n');
        var changes = LineDifference.Of(before, after).ToList();
        var more = changes.Count > LinesShown ? $"\n… and {changes.Count - LinesShown} more lines" : string.Empty;
        return string.Join('\n', changes.Take(LinesShown)) + more;
    }
}
