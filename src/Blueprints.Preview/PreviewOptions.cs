using System.Collections.Immutable;
using System.Diagnostics.Contracts;
using System.Text.Json;
using Blueprints.Preview.CommandLine;
using Blueprints.Preview.Configuration;
using Blueprints.Preview.Values;

namespace Blueprints.Preview;

/// <summary>Describes the options of an offline preview: names, configuration, account, and custom simulations. Immutable.</summary>
/// <example>
/// <code>
/// var options = PreviewOptions.Default
///     .WithConfig("aws:region", "af-south-1")
///     .WithSecret("platform:dbPassword", "not-a-real-one")
///     .Simulate("acme:index:Widget", widget => new Dictionary&lt;string, object?&gt; { ["url"] = $"https://{widget.Name}.example.com" });
/// var graph = await StackPreview.RunAsync(Platform.Describe, options);
/// </code>
/// </example>
public sealed record PreviewOptions
{
    /// <summary>Gets the options with every default.</summary>
    public static PreviewOptions Default { get; } = new();

    /// <summary>Gets the name of the project.</summary>
    /// <value>Default: <c>project</c>.</value>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public string Project
    {
        get;
        init => field = Named(value, nameof(Project));
    }

    = "project";

    /// <summary>Gets the name of the stack.</summary>
    /// <value>Default: <c>dev</c>.</value>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public string Stack
    {
        get;
        init => field = Named(value, nameof(Stack));
    }

    = "dev";

    /// <summary>Gets the name of the organization.</summary>
    /// <value>Default: <c>organization</c>.</value>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public string Organization
    {
        get;
        init => field = Named(value, nameof(Organization));
    }

    = "organization";

    /// <summary>Gets the AWS account that ids and ARNs are made for: twelve digits.</summary>
    /// <value>Default: <c>123456789012</c>, the account of AWS's own examples.</value>
    /// <exception cref="ArgumentException">It is not twelve digits.</exception>
    public string AccountId
    {
        get;
        init => field = value is { Length: 12 } && value.All(char.IsAsciiDigit)
            ? value
            : throw new ArgumentException($"An AWS account is twelve digits, not '{value}'.", nameof(AccountId));
    }

    = "123456789012";

    /// <summary>Gets the AWS region where neither the resource, nor its provider, nor <c>aws:region</c> names one.</summary>
    /// <value>Default: <c>us-east-1</c>.</value>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public string DefaultRegion
    {
        get;
        init => field = Named(value, nameof(DefaultRegion));
    }

    = "us-east-1";

    /// <summary>Gets the folder of the project; what <c>Deployment.Instance.RootDirectory</c> gives.</summary>
    /// <value>By default null: Pulumi's own default under test.</value>
    public string? RootDirectory { get; init; }

    /// <summary>Gets how long a run may be idle, without registering or finishing anything, before it counts as endless.</summary>
    /// <value>Default: 10 seconds; unlimited under a debugger.</value>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Gets the configuration by full key, for example <c>aws:region</c>.</summary>
    /// <value>By default empty.</value>
    public ImmutableSortedDictionary<string, ConfigurationValue> Configuration { get; init; } =
        ImmutableSortedDictionary.Create<string, ConfigurationValue>(StringComparer.Ordinal);

    internal ImmutableDictionary<string, Func<SimulatedResource, IReadOnlyDictionary<string, object?>>> Resources { get; private init; } =
        ImmutableDictionary.Create<string, Func<SimulatedResource, IReadOnlyDictionary<string, object?>>>(StringComparer.Ordinal);

    /// <summary>Gets the outputs of other stacks, by the names that programs have for them.</summary>
    internal ImmutableDictionary<string, GraphValue> Stacks { get; private init; } =
        ImmutableDictionary.Create<string, GraphValue>(StringComparer.Ordinal);

    internal ImmutableDictionary<string, Func<SimulatedCall, IReadOnlyDictionary<string, object?>>> Functions { get; private init; } =
        ImmutableDictionary.Create<string, Func<SimulatedCall, IReadOnlyDictionary<string, object?>>>(StringComparer.Ordinal);

    /// <summary>Gets where the program's own lines go; null leaves the console as it is.</summary>
    internal TextWriter? Console { get; init; }

    /// <summary>Gets the name of the stack's file that the options were read from; null for others.</summary>
    internal string? StackFile { get; init; }

    /// <summary>Gets the warnings of the files that the options were read from.</summary>
    internal ImmutableArray<Problem> Warnings { get; init; } = [];

