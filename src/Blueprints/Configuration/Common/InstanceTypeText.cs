namespace Blueprints.Configuration;

/// <summary>Reads the architecture from the name of an instance type.</summary>
internal static class InstanceTypeText
{
    public static bool IsReadable(string name)
    {
        try
        {
            _ = InstanceType.Of(name);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <summary>Returns the architecture; <see langword="null"/> if the family is unknown.</summary>
    public static CpuArchitecture? ArchitectureOf(string name) => InstanceType.Of(name).Family.Architecture;
}
