using Blueprints.Preview;
using Pulumi;

namespace Blueprints.Documentation.Tests;

/// <summary>Provisions what a fragment has come to, and returns what is reported.</summary>
internal static class Provisioned
{
    /// <summary>Runs a fragment in a preview.</summary>
    /// <returns>The problems; null when it comes to nothing that a block takes.</returns>
    public static async Task<IReadOnlyList<Problem>?> ProblemsOfAsync(Type fragment)
    {
        var knows = true;
        try
        {
            var graph = await StackPreview.RunAsync(
                async () =>
                {
                    var names = (Names)Activator.CreateInstance(fragment)!;
                    await ((Task)fragment.GetMethod("RunAsync")!.Invoke(names, null)!);
                    foreach (var (value, index) in names.Kept.Select((value, index) => (value, index)))
                    {
                        knows &= Provision(names, value, $"page{index}");
                    }
                },
                PreviewOptions.Default.WithConfig("aws:region", "us-east-1"));
            return knows ? graph.Problems : null;
        }
        catch (PreviewFailedException exception)
        {
            return knows ? [.. exception.Problems, .. exception.Warnings] : null;
        }
    }

    private static bool Provision(Names names, object value, string name)
    {
        var whole = names.Complete(value);
        if (whole is Resource)
        {
            return true;
        }

        var provision = whole?.GetType().GetMethod("Provision");
        provision?.Invoke(whole, [name, null]);
        return provision is not null;
    }
}
