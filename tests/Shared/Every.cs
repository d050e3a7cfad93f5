namespace Blueprints.Tests.Shared;

/// <summary>
/// An assertion about each of several things, of which there must be one at least: that of xunit holds for none, and a test that lost what
/// it looks at would stay green.
/// </summary>
internal static class Every
{
    public static void One<T>(IEnumerable<T> all, Action<T> holds)
    {
        var things = all.ToList();
        Assert.NotEmpty(things);
        Assert.All(things, holds);
    }
}
