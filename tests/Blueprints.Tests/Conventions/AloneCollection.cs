namespace Blueprints.Tests.Conventions;

/// <summary>
/// For tests that run a program without a preview: configuration is an environment variable of the whole process, which previews beside
/// them set.
/// </summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AloneCollection
{
    public const string Name = "Alone";
}
