using Pulumi;

namespace Blueprints.Preview.Tests;

public sealed class CommandLineTests : IDisposable
{
    private readonly ProjectOnDisk _project = new();

    public void Dispose() => _project.Dispose();

    [Fact]
    public async Task Preview_PrintsTheTree_WhenNothingElseIsAsked()
    {
        _project.Write("Pulumi.yaml", "name: shop\nruntime: dotnet\n").Write("Pulumi.dev.yaml", "config:\n  aws:region: af-south-1\n");

        var run = await RunAsync(Shop);

        Assert.Equal(
            """
            shop-dev          pulumi:pulumi:Stack
            ├── core          acme:index:Crate
            │   ├── core-vpc  aws:ec2/vpc:Vpc      10.0.0.0/16
            │   └── core-a    aws:ec2/subnet:Subnet  10.0.0.0/20  af-south-1a
            └── lone          acme:index:Widget
            """,
            run.Output);
    }

    private static Dictionary<string, object?> Shop()
    {
        _ = new Crate("core", core =>
        {
            var vpc = new Network(Network.Vpc, "core-vpc", new NetworkArgs { CidrBlock = "10.0.0.0/16" }, core.Child());
            _ = new Network(Network.Subnet, "core-a", new NetworkArgs { CidrBlock = "10.0.0.0/20", VpcId = vpc.Id, AvailabilityZone = "af-south-1a" }, core.Child());
        });
        _ = new Widget("lone");
        return new Dictionary<string, object?> { ["answer"] = 42, ["password"] = Output.CreateSecret("swordfish") };
    }

    private Task<ProgramOutput> RunAsync(Func<IDictionary<string, object?>> program, params string[] args) => _project.RunAsync(program, args);
}
