using System.CommandLine;
using System.CommandLine.Parsing;
using Blueprints.Preview.Configuration;
using Blueprints.Preview.Engine;
using Blueprints.Preview.Rendering;

namespace Blueprints.Preview.CommandLine;

/// <summary>The command line of a program that is started without the Pulumi engine.</summary>
internal sealed class PreviewCommand
{
    private const int Refused = 1;
    private const int WrongUsage = 2;

    // 128 and the number of the signal, as shells count.
    private const int Cancelled = 130;

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
        _host = host;
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

        return await parsed.InvokeAsync(new InvocationConfiguration { Output = _host.Output, Error = _host.Error }).ConfigureAwait(false);
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
        PreviewOptions options;
        try
        {
            options = Configure(parsed.GetValue(_projectDirectory), parsed.GetValue(_stack));
        }
        catch (Exception exception) when (exception is UsageException or ConfigurationFileException)
        {
            Complain(exception.Message);
            return WrongUsage;
        }

        try
        {
            var graph = await StackPreview.RunAsync(_program, options, cancellationToken).ConfigureAwait(false);
            return Print(graph, parsed.GetValue(_json));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            Complain("Cancelled.");
            return Cancelled;
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
            TreeReport.Write(graph, _host.Output, _host.Colours);
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
        catch (IOException exception)
        {
            // A full disk, or a reader such as `head` that has seen enough.
            Complain($"The plan cannot be written: {exception.Message}");
            return Refused;
        }
    }

    private PreviewOptions Configure(string? folder, string? stack)
    {
        var project = ProjectLocator.Find(folder, _host);
        var chosen = ProjectLocator.ChooseStack(project, stack);
        var options = _options with { Project = project.Name, Stack = chosen };
        return options with
        {
            RootDirectory = project.Folder,

            // Stdout is for the plan; what the program itself writes must not get into it.
            Console = _host.Error,
            Configuration = project.Configuration(chosen).SetItems(options.FullConfiguration()),
            Warnings = project.Warnings(chosen),
        };
    }

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
