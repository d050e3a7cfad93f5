using System.Text;

namespace Blueprints.Preview.CommandLine;

/// <summary>Writes as far as possible: stderr may be closed or its disk full, which cannot be reported anywhere.</summary>
internal sealed class TolerantWriter(TextWriter inner) : TextWriter
{
    public override Encoding Encoding => inner.Encoding;

    /// <summary>Determines whether an exception means that a stream cannot be written.</summary>
    public static bool IsOfStreams(Exception exception) =>
        exception is IOException or ObjectDisposedException or UnauthorizedAccessException;

    public override void Write(char value) => Try(() => inner.Write(value));

    public override void Write(string? value) => Try(() => inner.Write(value));

    public override void Write(char[] buffer, int index, int count) => Try(() => inner.Write(buffer, index, count));

    public override void Flush() => Try(inner.Flush);

    private static void Try(Action write)
    {
        try
        {
            write();
        }
        catch (Exception exception) when (IsOfStreams(exception))
        {
            // There is no other place to say it.
        }
    }
}