    /// <summary>
    /// Reads a stack of a project, as the command line does: its names, and the configuration of <c>Pulumi.yaml</c> and
    /// <c>Pulumi.&lt;stack&gt;.yaml</c>.
    /// </summary>
    /// <param name="folder">The folder with <c>Pulumi.yaml</c>, or one below it.</param>
    /// <param name="stack">The stack's name, for example <c>prod</c>.</param>
    /// <returns>
    /// The defaults with project, stack, root directory and configuration. A <c>secure:</c> value is the text <c>[secret]</c>, marked as a
    /// secret: replace it with <see cref="WithSecret"/>.
    /// </returns>
    /// <exception cref="ArgumentException">
    /// The folder or the stack's name is empty; no project or no such stack is there; or a file cannot be read, with file, line and column.
    /// </exception>
    /// <example>
    /// <code>
    /// var graph = await StackPreview.RunAsync(
    ///     Platform.Describe,
    ///     PreviewOptions.FromStack("../../samples/shop", "prod").WithSecret("dbPassword", "not-a-real-one"));
    /// </code>
    /// </example>
    public static PreviewOptions FromStack(string folder, string stack)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        ArgumentException.ThrowIfNullOrWhiteSpace(stack);
        try
        {
            return ProjectLocator.Configure(Default, ProjectLocator.Find(folder), stack);
        }
        catch (Exception exception) when (exception is UsageException or ConfigurationFileException || FileText.IsOfFiles(exception))
        {
            throw new ArgumentException(exception.Message, exception);
        }
    }

    /// <summary>Sets a configuration value.</summary>
    /// <param name="key">The full key: <c>aws:region</c>. A key without a namespace belongs to the project.</param>
    /// <param name="value">The text; objects and lists as JSON text.</param>
    /// <returns>New options.</returns>
    /// <exception cref="ArgumentException"><paramref name="key"/> is empty.</exception>
    /// <example><code>var options = PreviewOptions.Default.WithConfig("aws:region", "af-south-1");</code></example>
    [Pure]
    public PreviewOptions WithConfig(string key, string value) => With(key, value, isSecret: false);

    /// <summary>Sets a secret configuration value. The graph keeps it marked, and nothing prints it.</summary>
    /// <param name="key">The full key: <c>platform:dbPassword</c>. A key without a namespace belongs to the project.</param>
    /// <param name="value">The text.</param>
    /// <returns>New options.</returns>
    /// <exception cref="ArgumentException"><paramref name="key"/> is empty.</exception>
    /// <example><code>var options = PreviewOptions.Default.WithSecret("platform:dbPassword", "not-a-real-one");</code></example>
    [Pure]
    public PreviewOptions WithSecret(string key, string value) => With(key, value, isSecret: true);

    /// <summary>Simulates a type of resource: for types that the library does not simulate, or not sufficiently.</summary>
    /// <param name="type">
    /// The type token, for example <c>acme:index:Widget</c>. A component of this type counts as built by its provider.
    /// </param>
    /// <param name="outputs">
    /// Gives the outputs by wire name; the inputs are already included. The entry <c>id</c> sets the id. Values are texts, booleans,
    /// numbers, lists and dictionaries of these, and Pulumi outputs (also secret or unknown ones).
    /// </param>
    /// <returns>New options; a later simulation of the same type replaces the earlier one.</returns>
    /// <exception cref="ArgumentException"><paramref name="type"/> is empty.</exception>
    /// <example>
    /// <code>
    /// options.Simulate(
    ///     "acme:index:Widget",
    ///     widget => new Dictionary&lt;string,
    ///     object?&gt; { ["url"] = $"https://{widget.Name}.example.com" });
    /// </code>
    /// </example>
    [Pure]
    public PreviewOptions Simulate(string type, Func<SimulatedResource, IReadOnlyDictionary<string, object?>> outputs)
    {
        ArgumentException.ThrowIfNullOrEmpty(type);
        ArgumentNullException.ThrowIfNull(outputs);
        return this with { Resources = Resources.SetItem(type, outputs) };
    }

    /// <summary>Sets what another stack exports, which a <c>StackReference</c> of the program reads.</summary>
    /// <param name="stack">The other stack as the program names it, for example <c>acme/platform/prod</c>.</param>
    /// <param name="outputs">Its outputs as JSON, as <c>pulumi stack output --json</c> writes them.</param>
    /// <returns>New options; what was set for the same stack is replaced.</returns>
    /// <exception cref="ArgumentException">A text is empty, or <paramref name="outputs"/> is not a JSON object.</exception>
    /// <remarks>Without it, a stack has no outputs in a preview.</remarks>
    /// <example><code>options.WithStackOutputs("acme/platform/prod", File.ReadAllText("platform.prod.json"))</code></example>
    [Pure]
    public PreviewOptions WithStackOutputs(string stack, string outputs)
    {
        ArgumentException.ThrowIfNullOrEmpty(stack);
        ArgumentException.ThrowIfNullOrEmpty(outputs);
        try
        {
            return WithStack(stack, JsonValues.Read(JsonSerializer.Deserialize<JsonElement>(outputs)));
        }
        catch (JsonException exception)
        {
            throw new ArgumentException($"The outputs of stack {stack} are not JSON: {exception.Message}", nameof(outputs), exception);
        }
    }

    /// <summary>Sets what another stack exports to the outputs of its own preview.</summary>
    /// <param name="stack">The other stack as the program names it, for example <c>acme/platform/prod</c>.</param>
    /// <param name="graph">The other stack's preview.</param>
    /// <returns>New options; what was set for the same stack is replaced. Outputs that the preview does not know are absent.</returns>
    /// <exception cref="ArgumentException"><paramref name="stack"/> is empty.</exception>
    /// <example>
    /// <code>
    /// var platform = await StackPreview.RunAsync(platformProgram);
    /// var shop = await StackPreview.RunAsync(shopProgram, PreviewOptions.Default.WithStackOutputs("acme/platform/prod", platform));
    /// </code>
    /// </example>
    [Pure]
    public PreviewOptions WithStackOutputs(string stack, StackGraph graph)
    {
        ArgumentException.ThrowIfNullOrEmpty(stack);
        ArgumentNullException.ThrowIfNull(graph);
        return WithStack(stack, graph.Outputs);
    }

    /// <summary>Simulates a function (an invoke, or a method of a resource) that the program calls.</summary>
    /// <param name="token">The token, for example <c>aws:ec2/getAmi:getAmi</c>.</param>
    /// <param name="result">Gives the result's properties by wire name.</param>
    /// <returns>New options; a later simulation of the same function replaces the earlier one.</returns>
    /// <exception cref="ArgumentException"><paramref name="token"/> is empty.</exception>
    /// <example>
    /// <code>
    /// options.SimulateFunction(
    ///     "aws:ec2/getAmi:getAmi",
    ///     call => new Dictionary&lt;string,
    ///     object?&gt; { ["id"] = "ami-0123456789abcdef0" });
    /// </code>
    /// </example>
    [Pure]
    public PreviewOptions SimulateFunction(string token, Func<SimulatedCall, IReadOnlyDictionary<string, object?>> result)
    {
        ArgumentException.ThrowIfNullOrEmpty(token);
        ArgumentNullException.ThrowIfNull(result);
        return this with { Functions = Functions.SetItem(token, result) };
    }

    private PreviewOptions WithStack(string stack, GraphValue outputs)
    {
        if (outputs.Kind != GraphValueKind.Map)
        {
            throw new ArgumentException($"The outputs of stack {stack} are a {outputs.Kind}, not a map.", nameof(outputs));
        }

        return this with { Stacks = Stacks.SetItem(stack, outputs) };
    }

    /// <summary>Returns the configuration with every key complete: those without a namespace belong to the project.</summary>
    internal ImmutableSortedDictionary<string, ConfigurationValue> FullConfiguration()
    {
        var full = ImmutableSortedDictionary.CreateBuilder<string, ConfigurationValue>(StringComparer.Ordinal);
        foreach (var (key, value) in Configuration)
        {
            var complete = key.Contains(':', StringComparison.Ordinal) ? key : $"{Project}:{key}";
            if (!full.TryAdd(complete, value))
            {
                throw new ArgumentException($"'{key}' and '{complete}' are the same setting: give it once.");
            }
        }

        return full.ToImmutable();
    }

    private static string Named(string value, string property) =>
        string.IsNullOrWhiteSpace(value) ? throw new ArgumentException($"{property} must not be empty.", property) : value;

    private PreviewOptions With(string key, string value, bool isSecret)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        ArgumentNullException.ThrowIfNull(value);
        return this with { Configuration = Configuration.SetItem(key, new ConfigurationValue(value, isSecret)) };
    }
}
