using Blueprints.Internal;
using Pulumi;

namespace Blueprints.Data;

/// <summary>Holds a <see cref="AuroraHandle"/> as plain data.</summary>
internal sealed record AuroraFacts
{
    public static readonly ExportKind Kind = new("database", 1, nameof(AuroraHandle));

    public required string Name { get; init; }

    public required string Arn { get; init; }

    public required string ResourceId { get; init; }

    public required string Endpoint { get; init; }

    public required string ReaderEndpoint { get; init; }

    public required int Port { get; init; }

    public required string SecurityGroupId { get; init; }

    public string? DatabaseName { get; init; }

    public string? SecretArn { get; init; }

    public string? SecretKmsKeyArn { get; init; }

    public required bool HasIamAuthentication { get; init; }

    public static Output<AuroraFacts> Of(AuroraHandle database) => Output.Tuple(
        database.Arn,
        database.ResourceId,
        database.Endpoint,
        database.ReaderEndpoint,
        database.SecurityGroupId,
        (database.SecretArn?.ToOutput()).OrNull(),
        (database.SecretKmsKeyArn?.ToOutput()).OrNull()).WhetherPresentOrNot(known => new AuroraFacts
        {
            Name = database.Name,
            Arn = known.Item1 ?? string.Empty,
            ResourceId = known.Item2 ?? string.Empty,
            Endpoint = known.Item3 ?? string.Empty,
            ReaderEndpoint = known.Item4 ?? string.Empty,
            Port = database.Port,
            SecurityGroupId = known.Item5 ?? string.Empty,
            DatabaseName = database.DatabaseName,
            SecretArn = known.Item6,
            SecretKmsKeyArn = known.Item7,
            HasIamAuthentication = database.HasIamAuthentication,
        });

    public AuroraHandle ToHandle(Func<string, Output<string>> output) => AuroraHandle.FromExisting(new ExistingAuroraCluster
    {
        Name = Name,
        Arn = output(Arn),
        ResourceId = output(ResourceId),
        Endpoint = output(Endpoint),
        ReaderEndpoint = output(ReaderEndpoint),
        Port = Port,
        SecurityGroupId = output(SecurityGroupId),
        DatabaseName = DatabaseName,
        SecretArn = SecretArn is null ? null : (Input<string>)output(SecretArn),
        SecretKmsKeyArn = SecretKmsKeyArn is null ? null : (Input<string>)output(SecretKmsKeyArn),
        HasIamAuthentication = HasIamAuthentication,
    });
}
