using System.Runtime.CompilerServices;
using System.Text;

namespace Blueprints.Tests.Shared;

/// <summary>
/// Compares a text with <c>Snapshots/{Class}.{Method}[.{name}].verified.txt</c> beside the test. <c>UPDATE_SNAPSHOTS=1</c> accepts what is there now;
/// on a build server nothing is written.
/// </summary>
internal static class Snapshot
{
    private const int LinesShown = 12;

    public static void Matches(string actual, string? name = null, [CallerFilePath] string file = "", [CallerMemberName] string method = "")
    {
        var path = Path.Combine(
            Path.GetDirectoryName(file)!, "Snapshots", $"{Path.GetFileNameWithoutExtension(file)}.{method}{(name is null ? string.Empty : $".{name}")}.verified.txt");
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

        Assert.Fail($"{path} {(expected is null ? "does not exist" : $"differs:\n{Difference(expected, text)}")}\nUPDATE_SNAPSHOTS=1 accepts the new text.");
    }

    private static string Difference(string expected, string actual)
    {
        var before = expected.Split('\n');
        var after = actual.Split('\n');
        var gone = before.Except(after).Take(LinesShown).Select(line => $"- {line}");
        var come = after.Except(before).Take(LinesShown).Select(line => $"+ {line}");
        var text = new StringBuilder().AppendJoin('\n', gone.Concat(come));
        return text.Length > 0 ? text.ToString() : "the same lines in another order";
    }
}
