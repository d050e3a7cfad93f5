using Pulumi;

namespace Blueprints.Preview.Tests;

/// <summary>
/// The texts that the official core makes of exceptions (pulumi-dotnet, Deployment.Runner.cs and Deployment_Serialization.cs;
/// Ben.Demystifier). One failure is one problem, whatever is wrapped around it.
/// </summary>
public sealed class HarnessTextTests
{
    private const string Running = "Running program '/app/shop.dll' failed with an unhandled exception:\n";
    private const string Frame = "   at string Shop.Program.Reject(string value) in /app/Program.cs:line 12\n";
    private const string End = "\n   --- End of inner exception stack trace ---";
    private const string Refusal = "VpcBlueprint 'green' has 2 problems:\n  NET003 Tiers[app]     the name (twice) → make it unique\n  "
        + "NET020 Region (here)  wrong → set aws:region";

    public static TheoryData<string, string[]> Texts => new()
    {
        // As it is, with the stack after the message.
        { $"{Running}System.ArgumentException: no\n{Frame}", ["PRV001  /app/Program.cs:12: ArgumentException: no"] },

        // Demystified: the outer one's stack comes before the inner one.
        {
            $"{Running}System.Exception: outer\n{Frame} ---> System.ArgumentException: no\n{Frame}{End}",
            ["PRV001  /app/Program.cs:12: ArgumentException: no"]
        },
        {
            $"{Running}System.Exception: outer\n{Frame} ---> System.Exception: middle\n ---> System.ArgumentException: "
                + $"no\n{Frame}{End}{End}",
            ["PRV001  /app/Program.cs:12: ArgumentException: no"]
        },

        // .NET's own: the outer one's stack comes last.
        {
            $"{Running}System.Exception: outer\n ---> System.ArgumentException: no\n{Frame}{End}\n{Frame}",
            ["PRV001  /app/Program.cs:12: ArgumentException: no"]
        },

        // Wrapped once for each resource that depends on it.
        {
            $"{Running}"
                + $"{Serializing(
                    "b",
                    Serializing("a", $"System.ArgumentException: no\n{Frame}", "no"),
                    "error serializing property \"a\": no")}",
            ["PRV001  /app/Program.cs:12: ArgumentException: no"]
        },
        {
            $"{Running}System.InvalidOperationException: error serializing property \"b\": error serializing property \"a\": no\n",
            ["PRV001  program: no"]
        },
        { $"{Running}{Serializing("a", "Pulumi.RunException: no", "no")}", ["PRV001  program: no"] },
        { "error serializing property \"a\": no", ["PRV001  program: no"] },
        {
            $"Error serializing arguments for invoke aws:x/y:z: System.InvalidOperationException: error serializing property \"a\": no\n "
                + $"---> System.ArgumentException: no\n{Frame}{End}",
            ["PRV001  /app/Program.cs:12: ArgumentException: no"]
        },

        // A refused blueprint keeps its problems and its block.
        { $"{Running}Blueprints.BlueprintException: {Refusal}\n{Frame}", Told },
        {
            $"{Running}"
                + $"{Serializing(
                    "b",
                    Serializing("a", $"Blueprints.BlueprintException: {Refusal}\n{Frame}", Refusal),
                    $"error serializing property \"a\": {Refusal}")}",
            Told
        },
        { $"{Running}System.InvalidOperationException: error serializing property \"a\": {Refusal}\n{Frame}", Told },

        {
            $"{Running}Blueprints.BlueprintException: The configuration of shop has 1 problem:\n  CFG001 shop:vpc.x  unknown → remove "
                + $"it\n{Frame}",
            ["CFG001 shop:vpc.x: unknown → remove it"]
        },
        {
            $"{Running}Blueprints.BlueprintException: VpcOptions has 1 problem:\n  CFG001 shop:vpc.x  unknown → remove it\n{Frame}",
            ["CFG001 shop:vpc.x: unknown → remove it"]
        },

        // Several in one, with what each of them says in brackets.
        {
            $"{Running}System.AggregateException: One or more errors occurred. ({Refusal}) (no)\n{Frame} ---> "
                + $"Blueprints.BlueprintException: {Refusal}\n{Frame}{End} ---> System.ArgumentException: no\n{Frame}{End}",
            [.. Told, "PRV001  /app/Program.cs:12: ArgumentException: no"]
        },
        {
            $"{Running}System.AggregateException: One or more errors occurred. ({Refusal}) (no)\n ---> Blueprints.BlueprintException: "
                + $"{Refusal}\n{Frame}{End}\n{Frame} ---> (Inner Exception #1) System.ArgumentException: no\n{Frame}<---\n",
            [.. Told, "PRV001  /app/Program.cs:12: ArgumentException: no"]
        },
        {
            $"{Running}System.AggregateException: One or more errors occurred. ({Refusal}) (it (really) is no)\n{Frame}",
            [.. Told, "PRV001  /app/Program.cs:12: it (really) is no"]
        },
        {
            $"{Running}System.InvalidOperationException: error serializing property \"a\": One or more errors occurred. ({Refusal})\n",
            Told
        },
        { $"One or more errors occurred. ({Refusal}) ({Refusal})", Told },
    };

    private static string[] Told =>
    [
        "NET003 VpcBlueprint 'green' Tiers[app]: the name (twice) → make it unique",
        "NET020 VpcBlueprint 'green' Region (here): wrong → set aws:region",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Text_IsOneProblemForEachFailure_WhateverIsAroundIt(string text, string[] problems)
    {
        var failure = await Assert.ThrowsAsync<PreviewFailedException>(() => StackPreview.RunAsync(() => Log.Error(text)));

        Assert.Equal(
            problems,
            failure.Problems.Select(
                problem => problem.Code == "PRV001" ? $"PRV001 {problem.Block} {problem.Path}: {problem.Message}" : problem.ToString()));
    }

    [Fact]
    public async Task Text_IsNotToldAgain_WhenTheExceptionIsKnown()
    {
        var failure = await Assert.ThrowsAsync<PreviewFailedException>(() => StackPreview.RunAsync(() =>
        {
            Log.Error($"{Running}{Serializing("label", "System.ArgumentException: no", "no")}");
            _ = new Widget("w", new WidgetArgs { Label = Output.Create("x").Apply(Refuse) });
        }));

        Assert.Equal("ArgumentException: no", Assert.Single(failure.Problems).Message);
    }

    private static string Serializing(string property, string inner, string message) =>
        $"System.InvalidOperationException: error serializing property \"{property}\": {message}\n   at async Task "
            + $"Pulumi.Deployment.Serialize() in /src/Deployment.cs:line 100\n ---> {inner}{End}";

    private static string Refuse(string value) => throw new ArgumentException("no");
}
