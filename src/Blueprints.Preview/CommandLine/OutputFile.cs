using System.Text;
using Blueprints.Preview.Configuration;

namespace Blueprints.Preview.CommandLine;

/// <summary>The file that a command line names for what it writes.</summary>
internal sealed class OutputFile
{
    private const string OptionName = "--out";

    private OutputFile(string path) => Path = path;

    public string Path { get; }

    /// <summary>Checks a path before the program runs: what cannot be written is known at once.</summary>
    /// <exception cref="UsageException">There can be no such file.</exception>
    public static OutputFile At(string given)
    {
        if (string.IsNullOrWhiteSpace(given))
        {
            throw new UsageException($"{OptionName} needs the file to write.");
        }

        if (given.Contains('\0', StringComparison.Ordinal))
        {
            throw new UsageException($"{OptionName} is not a path.");
        }

        string path;
        try
        {
            path = System.IO.Path.GetFullPath(given);
        }
        catch (Exception exception) when (FileText.IsOfFiles(exception))
        {
            throw new UsageException($"{OptionName} {given} is relative to the current folder, which is gone: give the whole path.");
        }

        if (Directory.Exists(path))
        {
            throw new UsageException($"{OptionName} {path} is a folder: name a file in it, such as "
                + $"{System.IO.Path.Combine(given, "report.html")}.");
        }

        var folder = System.IO.Path.GetDirectoryName(path);
        return folder is null || Directory.Exists(folder)
            ? new OutputFile(path)
            : throw new UsageException($"{OptionName} {path} is in a folder that does not exist: create {folder}.");
    }

    /// <exception cref="IOException">It cannot be written; so may an <see cref="UnauthorizedAccessException"/> say.</exception>
    public void Write(string text) => File.WriteAllText(Path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
}
