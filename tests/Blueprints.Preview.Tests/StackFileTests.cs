using System.Diagnostics;
using System.Text.Json;
using Pulumi;

namespace Blueprints.Preview.Tests;

/// <summary>Stack files that nobody writes on purpose: each is told with file, line and column, or is read.</summary>
public sealed class StackFileTests : IDisposable
{
    private readonly ProjectOnDisk _project = new ProjectOnDisk().Write("Pulumi.yaml", "name: shop\nruntime: dotnet\n");

    public static TheoryData<string, string> Wrong => new()
    {
        { "config:\n  a: " + Nested("[", "]", 65), "nested deeper than 64 levels" },
        { "config:\n  a: " + Nested("{b: ", "}", 65), "nested deeper than 64 levels" },
        { "config:\n  a: " + Nested("[", "]", 100_000), "nested deeper than 64 levels" },
        { "config:\n  a: " + Nested("[", "", 100_000), "nested deeper than 64 levels" },
        { "config:\n  a: " + string.Concat(Enumerable.Repeat("- ", 100_000)) + "x", "" },
        {
            "config:\n" + string.Concat(Enumerable.Range(1, 1_000).Select(level => new string(' ', level) + "a:\n")),
            "nested deeper than 64 levels"
        },
        { "config:\n" + Bomb(8, 9, "[", "]"), "more than 100000 values" },
        { "config:\n" + Bomb(8, 9, "{", "}"), "more than 100000 values" },
        { "config:\n  a: &a [1, 2]\n  ? *a\n  : b\n", "a key must be a text" },
        { "config:\n  ? [1, 2]\n  : b\n", "a key must be a text" },
        { "? &a {b: *a}\n: c\n", "a key must be a text" },
        { "config:\n  a: &a [*a]\n", "contains itself" },
        { "config:\n  a: 2026-01-01\n", "'2026-01-01' is a point in time" },
        { "config:\n  a: { b: [2026-01-01T10:00:00Z] }\n", "is a point in time" },
        { "config:\n  a: { b: .inf }\n", "is no number that Pulumi accepts" },
        { "config:\n  a: { b: 1, b: 2 }\n", "" },
        { "config:\n  a: b\n  a: c\n", "" },
        { "config:\n  a: { <<: text }\n", "'<<' takes a map" },
        { "config:\n  a: &a { <<: *a }\n", "contains itself" },
        { "config:\n  a: *nothing\n", "" },
        { "config:\n  a: [a,\n", "" },
        { "config:\n  a: 'b\n", "" },
        { "config:\n\ta: b\n", "" },
        { "config: {a: b", "" },
        { "config:\n  a: \"\\uD8\"\n", "" },
    };

    /// <summary>
    /// Gets scalars without quotes, and what the engine makes of them: go-yaml/yaml, resolve.go; pulumi/pulumi, config/object.go,
    /// MarshalString.
    /// </summary>
    public static TheoryData<string, string, string> Scalars => new()
    {
        { "1.30", "1.3", "[1.3]" },
        { "True", "true", "[true]" },
        { "FALSE", "false", "[false]" },
        { "~", "", "[null]" },
        { "Null", "", "[null]" },
        { "0x10", "16", "[16]" },
        { "010", "8", "[8]" },
        { "0o17", "15", "[15]" },
        { "012345678901", "12345678901", "[12345678901]" },
        { "1_000", "1000", "[1000]" },
        { "-0b11", "-3", "[-3]" },
        { "18446744073709551615", "18446744073709551615", "[18446744073709551615]" },
        { ".5", "0.5", "[0.5]" },
        { "+5", "5", "[5]" },
        { "1e3", "1000", "[1000]" },
        { "!!str 1.30", "1.30", "[\"1.30\"]" },
        { "'1.30'", "1.30", "[\"1.30\"]" },
        { "yes", "yes", "[\"yes\"]" },
        { "_1", "_1", "[\"_1\"]" },
        { "1.2.3", "1.2.3", "[\"1.2.3\"]" },
        { "2026-13-01", "2026-13-01", "[\"2026-13-01\"]" },
        { "'2026-01-01'", "2026-01-01", "[\"2026-01-01\"]" },
        { "0x", "0x", "[\"0x\"]" },
    };

