namespace Blueprints.Tests.Support;

/// <summary>A day that does not pass.</summary>
internal sealed class FixedClock(int year, int month, int day) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => new(year, month, day, 0, 0, 0, TimeSpan.Zero);
}
