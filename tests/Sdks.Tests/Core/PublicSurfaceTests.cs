using System.Reflection;
using System.Runtime.CompilerServices;
using Blueprints.Tests.Shared.Surface;
using Pulumi;

namespace Sdks.Tests.Core;

public sealed class PublicSurfaceTests
{
    private static readonly Assembly Core = typeof(Resource).Assembly;

    [Fact]
    public void Core_OffersEveryDocumentedTypeAndMember()
    {
        var offered = PublicSurfaceWriter.Write(Core, "Pulumi", "Pulumi.Testing", "Pulumi.Utilities").ToHashSet();

        // Only what is missing counts: the official assembly has more (its experimental parts, for one).
        Assert.Empty(Documented().Except(offered));
    }

    [Fact]
    public void Core_IsNamedAndVersionedAsTheOfficialPackage()
    {
        Assert.Equal("Pulumi", Core.GetName().Name);
        Assert.Equal("3.112.1", Core.GetName().Version!.ToString(3));
        Assert.Empty(Core.GetName().GetPublicKeyToken()!);
    }

    [Fact]
    public void Core_HasTheSerializationNamespace_ThatGeneratedFilesImport()
        => Assert.Contains(Core.GetTypes(), type => type.Namespace == "Pulumi.Serialization");

    private static string[] Documented([CallerFilePath] string path = "")
        => File.ReadAllLines(Path.Combine(Path.GetDirectoryName(path)!, "PublicSurface.verified.txt"));
}
