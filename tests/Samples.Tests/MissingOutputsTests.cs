using System.Text.Json;
using Blueprints.Preview;

namespace Blueprints.Samples.Tests;

/// <summary>
/// Every stack of every sample under the ordinary mocks of Pulumi's users, in a preview and in an update, with ids and without: no Apply
/// trusts an output to be there.
/// </summary>
[Collection(nameof(MissingOutputsTests))]
public class MissingOutputsTests
{
    public static TheoryData<string, string, string, bool, bool> Forms
    {
        get
        {
            var forms = new TheoryData<string, string, string, bool, bool>();
            foreach (var (folder, assembly, stack) in SampleProgram.Stacks)
            {
                foreach (var (isPreview, hasIds) in new[] { (true, true), (true, false), (false, true), (false, false) })
                {
                    forms.Add(folder, assembly, stack, isPreview, hasIds);
                }
            }

            return forms;
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Sample_EndsWithoutAnException_WhenOutputsAreMissing(
        string folder,
        string assembly,
        string stack,
        bool isPreview,
        bool hasIds)
    {
        var sample = new SampleProgram(folder, assembly);
        var options = PreviewOptions.FromStack(sample.FileOf("."), stack);
        var before = Environment.GetEnvironmentVariable("PULUMI_CONFIG");
        Environment.SetEnvironmentVariable(
            "PULUMI_CONFIG",
            JsonSerializer.Serialize(
                options.Configuration.ToDictionary(
                    entry => entry.Key.Contains(':', StringComparison.Ordinal) ? entry.Key : $"{options.Project}:{entry.Key}",
                    entry => entry.Value.Value)));
        try
        {
            Assert.NotEmpty(await PlainMocks.Run(sample.Describe(), isPreview, hasIds, options.Project));
        }
        finally
        {
            Environment.SetEnvironmentVariable("PULUMI_CONFIG", before);
        }
    }
}

/// <summary>Alone, because the tests set a variable of the process that other samples' processes would inherit.</summary>
[CollectionDefinition(nameof(MissingOutputsTests), DisableParallelization = true)]
[System.Diagnostics.CodeAnalysis.SuppressMessage("Naming", "CA1711", Justification = "xUnit calls it a collection.")]
public class MissingOutputsCollection;
