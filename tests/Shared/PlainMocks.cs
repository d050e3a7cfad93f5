using System.Collections.Immutable;
using Pulumi;
using Pulumi.Testing;

namespace Blueprints.Tests.Shared;

/// <summary>
/// The mocks of Pulumi's own guide to unit tests: a resource has the inputs that it was given and nothing else. What a resource did not
/// report is missing then in an update, as it is under <c>pulumi up --target</c>.
/// </summary>
internal sealed class PlainMocks(bool hasIds) : IMocks
{
    public static TheoryData<bool, bool> Forms => new() { { true, true }, { true, false }, { false, true }, { false, false } };

    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args) =>
        Task.FromResult<(string?, object)>((hasIds ? $"{args.Name}_id" : null, args.Inputs));

    public Task<object> CallAsync(MockCallArgs args) => Task.FromResult<object>(args.Args);

    /// <summary>Runs a program; whatever fails in it, fails here.</summary>
    public static Task<ImmutableArray<Resource>> Run(Action program, bool isPreview, bool hasIds, string project = "platform") =>
        Deployment.TestAsync(new PlainMocks(hasIds), new TestOptions { IsPreview = isPreview, ProjectName = project }, program);
}
