using System.Text.Json;
using Blueprints.Configuration;

namespace Blueprints.Tests.Configuration;

/// <summary>Every key says what its fluent method says: the plan is the same text, and so is every resource with all its inputs.</summary>
public class RoundTripTests
{
    public static TheoryData<string> Cases => [.. RoundTripCases.All.Select(test => test.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Options_GiveTheSamePlanAndResources(string name)
    {
        var test = RoundTripCases.All.Single(candidate => candidate.Name == name);

        Assert.Equal(await Run(test.Describe), await Run(test.FromOptions));

        Task<string> Run(Func<string> make) => RoundTripCases.Text(make, test.Json);
    }

    [Theory]
    [InlineData(typeof(VpcOptions))]
    [InlineData(typeof(EksOptions))]
    [InlineData(typeof(KarpenterOptions))]
    [InlineData(typeof(AuroraOptions))]
    [InlineData(typeof(ExternalDnsOptions))]
    public void EveryKey_IsInACase(Type options)
    {
        var used = RoundTripCases.All
            .Where(test => test.Options == options)
            .SelectMany(test => OptionKeys.In(JsonDocument.Parse(test.Json).RootElement, options))
            .ToHashSet();

        Assert.Empty(OptionKeys.Of(options).Select(key => key.Name).Except(used));
    }
}
