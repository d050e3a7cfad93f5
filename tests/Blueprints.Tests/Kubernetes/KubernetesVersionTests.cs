using System.Globalization;

namespace Blueprints.Tests.Kubernetes;

public class KubernetesVersionTests
{
    // Amazon EKS User Guide, «Amazon EKS Kubernetes release calendar».
    [Theory]
    [InlineData("1.30", "2024-05-23", "2025-07-23", "2026-07-23")]
    [InlineData("1.31", "2024-09-26", "2025-11-26", "2026-11-26")]
    [InlineData("1.32", "2025-01-23", "2026-03-23", "2027-03-23")]
    [InlineData("1.33", "2025-05-29", "2026-07-29", "2027-07-29")]
    [InlineData("1.34", "2025-10-02", "2026-12-02", "2027-12-02")]
    [InlineData("1.35", "2026-01-27", "2027-03-27", "2028-03-27")]
    [InlineData("1.36", "2026-06-02", "2027-08-02", "2028-08-02")]
    public void Dates_AreThoseOfTheCalendar(string name, string released, string standard, string extended)
    {
        var version = KubernetesVersion.Of(name);

        Assert.Contains(version, KubernetesVersion.Known);
        Assert.Equal(
            (Day(released), Day(standard), Day(extended)),
            (version.Released, version.StandardSupportEnds, version.ExtendedSupportEnds));

        // Fourteen months of standard support, and twelve more of extended support.
        Assert.Equal(version.Released!.Value.AddMonths(14), version.StandardSupportEnds);
        Assert.Equal(version.StandardSupportEnds!.Value.AddMonths(12), version.ExtendedSupportEnds);
    }

    [Fact]
    public void Of_TakesAVersionThatIsNotKnown()
    {
        var version = KubernetesVersion.Of("1.40");

        Assert.Equal("1.40", version.Name);
        Assert.Null(version.StandardSupportEnds);
        Assert.True(version > KubernetesVersion.V1_35);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("1.35.1")]
    [InlineData("v1.35")]
    [InlineData("2.0")]
    [InlineData("1.")]
    [InlineData("1.0")]
    public void Of_RefusesWhatIsNoMinorVersion(string name)
    {
        var exception = Assert.Throws<ArgumentException>(() => KubernetesVersion.Of(name));

        Assert.Contains($"'{name}' is not a Kubernetes version of EKS; write it like 1.35.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Known_AreInOrder() => Assert.Equal(KubernetesVersion.Known, KubernetesVersion.Known.Order());

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
