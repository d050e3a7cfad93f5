namespace Blueprints.Preview.Configuration;

/// <summary>Reads a file whatever is at its path: it may be gone, a pipe, or not for this user.</summary>
internal static class FileText
{
    // A file on a disk is there at once; what opens and never ends is a pipe or a device.
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    /// <summary>How long a file may be: stack files are written by hand.</summary>
    private const int LongestFile = 4 * 1024 * 1024;

    /// <exception cref="ConfigurationFileException">It cannot be read.</exception>
    public static string Read(string path)
    {
        var reading = Task.Run(() => ReadAll(path));
        try
        {
            return reading.Wait(LongestWait)
                ? reading.Result
                : throw new ConfigurationFileException(
                    path,
                    null,
                    $"nothing comes from it for {LongestWait.TotalSeconds} s: is it a pipe? Use a file");
        }
        catch (AggregateException exception) when (exception.InnerException is { } inner && IsOfFiles(inner))
        {
            throw new ConfigurationFileException(path, null, $"it cannot be read: {inner.Message}");
        }
    }

    /// <summary>Returns whether an exception is about a file system, not about a program.</summary>
    public static bool IsOfFiles(Exception exception) =>
        exception is IOException or UnauthorizedAccessException or System.Security.SecurityException or NotSupportedException;

    private static string ReadAll(string path)
    {
        using var reader = new StreamReader(path);
        var buffer = new char[LongestFile];
        var length = reader.ReadBlock(buffer);
        return length < LongestFile ? new string(buffer, 0, length) : throw new IOException($"it has more than {LongestFile} characters");
    }
}
