namespace Blueprints.Preview;

/// <summary>Specifies where a preview's command line reads and writes. Default: the console.</summary>
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
                Width = System.Console.IsOutputRedirected ? null : TerminalWidth(),
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

    /// <summary>Gets the width of the terminal in columns, which limits the lines of the tree.</summary>
    /// <value>Default: null, no terminal; each resource is one line, with its whole type.</value>
    public int? Width { get; init; }

    /// <summary>
    /// Gets the folder in which, and above which, <c>Pulumi.yaml</c> is looked for when <c>--project-dir</c> is not given.
    /// </summary>
    /// <value>By default null: above the program's own folder, then above the current directory.</value>
    public string? ProjectDirectory { get; init; }

    // Unknown, or too narrow to draw a tree in, is as good as none.
    private static int? TerminalWidth()
    {
        const int narrowest = 40;
        try
        {
            return System.Console.WindowWidth is var width && width >= narrowest ? width : null;
        }
        catch (Exception exception) when (exception is IOException or PlatformNotSupportedException)
        {
            return null;
        }
    }
}
