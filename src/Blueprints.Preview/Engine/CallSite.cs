using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Blueprints.Preview.Engine;

/// <summary>Finds the line of a team's own program in a stack trace: the first one outside of the libraries that has a file.</summary>
internal static partial class CallSite
{
    private static readonly Assembly Library = typeof(Problem).Assembly;
    private static readonly string[] Platform = ["System.", "Microsoft.", "Pulumi."];

    private static readonly Lazy<HashSet<string>> LibraryTypes = new(() =>
        new[] { Library, typeof(CallSite).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .Select(type => type.FullName)
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal));

    /// <summary>
    /// Returns <c>file:line</c>, of the cause where the exception has one; null when it never passed through such a line, or the program
    /// has no symbols.
    /// </summary>
    public static string? Of(Exception exception) =>
        (exception.InnerException is { } cause ? Of(cause) : null)
        ?? new StackTrace(exception, fNeedFileInfo: true).GetFrames()
            .Where(frame => frame.GetFileName() is not null && frame.GetMethod()?.Module.Assembly is { } assembly && !IsLibrary(assembly))
            .Select(frame => Write(frame.GetFileName()!, $"{frame.GetFileLineNumber()}"))
            .FirstOrDefault();

    /// <summary>Returns the blueprint whose method the program called when it failed; null when it called none.</summary>
    public static string? BlueprintOf(Exception exception) =>
        new StackTrace(exception, fNeedFileInfo: false).GetFrames()
            .Select(frame => frame.GetMethod()?.DeclaringType)
            .OfType<Type>()
            .SkipWhile(type => type.Assembly != Library)
            .TakeWhile(type => type.Assembly == Library)
            .LastOrDefault(type => type.GetMethod("Provision") is not null)?.Name;

    /// <summary>Returns <c>file:line</c> from the text of a stack trace.</summary>
    public static string? In(string text) =>
        Frame().Matches(text)
            .Where(frame => !IsLibrary(frame.Groups["method"].Value))
            .Select(frame => Write(frame.Groups["file"].Value, frame.Groups["line"].Value))
            .FirstOrDefault();

    private static bool IsLibrary(Assembly assembly) =>
        assembly == Library
            || assembly == typeof(CallSite).Assembly
            || Array.Exists(Platform, start => $"{assembly.GetName().Name}.".StartsWith(start, StringComparison.Ordinal));

    // "Namespace.Type.Method(…)", and demystified with modifiers and the result's type in front.
    private static bool IsLibrary(string method)
    {
        foreach (var name in method.Split('(')[0].Split(' '))
        {
            if (Array.Exists(Platform, start => name.StartsWith(start, StringComparison.Ordinal)))
            {
                return true;
            }

            for (var dot = name.LastIndexOf('.'); dot > 0; dot = name.LastIndexOf('.', dot - 1))
            {
                if (LibraryTypes.Value.Contains(name[..dot]))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static string Write(string file, string line)
    {
        try
        {
            var relative = Path.GetRelativePath(Directory.GetCurrentDirectory(), file);
            return $"{(relative.StartsWith("..", StringComparison.Ordinal) ? file : relative)}:{line}";
        }
        catch (IOException)
        {
            // The current folder may be gone.
            return $"{file}:{line}";
        }
    }

    [GeneratedRegex(@"^\s*at (?<method>.+?) in (?<file>.+):(?:line )?(?<line>\d+)\s*$", RegexOptions.Multiline)]
    private static partial Regex Frame();
}
