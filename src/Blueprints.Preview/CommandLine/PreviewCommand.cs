using System.CommandLine;
using System.CommandLine.Parsing;
using Blueprints.Preview.Configuration;
using Blueprints.Preview.Engine;
using Blueprints.Preview.Rendering;

namespace Blueprints.Preview.CommandLine;

/// <summary>Represents the command line of a program that is started without the Pulumi engine.</summary>
internal sealed class PreviewCommand
{
    private const int Refused = 1;
    private const int WrongUsage = 2;

    private readonly StackProgram _program;
    private readonly PreviewOptions _options;
    private readonly PreviewHost _host;

    private readonly Option<string?> _stack = new("--stack", "-s")
    {
        Description = "The stack, as in Pulumi.<stack>.yaml. Default: dev, or the only one there is.",
        HelpName = "name",
    };

    private readonly Option<bool> _json = new("--json", "-j")
    {
        Description = "Write one JSON document in the shape of 'pulumi preview --json', and nothing else.",
    };

    private readonly Option<bool> _verbose = new("--verbose", "-v") { Description = "When the program fails, also show stack traces." };

    private readonly Option<string?> _projectDirectory = new("--project-dir")
    {
        Description = "The folder with Pulumi.yaml. Default: the program's own project.",
        HelpName = "folder",
    };

    public PreviewCommand(StackProgram program, PreviewOptions options, PreviewHost host)
    {
        _program = program;
        _options = options;
        _host = host with { Error = new TolerantWriter(host.Error) };
    }

    /// <summary>Rejects a command line that the program cannot run with.</summary>
    public static int RefuseUsage(PreviewHost host, string message)
    {
        new TolerantWriter(host.Error).Write($"{message}\n");
        return WrongUsage;
    }

    public async Task<int> InvokeAsync(string[] args)
    {
        // No files of arguments: a value that starts with @ is a value.
        var parsed = Root().Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });

        // The parser takes a first word in brackets for a directive, and says nothing when it knows none.
        var errors = parsed.Tokens.Where(token => token.Type == TokenType.Directive)
            .Select(directive => $"Unrecognized command or argument '{directive.Value}'.")
            .Concat(parsed.Errors.Select(error => error.Message))
            .ToList();
        if (errors.Count > 0)
        {
            foreach (var error in errors)
            {
                Complain(error);
            }

            Complain("Run it with --help for the options.");
            return WrongUsage;
        }

        var invocation = new InvocationConfiguration
        {
            Output = _host.Output,
            Error = _host.Error,
            EnableDefaultExceptionHandler = false,

            // Signals are handled here: which of them it was is a part of the exit code.
            ProcessTerminationTimeout = null,
        };
        try
        {
            return await parsed.InvokeAsync(invocation).ConfigureAwait(false);
        }
        catch (Exception exception) when (TolerantWriter.IsOfStreams(exception))
        {
            // The help, on a stdout that takes nothing.
            return Unwritable("help", exception);
        }
    }

    private RootCommand Root()
    {
        var preview = new Command("preview", "Show what the program would create: the tree of resources, counts, problems and outputs.");
        var root = new RootCommand("Previews this Pulumi program offline. Deploy it with 'pulumi up'.") { preview };
        root.Directives.Clear();
        foreach (var command in new[] { root, preview })
        {
            command.Add(_stack);
            command.Add(_json);
            command.Add(_verbose);
            command.Add(_projectDirectory);
            command.SetAction(PreviewAsync);
        }

        return root;
    }

    private async Task<int> PreviewAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        using var interruption = new Interruption(cancellationToken);
        PreviewOptions options;
        try
        {
            options = Configure(parsed.GetValue(_projectDirectory), parsed.GetValue(_stack));
        }
        catch (Exception exception) when (exception is UsageException or ConfigurationFileException || FileText.IsOfFiles(exception))
        {
            Complain(exception.Message);
            return WrongUsage;
        }

        try
        {
            var graph = await StackPreview.RunAsync(_program, options, interruption.Token).ConfigureAwait(false);
            return Print(graph, parsed.GetValue(_json));
        }
        catch (OperationCanceledException) when (interruption.Token.IsCancellationRequested)
        {
            Complain("Cancelled.");
            return interruption.ExitCode;
        }
        catch (PreviewFailedException exception)
        {
            Explain(exception, parsed.GetValue(_verbose));
            if (parsed.GetValue(_json))
            {
                Write(() => _host.Output.Write(JsonReport.Write(exception)));
            }

            return Refused;
        }
    }

    private int Print(StackGraph graph, bool isJson) => Write(() =>
    {
        if (isJson)
        {
            _host.Output.Write(graph.ToJson());
        }
        else
        {
            TreeReport.Write(graph, _host.Output, _host.Colours, _host.Width);
        }
    });

    private int Write(Action write)
    {
        try
        {
            write();
            _host.Output.Flush();
            return 0;
        }
        catch (Exception exception) when (TolerantWriter.IsOfStreams(exception))
        {
            return Unwritable("plan", exception);
        }
    }

    // A full disk, or a reader such as `head` that has seen enough.
    private int Unwritable(string what, Exception exception)
    {
        Complain($"The {what} cannot be written: {exception.Message}");
        return Refused;
    }

    // Stdout is for the plan; what the program itself writes must not get into it.
    private PreviewOptions Configure(string? folder, string? stack) =>
        ProjectLocator.Configure(_options, ProjectLocator.Find(folder, _host), stack) with { Console = _host.Error };

    private void Explain(PreviewFailedException exception, bool isVerbose)
    {
        foreach (var problem in exception.Problems)
        {
            Complain(Printable.Of(problem.ToString()));
        }

        if (isVerbose)
        {
            Complain($"\n{exception.Details}");
        }
    }

    private void Complain(string line)
    {
        _host.Error.Write(line);
        _host.Error.Write('\n');
    }
}
