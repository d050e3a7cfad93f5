using System.Diagnostics;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Blueprints.Samples.Tests;

/// <summary>The sample as a newcomer runs it: its own process, its command line, its exit code.</summary>
public class UsEast1Tests
{
    [Fact]
    public async Task DotnetRun_PrintsTheWholeNetwork()
    {
        var (code, output, errors) = await Run();

        Assert.Equal((0, string.Empty), (code, errors));
        Snapshot.Matches(output);
    }

    [Fact]
    public async Task Preview_PrintsTheSameBytesTwice()
    {
        var first = await Run("preview", "--stack", "dev", "--json");
        var second = await Run("preview", "--stack", "dev", "--json");

        Assert.Equal(first, second);
    }

    [Fact]
    public async Task Json_ListsEveryResourceWithItsParentAndDependencies()
    {
        var (code, output, errors) = await Run("preview", "--stack", "dev", "--json");

        Assert.Equal((0, string.Empty), (code, errors));
        using var document = JsonDocument.Parse(output);
        var states = document.RootElement.GetProperty("steps").EnumerateArray().Select(step => step.GetProperty("newState").Clone()).ToList();
        var component = states.Single(state => Text(state, "type") == "blueprints:network:Vpc");
        var children = states.Where(state => Text(state, "type").StartsWith("aws:", StringComparison.Ordinal)).ToList();

        Assert.Equal(
            [
                "1 aws:cloudwatch/logGroup:LogGroup", "1 aws:ec2/defaultSecurityGroup:DefaultSecurityGroup", "1 aws:ec2/flowLog:FlowLog",
                "1 aws:ec2/internetGateway:InternetGateway", "1 aws:ec2/vpc:Vpc", "1 aws:iam/role:Role", "1 aws:iam/rolePolicy:RolePolicy",
                "3 aws:ec2/eip:Eip", "3 aws:ec2/natGateway:NatGateway", "4 aws:ec2/route:Route", "5 aws:ec2/routeTable:RouteTable",
                "9 aws:ec2/routeTableAssociation:RouteTableAssociation", "9 aws:ec2/subnet:Subnet",
            ],
            children.CountBy(state => Text(state, "type")).Select(pair => $"{pair.Value} {pair.Key}").Order(StringComparer.Ordinal));
        Assert.All(children, state =>
        {
            Assert.Equal(Text(component, "urn"), Text(state, "parent"));
            Assert.StartsWith("urn:pulumi:dev::platform::blueprints:network:Vpc$aws:", Text(state, "urn"), StringComparison.Ordinal);
        });
        var vpc = children.Single(state => Text(state, "type") == "aws:ec2/vpc:Vpc");
        Assert.All(
            children.Where(state => Text(state, "type") == "aws:ec2/subnet:Subnet"),
            state => Assert.Contains(Text(vpc, "urn"), state.GetProperty("dependencies").EnumerateArray().Select(urn => urn.GetString())));
    }

    [Fact]
    public async Task UnknownStack_IsWrongUsage()
    {
        var (code, output, errors) = await Run("preview", "--stack", "prod");

        Assert.Equal((2, string.Empty), (code, output));
        Assert.Contains("dev", errors, StringComparison.Ordinal);
    }

    private static string Text(JsonElement element, string property) => element.GetProperty(property).GetString()!;

    private static async Task<(int Code, string Output, string Errors)> Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.GetTempPath() };
        start.ArgumentList.Add("exec");
        start.ArgumentList.Add(SampleAssembly());
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await errors);
    }

    /// <summary>The sample where it was built, beside its Pulumi.yaml: what stands beside the tests is a copy of the assembly alone.</summary>
    private static string SampleAssembly([CallerFilePath] string file = "")
    {
        var configuration = typeof(UsEast1Tests).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;
        return Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "../../samples/us-east-1/bin", configuration, "net10.0/UsEast1.dll"));
    }
}
