using System.Diagnostics;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Blueprints.Samples.Tests;

/// <summary>A sample as a newcomer runs it: its own process, its command line, its exit code.</summary>
internal sealed partial class SampleProgram(string folder, string assembly)
{
    /// <summary>Gets every stack of every sample.</summary>
    public static IReadOnlyList<(string Folder, string Assembly, string Stack)> Stacks { get; } =
        [
            ("us-east-1", "UsEast1", "dev"),
            ("us-east-1", "UsEast1", "seed"),
            ("af-south-1", "AfSouth1", "dev"),
            ("af-south-1", "AfSouth1", "seed"),
        ];

    public static string Text(JsonElement element, string property) => element.GetProperty(property).GetString()!;

    public static IEnumerable<JsonElement> Inputs(IEnumerable<JsonElement> states, string type) =>
        states.Where(state => Text(state, "type") == type).Select(state => state.GetProperty("inputs"));

    /// <summary>Returns a resource's type and name, as the reference pages write them.</summary>
    public static string NameOf(JsonElement state) =>
        $"{Text(state, "type")} {Text(state, "urn")[(Text(state, "urn").LastIndexOf(':') + 1)..]}";

    /// <summary>Returns the resources that a page of the documentation names.</summary>
    public static IReadOnlyList<string> NamedIn(string page) =>
        [.. ResourceName().Matches(File.ReadAllText(Repository(page))).Select(match => match.Groups[1].Value)];

    /// <summary>Leaves out what depends on the day on which the test runs: whether Kubernetes versions are supported.</summary>
    public static string WithoutDates(string output) => string.Join('\n', output.Split('\n').Where(line => !DatedLine().IsMatch(line)));

    /// <summary>Leaves out of a report what depends on the day: rows of problems about support, and how many problems there are.</summary>
    public static string ReportWithoutDates(string page) => Counts().Replace(DatedRow().Replace(page, ""), "");

    /// <summary>
    /// Returns everything that a resource depends on, directly or not: by its dependencies and its provider, as the engine takes them.
    /// </summary>
    public static HashSet<string> Reached(JsonElement from, Dictionary<string, JsonElement> byUrn)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<JsonElement>([from]);
        while (open.TryDequeue(out var state))
        {
            var next = state.TryGetProperty("dependencies", out var dependencies)
                ? dependencies.EnumerateArray().Select(urn => urn.GetString()!).ToList()
                : [];
            if (state.TryGetProperty("provider", out var provider) && provider.ValueKind == JsonValueKind.String)
            {
                var reference = provider.GetString()!;
                next.Add(reference[..reference.LastIndexOf("::", StringComparison.Ordinal)]);
            }

            foreach (var urn in next.Where(urn => byUrn.ContainsKey(urn) && reached.Add(urn)))
            {
                open.Enqueue(byUrn[urn]);
            }
        }

        return reached;
    }

    public async Task<(int Code, string Output, string Errors)> Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        start.ArgumentList.Add("exec");
        start.ArgumentList.Add(AssemblyPath());
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await errors);
    }

    /// <summary>Returns the states of a stack's resources, without the components.</summary>
    public async Task<List<JsonElement>> States(string stack)
    {
        var (code, output, errors) = await Run("preview", "--stack", stack, "--json");

        Assert.Equal((0, string.Empty), (code, errors));
        using var document = JsonDocument.Parse(output);
        return [
            .. document.RootElement
                .GetProperty("steps")
                .EnumerateArray()
                .Select(step => step.GetProperty("newState").Clone())
                .Where(state => !Text(state, "type").StartsWith("blueprints:", StringComparison.Ordinal)),
        ];
    }

    /// <summary>Returns what the sample hands to <see cref="BlueprintProgram"/>, without the command line around it.</summary>
    public Action Describe()
    {
        var describe = Assembly.Load(assembly).GetType($"{assembly}.Platform", throwOnError: true)!.GetMethod("Describe")!;
        return () => describe.Invoke(null, BindingFlags.DoNotWrapExceptions, null, null, null);
    }

    public string FileOf(string name) => Repository(Path.Combine("samples", folder, name));

    private static string Repository(string path, [CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "../..", path));

    [GeneratedRegex("`([a-z]+:[^` ]+ [a-z0-9.-]+)`", RegexOptions.CultureInvariant)]
    private static partial Regex ResourceName();

    [GeneratedRegex(
        @"^ +(EKS101|EKS102|EKS110) |^[0-9]+ (warnings?|notes?)\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex DatedLine();

    [GeneratedRegex(@"<tr>\n<th scope=""row""><code>(EKS101|EKS102|EKS110)</code></th>\n(<td>.*</td>\n)*</tr>\n",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex DatedRow();

    [GeneratedRegex(" &#xB7; [0-9]+ warnings? &#xB7; [0-9]+ notes?", RegexOptions.CultureInvariant)]
    private static partial Regex Counts();

    /// <summary>
    /// The sample where it was built, beside its Pulumi.yaml: what stands beside the tests is a copy of the assembly alone.
    /// </summary>
    private string AssemblyPath()
    {
        var configuration = typeof(SampleProgram).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;
        return FileOf(Path.Combine("bin", configuration, "net10.0", $"{assembly}.dll"));
    }
}
