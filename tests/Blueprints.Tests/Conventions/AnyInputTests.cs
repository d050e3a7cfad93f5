using System.Reflection;
using Blueprints.Tests.Support;

namespace Blueprints.Tests.Conventions;

/// <summary>
/// Whatever a blueprint is told: a call throws of the family of ArgumentException, a plan is refused with BlueprintException, and nothing
/// else comes out.
/// </summary>
[Collection(AloneCollection.Name)]
public class AnyInputTests
{
    private const int Rounds = 1000;

    private static readonly Assembly Library = typeof(VpcBlueprint).Assembly;

    public static TheoryData<string> Blueprints =>
        [.. Library.GetExportedTypes().Where(PublicTypesTests.IsBlueprint).Select(type => type.Name)];

    [Theory]
    [MemberData(nameof(Blueprints))]
    public async Task AnyInput_IsTakenOrRefused(string blueprint)
    {
        var seed = Random.Shared.Next();
        var failures = new List<string>();
        await PlainMocks.Run(
            () => Try(Library.GetExportedTypes().Single(type => type.Name == blueprint), seed, failures),
            isPreview: true,
            hasIds: true);

        Assert.True(failures.Count == 0, $"seed {seed}:\n{string.Join("\n\n", failures.DistinctBy(Key).Take(25))}");
    }

    // One fault, however often: what was thrown and where.
    private static string Key(string failure) =>
        failure.Contains(" has no parameter ", StringComparison.Ordinal)
            ? failure.Split(':')[0]
            : failure[(failure.IndexOf(':', StringComparison.Ordinal) + 1)..].Split(" in ")[0];

    private static void Try(Type type, int seed, List<string> failures)
    {
        var cluster = Clusters.Existing();
        var placement = Eks.EksClusters.Private;
        var any = new AnyInput(seed)
        {
            Handles = wanted => wanted == typeof(ClusterHandle) ? cluster : wanted == typeof(SubnetPlacement) ? placement : null,
        };
        var factories = AnyInput.FactoriesOf(type);
        var fluent = AnyInput.FluentOf(type);
        for (var round = 0; round < Rounds; round++)
        {
            object? made = null;
            var calls = new List<string>();
            for (var call = 0; call < 8; call++)
            {
                var method = made is null ? any.One(factories) : any.One(fluent);
                try
                {
                    made = any.Call(method, made);
                    calls.Add(method.Name);
                }
                catch (ArgumentException)
                {
                    // Refused by the call.
                }
                catch (BlueprintException)
                {
                    // Texts that nothing can be made of, such as a block of addresses, and options have codes.
                }
                catch (Exception exception)
                {
                    failures.Add($"{type.Name}.{method.Name}: {Short(exception)}");
                }
            }

            if (made is not null)
            {
                Plan(made, calls, failures);
            }
        }

        failures.AddRange(any.Faults);
    }

    private static void Plan(object made, List<string> calls, List<string> failures)
    {
        try
        {
            var plan = made.GetType().GetMethod("Plan")!;
            object?[] defaults = [.. plan.GetParameters().Select(parameter => parameter.DefaultValue)];
            _ = plan.Invoke(made, BindingFlags.DoNotWrapExceptions, null, defaults, null)!.ToString();
            _ = made.ToString();
        }
        catch (BlueprintException)
        {
            // Refused, as it should be.
        }
        catch (Exception exception)
        {
            failures.Add($"{made.GetType().Name}.Plan() after {string.Join(", ", calls)}: {Short(exception)}");
        }
    }

    private static string Short(Exception exception) =>
        $"{exception.GetType().Name}: "
            + $"{exception.Message}\n"
            + $"{string.Join(
                '\n',
                (exception.StackTrace ?? string.Empty)
                    .Split('\n')
                    .Where(line => line.Contains("Blueprints.", StringComparison.Ordinal)
                        && !line.Contains("Blueprints.Tests", StringComparison.Ordinal))
                    .Take(3))}";
}
