namespace Blueprints.Data;

/// <summary>A value in a parameter group.</summary>
internal sealed record AuroraParameter(string Value, bool AtReboot)
{
    public string ApplyMethod => AtReboot ? "pending-reboot" : "immediate";
}
