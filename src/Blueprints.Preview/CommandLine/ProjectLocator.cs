using System.Reflection;
using Blueprints.Preview.Configuration;

namespace Blueprints.Preview.CommandLine;

/// <summary>Finds the project and the stack that a command line means.</summary>
internal static class ProjectLocator
{
    private const string UsualStack = "dev";

    public static ProjectFolder Find(string? folder, PreviewHost host)
    {
        if ((folder ?? host.ProjectDirectory) is { } given)
        {
            return Find(given);
        }

        // `dotnet run --project samples/x` keeps the caller's folder, so the program's own comes first.
        var own = Path.GetDirectoryName(Assembly.GetEntryAssembly()?.Location) is { Length: > 0 } entry ? entry : AppContext.BaseDirectory;
        var current = CurrentFolder();
        return ProjectFolder.FindAbove(own)
            ?? (current is null ? null : ProjectFolder.FindAbove(current))
            ?? throw new UsageException(
                $"There is no Pulumi.yaml above the program ({own}) or above the current folder ({current ?? "which is gone"}). Name its "
                    + $"folder with --project-dir.");
    }

    /// <summary>Finds the project in a folder or above it.</summary>
    public static ProjectFolder Find(string folder)
    {
        if (folder.Length == 0)
        {
            throw new UsageException("--project-dir needs the folder with Pulumi.yaml.");
        }

        var full = FullPath(folder);
        if (File.Exists(full))
        {
            throw new UsageException($"{full} is a file: --project-dir needs the folder that it is in.");
        }

        return (Directory.Exists(full) ? ProjectFolder.FindAbove(full) : null)
            ?? throw new UsageException($"There is no Pulumi.yaml in {full} or above it.");
    }

    /// <summary>Gives options the names and the configuration of a stack; what they configure themselves comes before it.</summary>
    public static PreviewOptions Configure(PreviewOptions options, ProjectFolder project, string? stack)
    {
        var (organization, chosen) = ChooseStack(project, stack);
        var named = options with { Organization = organization ?? options.Organization, Project = project.Name, Stack = chosen };
        return named with
        {
            RootDirectory = project.Folder,
            Configuration = project.Configuration(chosen).SetItems(named.FullConfiguration()),
            StackFile = project.FileName(chosen),
            Warnings = project.Warnings(chosen),
        };
    }

    private static string FullPath(string given) =>
        given.Contains('\0', StringComparison.Ordinal) ? throw new UsageException("--project-dir is not a path.")
        : Path.IsPathRooted(given) || CurrentFolder() is not null ? Path.GetFullPath(given)
        : throw new UsageException($"--project-dir {given} is relative to the current folder, which is gone: give the whole path.");

    // The folder may have been deleted.
    private static string? CurrentFolder()
    {
        try
        {
            return Directory.GetCurrentDirectory();
        }
        catch (Exception exception) when (FileText.IsOfFiles(exception))
        {
            return null;
        }
    }

    /// <param name="project">The project.</param>
    /// <param name="wanted">A stack's name, alone or as Pulumi writes it in full: <c>org/dev</c>, <c>org/project/dev</c>.</param>
    private static (string? Organization, string Stack) ChooseStack(ProjectFolder project, string? wanted) => wanted?.Split('/') switch
    {
        [var organization, var stack] => (organization, ChooseByName(project, stack)),
        [var organization, var name, var stack] when name == project.Name => (organization, ChooseByName(project, stack)),
        [_, var name, _] =>
            throw new UsageException($"--stack {wanted} is of project '{name}', and {project.Folder} holds '{project.Name}'."),
        _ => (null, ChooseByName(project, wanted)),
    };

    private static string ChooseByName(ProjectFolder project, string? wanted)
    {
        var stacks = project.Stacks;
        var known = stacks.IsEmpty ? "there is none" : $"there are: {string.Join(", ", stacks)}";
        if (wanted is "")
        {
            throw new UsageException($"--stack needs the name of a stack; {known}.");
        }

        if (wanted is not null)
        {
            return stacks.Contains(wanted)
                ? wanted
                : throw new UsageException($"There is no stack '{wanted}': Pulumi.{wanted}.yaml is not in {project.Folder}; {known}.");
        }

        return stacks switch
        {
            _ when stacks.Contains(UsualStack) => UsualStack,
            [var only] => only,
            [] => throw new UsageException($"There is no stack in {project.Folder}: add Pulumi.{UsualStack}.yaml."),
            _ => throw new UsageException($"Say which stack is meant with --stack; {known}."),
        };
    }
}
