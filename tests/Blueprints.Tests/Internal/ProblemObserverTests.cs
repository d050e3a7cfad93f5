using Blueprints.Internal;
using Blueprints.Preview;
using Blueprints.Tests.Support;

namespace Blueprints.Tests.Internal;

public class ProblemObserverTests
{
    [Fact]
    public async Task Subscribe_SeesWhatBlocksReport_UntilItIsDisposed()
    {
        var seen = new List<string>();
        using (ProblemObserver.Subscribe(problem => seen.Add(problem.Code)))
        {
            await StackPreview.RunAsync(() => _ = Networks.UsEast1.WithNat(NatStrategy.Single).Provision("net"));
        }

        await StackPreview.RunAsync(() => _ = Networks.UsEast1.WithNat(NatStrategy.Single).Provision("net"));

        Assert.Equal(["NET102"], seen);
    }

    [Fact]
    public async Task Subscribe_DoesNotMixParallelRuns()
    {
        var runs = Enumerable.Range(0, 4).Select(number => Task.Run(async () =>
        {
            var seen = new List<string>();
            using var subscription = ProblemObserver.Subscribe(problem => seen.Add(problem.Code));
            await StackPreview.RunAsync(
                () => _ = (number % 2 == 0 ? Networks.UsEast1.WithNat(NatStrategy.Single) : Networks.UsEast1).Provision("net"));
            return (number, seen.Count);
        }));

        Every.One(await Task.WhenAll(runs), run => Assert.Equal(run.number % 2 == 0 ? 1 : 0, run.Count));
    }
}
