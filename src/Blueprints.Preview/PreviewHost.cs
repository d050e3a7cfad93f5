namespace Blueprints.Preview;

/// <summary>Where a preview's command line reads and writes: the console by default, anything else in a test.</summary>
public sealed record PreviewHost
{
    /// <summary>Gets the process's own console.</summary>
    /// <value>Colours only when the output is a terminal that has them and <c>NO_COLOR</c> is unset or empty.</value>
    public static PreviewHost Console
    {
        get
        {
            if (OperatingSystem.IsWindows())
            {
                // The tree is drawn with characters that the code pages of old consoles lack.
                System.Console.OutputEncoding = System.Text.Encoding.UTF8;
            }

            return new PreviewHost
            {
                Output = System.Console.Out,
                Error = System.Console.Error,
                Colours = !System.Console.IsOutputRedirected
                    && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
                    && Environment.GetEnvironmentVariable("TERM") != "dumb",
            };
        }
    }

    /// <summary>Gets where the plan is written.</summary>
    public required TextWriter Output { get; init; }

    /// <summary>Gets where problems are written.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Gets whether the tree is coloured.</summary>
    /// <value>By default false.</value>
    public bool Colours { get; init; }

    /// <summary>Gets the folder in which, and above which, <c>Pulumi.yaml</c> is looked for when <c>--project-dir</c> is not given.</summary>
    /// <value>By default null: above the program's own folder, then above the current directory.</value>
    public string? ProjectDirectory { get; init; }
}
