namespace Blueprints.Configuration;

/// <summary>Describes what the name of an instance type tells.</summary>
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

    /// <summary>Returns the architecture; <see langword="null"/> if the library does not know the family.</summary>
    public static CpuArchitecture? ArchitectureOf(string name) => InstanceType.Of(name).Family.Architecture;
}
