namespace Blueprints.Configuration;

/// <summary>Reads taints as Kubernetes writes them: <c>key=value:Effect</c> or <c>key:Effect</c>.</summary>
internal static class TaintText
{
    /// <exception cref="ArgumentException">It is not of that form.</exception>
    public static NodeTaint Read(string text)
    {
        var at = text.LastIndexOf(':');
        var effect = at > 0 && Enum.GetNames<TaintEffect>().Contains(text[(at + 1)..])
            ? Enum.Parse<TaintEffect>(text[(at + 1)..])
            : throw NotATaint();
        var (key, value) = text[..at].Split('=') switch
        {
            [{ Length: > 0 } only] => (only, null),
            [{ Length: > 0 } name, var given] => (name, (string?)given),
            _ => throw NotATaint(),
        };
        return effect switch
        {
            TaintEffect.NoSchedule => NodeTaint.NoSchedule(key, value),
            TaintEffect.PreferNoSchedule => NodeTaint.PreferNoSchedule(key, value),
            _ => NodeTaint.NoExecute(key, value),
        };
    }

    private static ArgumentException NotATaint() => new("A taint is written like key=value:NoSchedule.");
}
