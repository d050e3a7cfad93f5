namespace Blueprints.Configuration;

/// <summary>What the name of an instance type tells.</summary>
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

    /// <summary>Returns the architecture; <see langword="null"/> where the library does not know the family.</summary>
    public static CpuArchitecture? ArchitectureOf(string name) => InstanceType.Of(name).Family.Architecture;
}
