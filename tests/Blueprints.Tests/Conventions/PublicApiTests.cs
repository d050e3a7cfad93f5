using System.Reflection;
using Blueprints.Preview;
using Blueprints.Tests.Shared.Surface;

namespace Blueprints.Tests.Conventions;

/// <summary>Everything that the packages offer, in a file each: a change of it shows as a difference that somebody approves.</summary>
public class PublicApiTests
{
    [Fact]
    public void Blueprints_OffersWhatWasApproved() => Snapshot.Matches(SurfaceOf(typeof(VpcBlueprint).Assembly));

    [Fact]
    public void Preview_OffersWhatWasApproved() => Snapshot.Matches(SurfaceOf(typeof(StackPreview).Assembly));

    private static string SurfaceOf(Assembly library) =>
        string.Join('\n', PublicSurfaceWriter.Write(library, [.. library.GetExportedTypes().Select(type => type.Namespace!).Distinct()]));
}
