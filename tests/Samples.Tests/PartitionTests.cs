using Blueprints.Preview;

namespace Blueprints.Samples.Tests;

/// <summary>
/// Every stack of every sample in every partition: what a team changes is the region and the ARNs of the stack's file, and every other name
/// follows.
/// </summary>
public class PartitionTests
{
    public static TheoryData<string, string, string, string> Forms
    {
        get
        {
            var forms = new TheoryData<string, string, string, string>();
            foreach (var (folder, assembly, stack) in SampleProgram.Stacks)
            {
                foreach (var names in PartitionNames.All)
                {
                    forms.Add(folder, assembly, stack, names.Region);
                }
            }

            return forms;
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Sample_WritesTheNamesOfItsPartition(string folder, string assembly, string stack, string region)
    {
        var names = PartitionNames.Of(region);
        var sample = new SampleProgram(folder, assembly);
        var copy = Directory.CreateTempSubdirectory("blueprints");
        foreach (var file in new[] { "Pulumi.yaml", $"Pulumi.{stack}.yaml" })
        {
            var text = (await File.ReadAllTextAsync(sample.FileOf(file)))
                .Replace(folder, region, StringComparison.Ordinal)
                .Replace("arn:aws:", $"arn:{names.Partition}:", StringComparison.Ordinal);
            await File.WriteAllTextAsync(Path.Combine(copy.FullName, file), text);
        }

        var graph = await StackPreview.RunAsync(sample.Describe(), PreviewOptions.FromStack(copy.FullName, stack));

        Assert.True(graph.Resources.Length > 20);
        names.AreThoseOf([.. graph.Resources.Select(node => node.Inputs.ToString())]);
        copy.Delete(recursive: true);
    }
}
