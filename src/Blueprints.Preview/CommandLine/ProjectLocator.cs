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
            if (given.Length == 0)
            {
                throw new UsageException("--project-dir needs the folder with Pulumi.yaml.");
            }

            var full = Path.GetFullPath(given);
            if (File.Exists(full))
            {
                throw new UsageException($"{full} is a file: --project-dir needs the folder that it is in.");
            }

            return (Directory.Exists(full) ? ProjectFolder.FindAbove(full) : null)
                ?? throw new UsageException($"There is no Pulumi.yaml in {full} or above it.");
        }

        // `dotnet run --project samples/x` keeps the caller's folder, so the program's own comes first.
        var own = Path.GetDirectoryName(Assembly.GetEntryAssembly()?.Location) is { Length: > 0 } entry ? entry : AppContext.BaseDirectory;
        var current = Directory.GetCurrentDirectory();
        return ProjectFolder.FindAbove(own)
            ?? ProjectFolder.FindAbove(current)
            ?? throw new UsageException(
                $"There is no Pulumi.yaml above the program ({own}) or above the current folder ({current}). Name its folder with --project-dir.");
    }

    public static string ChooseStack(ProjectFolder project, string? wanted)
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
