namespace Blueprints.Data;

/// <summary>A value in a parameter group. Without a word on when it counts, a parameter that is known to be static waits for the next reboot.</summary>
internal sealed record AuroraParameter(string Value, bool? AtReboot)
{
    public bool Waits(AuroraEngine engine, string name) => AtReboot ?? StaticParameters.Contains(engine, name);

    public string ApplyMethod(AuroraEngine engine, string name) => Waits(engine, name) ? "pending-reboot" : "immediate";
}

/// <summary>A parameter as it is sent: what it is, and when it counts.</summary>
internal sealed record AuroraSetting(string Name, string Value, string ApplyMethod);
