namespace Blueprints.Preview.Tests;

internal static class Discard
{
    /// <summary>Lets an expression that only registers be the body of a program.</summary>
    public static void Ignore(this Pulumi.Resource resource) => ArgumentNullException.ThrowIfNull(resource);
}
