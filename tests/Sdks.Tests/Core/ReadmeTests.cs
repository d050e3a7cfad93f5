using System.Runtime.CompilerServices;

namespace Sdks.Tests.Core;

public sealed class ReadmeTests
{
    [Fact]
    public void Readme_ListsEveryContractTest()
    {
        var readme = File.ReadAllText(Path.Combine(TestsFolder(), "../../../sdks/README.md"));

        Assert.All(ContractTests(), test => Assert.Contains(test, readme, StringComparison.Ordinal));
    }

    private static IEnumerable<string> ContractTests()
        => from type in typeof(ReadmeTests).Assembly.GetTypes()
           where type.Namespace == typeof(ReadmeTests).Namespace
           from method in type.GetMethods()
           where method.IsDefined(typeof(FactAttribute), inherit: true)
           select $"`{method.Name}`";

    private static string TestsFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