    public static TheoryData<string> Odd =>
    [
        .. new[] { "[a,{0}b]", "[a,{0} b]", "a{0}", "a{0}b", "\"a{0}b\"", "'a{0}b'", "|{0}    a{0}    b", "{{a: b,{0}c: d}}", "# {0}" }
            .SelectMany(value => new[] { "\n", "\r", "\r\n", "\u0085", "\u2028", "\u2029", "\u000B", "\0", "\uFEFF" }.Select(
                end => $"config:{end}  a: {string.Format(System.Globalization.CultureInfo.InvariantCulture, value, end)}{end}  b: c{end}")),
        "\r",
        "\u0085",
        "config:\r  a: b",
        "config:\u2028  a: b\u2028",
        "%YAML 1.2\n---\nconfig: {}\n",
        "---\n---\n",
        "\uFEFFconfig: {}\n",
        "--- !!x\n",
        "config: !<x> y",
        "config: |+\n",
    ];

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task File_IsRefusedWithItsPlace(string text, string message)
    {
        var run = await RunAsync(text);

        Assert.Equal(2, run.ExitCode);
        Assert.Matches(@"Pulumi\.dev\.yaml:\d+:\d+: ", run.Error);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd('\n').Split('\n'));
    }

    [Theory]
    [MemberData(nameof(Odd))]
    public async Task File_IsReadOrRefusedWithItsPlace_WhateverEndsItsLines(string text)
    {
        var run = await RunAsync(text);

        Assert.True(
            run.ExitCode == 0
                || (run.ExitCode == 2 && System.Text.RegularExpressions.Regex.IsMatch(run.Error, @"Pulumi\.dev\.yaml:\d+:\d+: ")),
            $"{run.ExitCode} {run.Error}");
    }

    [Fact]
    public async Task Value_IsRead_WhenItIsAsDeepAsProgramsCanRead()
    {
        var run = await RunAsync($"config:\n  a: {Nested("[", "]", 64)}\n", () =>
        {
            using var json = JsonDocument.Parse(new Config().Require("a"));
            return new Dictionary<string, object?> { ["kind"] = json.RootElement.ValueKind.ToString() };
        });

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    [Theory]
    [MemberData(nameof(Scalars))]
    public async Task Scalar_IsWhatTheEngineMakesOfIt(string yaml, string alone, string inAList)
    {
        string[] read = [];
        var run = await RunAsync($"config:\n  a: {yaml}\n  b: [{yaml}]\n", () =>
        {
            read = [new Config().Require("a"), new Config().Require("b")];
            return new Dictionary<string, object?>();
        });

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal([alone, inAList], read);
    }

    [Fact]
    public async Task Merges_AreRead_WithTheMapsOwnKeysFirst()
    {
        var read = "";
        var run = await RunAsync("config:\n  a: &a { x: 1, y: 2 }\n  b: { <<: [*a, { y: 3, z: 4 }], x: 5 }\n", () =>
        {
            read = new Config().Require("b");
            return new Dictionary<string, object?>();
        });

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal("""{"x":5,"y":2,"z":4}""", read);
    }

    [Fact]
    public async Task Aliases_AreRead_WhenTheyAreFew()
    {
        var run = await RunAsync(
            "config:\n  a: &a [1, 2]\n  b: [*a, *a]\n",
            () => new Dictionary<string, object?> { ["b"] = new Config().Require("b") });

        Assert.Contains("b  [[1,2],[1,2]]", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_IsToldOf_WhenItCannotBeOpened()
    {
        File.CreateSymbolicLink(Path.Combine(_project.Folder, "Pulumi.dev.yaml"), Path.Combine(_project.Folder, "nowhere.yaml"));
        var dangling = await RunAsync(null);
        File.Delete(Path.Combine(_project.Folder, "Pulumi.dev.yaml"));
        Directory.CreateDirectory(Path.Combine(_project.Folder, "Pulumi.dev.yaml"));
        var folder = await RunAsync(null);

        Assert.Equal((2, 2), (dangling.ExitCode, folder.ExitCode));
        Assert.Contains("Pulumi.dev.yaml: it cannot be read", dangling.Error, StringComparison.Ordinal);
        Assert.Single(folder.Error.TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public async Task File_IsToldOf_WhenItIsAPipe()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var make = Process.Start("mkfifo", [Path.Combine(_project.Folder, "Pulumi.dev.yaml")]);
        await make.WaitForExitAsync();

        var run = await RunAsync(null);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("is it a pipe?", run.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _project.Dispose();

    private static string Nested(string open, string close, int levels) =>
        $"{string.Concat(Enumerable.Repeat(open, levels))}x{string.Concat(Enumerable.Repeat(close, levels))}";

    private static string Bomb(int levels, int width, string open, string close) =>
        string.Concat(Enumerable.Range(0, levels).Select(level =>
        {
            var item = level == 0 ? "x" : $"*l{level - 1}";
            return $"  l{level}: &l{level} "
                + $"{open}{string.Join(", ", Enumerable.Range(0, width).Select(index => open == "{" ? $"k{index}: {item}" : item))}"
                + $"{close}\n";
        }));

    private Task<ProgramOutput> RunAsync(string? text, Func<IDictionary<string, object?>>? program = null)
    {
        if (text is not null)
        {
            _project.Write("Pulumi.dev.yaml", text);
        }

        return _project.RunAsync(program ?? (() => new Dictionary<string, object?>()));
    }
}
