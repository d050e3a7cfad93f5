using System.CommandLine;
using System.CommandLine.Parsing;
using Blueprints.Preview.Configuration;
using Blueprints.Preview.Engine;
using Blueprints.Preview.Explanations;
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

    private readonly Option<string?> _mermaid = new("--mermaid", "-m")
    {
        Description = $"Write the plan, or a part of it, as a Mermaid flowchart, and nothing else: {MermaidParts.Words}.",
        HelpName = "part",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string?> _out = new("--out", "-o") { Description = "The file to write. Default: stdout.", HelpName = "file" };

    private readonly Option<string?> _title = new("--title", "-t")
    {
        Description = "The heading of the page. Default: project and stack.",
        HelpName = "text"
    };

    private readonly Option<bool> _verbose = new("--verbose", "-v") { Description = "When the program fails, also show stack traces." };

    private readonly Option<string?> _projectDirectory = new("--project-dir")
    {
        Description = "The folder with Pulumi.yaml. Default: the program's own project.",
        HelpName = "folder",
    };

    private readonly Argument<string?> _code = new("code")
    {
        Description = "The code of a problem, for example NET005. Default: none, which lists all.",
        Arity = ArgumentArity.ZeroOrOne,
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
        var report = new Command("report", "Write one HTML page with pictures of what the program would create.") { _out, _title, _stack,
            _verbose, _projectDirectory };
        report.SetAction((parsed, cancellationToken) => RunAsync(parsed, Report, cancellationToken));
        var explain = new Command("explain", "Print the page of a problem code: why, wrong, right.") { _code };
        explain.SetAction(parsed => Explain(parsed.GetValue(_code)));
        var root = new RootCommand("Previews this Pulumi program offline. Deploy it with 'pulumi up'.") { preview, report, explain };
        root.Directives.Clear();
        foreach (var command in new[] { root, preview })
        {
            command.Add(_stack);
            command.Add(_json);
            command.Add(_mermaid);
            command.Add(_verbose);
            command.Add(_projectDirectory);
            command.SetAction((parsed, cancellationToken) => RunAsync(parsed, Preview, cancellationToken));
        }

        return root;
    }

    /// <summary>Runs the program, and prints what came of it.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="printer">Checks the command's own options before the program runs, and gives what prints the graph.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    private async Task<int> RunAsync(ParseResult parsed, Func<ParseResult, Func<StackGraph, int>> printer,
        CancellationToken cancellationToken)
    {
        using var interruption = new Interruption(cancellationToken);
        PreviewOptions options;
        Func<StackGraph, int> print;
        try
        {
            print = printer(parsed);
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
            return print(graph);
        }
        catch (OperationCanceledException) when (interruption.Token.IsCancellationRequested)
        {
            Complain("Cancelled.");
            return interruption.ExitCode;
        }
        catch (PreviewFailedException exception)
        {
            Explain(exception, parsed.GetValue(_verbose));
            if (parsed.GetResult(_json) is not null && parsed.GetValue(_json))
            {
                Write(() => _host.Output.Write(JsonReport.Write(exception)));
            }

            return Refused;
        }
    }

    // Without the program and its configuration: whoever looks a code up may have neither in order.
    private int Explain(string? code)
    {
        var found = Explanation.Of(code);
        if (found.Text is null)
        {
            Complain(found.Fault);
            return WrongUsage;
        }

        return Write(() => _host.Output.Write(found.Text), "page");
    }

    private Func<StackGraph, int> Preview(ParseResult parsed)
    {
        var isJson = parsed.GetValue(_json);
        if (parsed.GetResult(_mermaid) is null)
        {
            return graph => Write(() =>
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
        }

        var part = MermaidParts.Of(parsed.GetValue(_mermaid));
        return isJson
            ? throw new UsageException("--json and --mermaid are two forms of one plan: give one of them.")
            : graph => Write(() => _host.Output.Write(graph.ToMermaid(part)));
    }

    private Func<StackGraph, int> Report(ParseResult parsed)
    {
        var title = parsed.GetValue(_title);
        if (parsed.GetResult(_out) is null)
        {
            return graph => Write(() => _host.Output.Write(graph.ToHtml(title)));
        }

        var file = OutputFile.At(parsed.GetValue(_out) ?? "");
        return graph => Write(
            () =>
            {
                file.Write(graph.ToHtml(title));
                _host.Output.Write($"The report is in {file.Path}\n");
            },
            "report");
    }

    private int Write(Action write, string what = "plan")
    {
        try
        {
            write();
            _host.Output.Flush();
            return 0;
        }
        catch (Exception exception) when (TolerantWriter.IsOfStreams(exception))
        {
            return Unwritable(what, exception);
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
