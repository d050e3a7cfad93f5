using Blueprints.Preview;

namespace Blueprints.Site.Pages;

/// <summary>The reports of the samples: what <c>dotnet run -- report</c> writes.</summary>
internal static class Reports
{
    public static Task<string> UsEast1Async() => WriteAsync("us-east-1", UsEast1.Platform.Describe);

    public static Task<string> AfSouth1Async() => WriteAsync("af-south-1", AfSouth1.Platform.Describe);

    private static async Task<string> WriteAsync(string sample, Func<IDictionary<string, object?>> platform)
    {
        var stack = PreviewOptions.FromStack(Path.Combine(Repository.Root, "samples", sample), "dev");
        var graph = await StackPreview.RunAsync(platform, stack);
        return graph.ToHtml($"The sample {sample}");
    }
}
