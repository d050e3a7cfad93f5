using System.Text.RegularExpressions;

namespace Blueprints.Tests.Conventions;

/// <summary>An image that an example, a sample or a test names is one that AWS has released.</summary>
/// <remarks>
/// Sources: awslabs/amazon-eks-ami, tags (v20260724 is the newest of them) and CHANGELOG.md, «AMI Release v20260714», releases of each
/// version of Kubernetes; bottlerocket-os/bottlerocket, tags.
/// </remarks>
public partial class ImageReleaseTests
{
    // v20241121 is the newest of the time of the source documents, whose settings the seed files keep.
    private static readonly string[] Amis = ["v20240807", "v20241121", "v20260724"];

    /// <summary>Amazon Linux 2 has had no image since November 2025; this one is a tag, too.</summary>
    private static readonly string[] AmazonLinux2 = ["v20241011"];

    private static readonly string[] Releases = ["1.34.9-20260714", "1.35.6-20260714"];

    private static readonly string[] Bottlerockets = ["v1.20.3", "v1.26.0"];

    private static readonly string[] Extensions = [".cs", ".md", ".yaml", ".txt"];

    [Fact]
    public void Texts_NameReleasesThatThereAre()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "Blueprints.sln")))
        {
            root = root.Parent!;
        }

        var wrong = new[] { "src", "docs", "samples", "tests" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(root.FullName, folder), "*", SearchOption.AllDirectories))
            .Append(Path.Combine(root.FullName, "README.md"))
            .Where(file => Extensions.Contains(Path.GetExtension(file))
                && !Generated().IsMatch(file)
                && Path.GetFileName(file) != "ImageReleaseTests.cs")
            .SelectMany(file => Names()
                .Matches(File.ReadAllText(file))
                .Select(match => (File: Path.GetRelativePath(root.FullName, file), match.Value)))
            .Where(found => !IsReleased(found.Value))
            .Select(found => $"{found.File}: {found.Value}")
            .ToList();

        Assert.Equal([], wrong);
    }

    private static bool IsReleased(string name) => name.Split('@') switch
    {
        ["al2023", var version] => Amis.Contains(version),
        ["al2", var version] => AmazonLinux2.Contains(version),
        ["bottlerocket", var version] => Bottlerockets.Contains(version),
        _ => Releases.Contains(name),
    };

    [GeneratedRegex(@"\b(al2023|al2)@v[0-9]{8}\b|\bbottlerocket@v[0-9.]*[0-9]|\b1\.[0-9]{2}\.[0-9]+-20[0-9]{6}\b")]
    private static partial Regex Names();

    [GeneratedRegex(@"[/\\](bin|obj)[/\\]")]
    private static partial Regex Generated();
}
