using System.Runtime.ExceptionServices;
using Blueprints.Configuration;
using Blueprints.Preview;

namespace Blueprints.Tests.Configuration;

/// <summary>Reads options as a program does: inside a run, from the configuration of a project called <c>platform</c>.</summary>
internal static class StackFile
{
    /// <summary>Runs code with what stands under <c>config:</c> in <c>Pulumi.dev.yaml</c>.</summary>
    public static async Task<T> Read<T>(string yaml, Func<T> read)
    {
        var folder = Directory.CreateTempSubdirectory("blueprints-configuration-").FullName;
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder, "Pulumi.yaml"), "name: platform\nruntime: dotnet\n");
            await File.WriteAllTextAsync(
                Path.Combine(folder, "Pulumi.dev.yaml"),
                $"config:\n{string.Join('\n', yaml.Split('\n').Select(line => $"  {line}"))}\n");
            var reading = new Reading<T>(read);
            using var output = new StringWriter();
            using var error = new StringWriter();
            var code = await BlueprintProgram.RunAsync(
                ["preview", "--stack", "dev"],
                reading.Run,
                host: new PreviewHost { Output = output, Error = error, ProjectDirectory = folder });
            Assert.True(code == 0, error.ToString());
            return reading.Result;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Runs code with configuration as Pulumi's engine hands it over: objects and lists are JSON text.</summary>
    public static async Task<T> ReadJson<T>(IEnumerable<(string Key, string Value)> configuration, Func<T> read)
    {
        var reading = new Reading<T>(read);
        var options = configuration.Aggregate(
            PreviewOptions.Default with { Project = "platform" },
            (settings, entry) => settings.WithConfig(entry.Key, entry.Value));
        await StackPreview.RunAsync(() => _ = reading.Run(), options);
        return reading.Result;
    }

    public static Task<T> ReadJson<T>(string key, string json, Func<T> read) => ReadJson([(key, json)], read);

    public static Task<TOptions> Bind<TOptions>(string json)
        where TOptions : class, new() =>
        ReadJson("platform:it", json, () => StackConfiguration.Bind<TOptions>("it"));

    public static async Task<BlueprintException> Refusal<TOptions>(string json)
        where TOptions : class, new() =>
        await Assert.ThrowsAsync<BlueprintException>(() => Bind<TOptions>(json));

    /// <summary>Returns the one problem that there must be.</summary>
    public static async Task<Problem> Problem<TOptions>(string json)
        where TOptions : class, new() =>
        Assert.Single((await Refusal<TOptions>(json)).Problems);

    // What the program throws is kept as it is: a run reports only its text.
    private sealed class Reading<T>(Func<T> read)
    {
        private ExceptionDispatchInfo? _failure;

        private T? _result;

        public T Result
        {
            get
            {
                _failure?.Throw();
                return _result!;
            }
        }

        public Dictionary<string, object?> Run()
        {
            try
            {
                _result = read();
            }
            catch (BlueprintException exception)
            {
                _failure = ExceptionDispatchInfo.Capture(exception);
            }

            return [];
        }
    }
}
