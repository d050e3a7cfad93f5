using Blueprints.Eks;
using Blueprints.Eks.Planning;

namespace Blueprints.Configuration;

/// <summary>Maps the options of a cluster to its blueprint.</summary>
internal static class EksOptionMapping
{
    public static ApiEndpoint Endpoint(ApiEndpointOptions options)
    {
        var endpoint = options.Access switch
        {
            ApiAccessChoice.PublicAndPrivate => ApiEndpoint.PublicAndPrivate([.. options.PublicCidrs]),
            ApiAccessChoice.Private => ApiEndpoint.Private,
            ApiAccessChoice.Public => ApiEndpoint.Public([.. options.PublicCidrs]),
            _ => throw OptionWords.NotAChoice(options.Access),
        };
        return options.AcceptOpen ? endpoint.AcceptOpen() : endpoint;
    }

    public static ContainerRegistry? Registry(EksOptions options)
    {
        var registry = options.ImageRegistry is { } images ? ContainerRegistry.Of(images) : null;
        return options.ChartRegistry is { } charts ? registry?.WithCharts(charts) : registry;
    }

    public static ControlPlaneLogs Logs(ControlPlaneLogOptions options) => options.Types switch
    {
        null => ControlPlaneLogs.All(options.RetentionDays, OptionWords.Input(options.KmsKeyArn)),
        { Count: 0 } => ControlPlaneLogs.None,
        var types => ControlPlaneLogs.Of(options.RetentionDays, OptionWords.Input(options.KmsKeyArn), [.. types]),
    };

    /// <summary>Determines whether the options set the key of secrets; otherwise conventions may.</summary>
    public static bool ChoosesSecrets(EksOptions options) =>
        options.Secrets.IsChosen(EncryptionKeyChoice.Own) || OptionOrigins.IsBound(options, nameof(EksOptions.Secrets));

    public static SecretsEncryption Secrets(EncryptionKeyOptions options) => options.Key switch
    {
        EncryptionKeyChoice.Aws => SecretsEncryption.AwsOwned,
        EncryptionKeyChoice.Own => SecretsEncryption.OwnKey(options.DeletionWindowDays),
        EncryptionKeyChoice.Given => SecretsEncryption.Key(options.KmsKeyArn!),
        _ => throw OptionWords.NotAChoice(options.Key),
    };

    public static EksBlueprint Grant(EksBlueprint cluster, EksOptions options)
    {
        cluster = options.DeployerRoleArn is { } deployer ? cluster.WithDeployer(Deployer.Role(deployer)) : cluster;
        cluster = options.Admins.Aggregate(cluster, (granted, principal) => granted.GrantAdmin(principal));
        cluster = options.Viewers.Aggregate(cluster, (granted, principal) => granted.GrantView(principal));
        return options.Grants.Aggregate(cluster, (granted, grant) =>
        {
            granted = grant.Policy is { } policy
                ? granted.Grant(
                    grant.Principal!,
                    AccessPolicy.Of(policy),
                    grant.Namespaces is { Count: > 0 } namespaces ? AccessScope.Namespaces([.. namespaces]) : null)
                : granted;
            return grant.Groups is { Count: > 0 } groups ? granted.GrantGroups(grant.Principal!, [.. groups]) : granted;
        });
    }

    // Removing an add-on that was never added reports a warning, which would be noise for a switch that another stack enables.
    public static EksBlueprint Install(EksBlueprint cluster, string name, AddonOptions options)
    {
        if (!options.Enabled)
        {
            return KnownAddons.Find(name) is { IsDefault: true } ? cluster.WithoutAddon(name) : cluster;
        }

        var addon = EksAddon.Of(name);
        addon = options.Version is { } version ? addon.WithVersion(version) : addon;
        addon = options.Identity switch
        {
            true => addon.WithIdentity(),
            false => addon.WithoutIdentity(),
            null => addon,
        };
        addon = options.Configuration is { } configuration ? addon.WithConfigurationJson(configuration.ToJsonString()) : addon;
        return cluster.WithAddon(addon);
    }

    public static EksStorageClass Storage(StorageClassOptions options)
    {
        var storage = options.Type switch
        {
            VolumeChoice.Gp3 => EksStorageClass.Gp3,
            VolumeChoice.Gp2 => EksStorageClass.Gp2,
            VolumeChoice.Io1 => EksStorageClass.Io1(options.IopsPerGiB ?? 0),
            VolumeChoice.Io2 => EksStorageClass.Io2(options.Iops ?? 0),
            _ => throw OptionWords.NotAChoice(options.Type),
        };
        storage = options.Iops is { } iops ? storage.WithIops(iops) : storage;
        storage = options.IopsPerGiB is { } ratio ? storage.WithIopsPerGiB(ratio) : storage;
        storage = options.Name is { } name ? storage.WithName(name) : storage;
        storage = options.Default ? storage.AsDefault() : storage;
        storage = options.Throughput is { } throughput ? storage.WithThroughput(throughput) : storage;
        storage = options.KeepVolumes ? storage.KeepVolumes() : storage;
        storage = options.Encrypted ? storage : storage.WithoutEncryption();
        return options.KmsKeyArn is { } key ? storage.WithKmsKey(key) : storage;
    }

    public static PlanKeys Keys(EksOptions options) => PlanKeys.Of(options)
        .Add("NodeGroups", options.NodeGroups, nameof(EksOptions.NodeGroups))
        .Add("StorageClasses", options.StorageClasses, storage => Storage(storage).Name, nameof(EksOptions.StorageClasses))
        .Add("Deployer", nameof(EksOptions.DeployerRoleArn))
        .Add($"Access[{options.DeployerRoleArn}]", nameof(EksOptions.DeployerRoleArn))
        .Add($"Access[{PrincipalArns.KeyOf(options.DeployerRoleArn ?? string.Empty)}]", nameof(EksOptions.DeployerRoleArn))
        .AddName<NodeGroupOptions>("DiskKey", nameof(NodeGroupOptions.DiskKmsKeyArn))
        .AddName<StorageClassOptions>("KmsKey", nameof(StorageClassOptions.KmsKeyArn))
        .AddName<NodeGroupOptions>("MinSize", nameof(NodeGroupOptions.Min))
        .AddName<NodeGroupOptions>("MaxSize", nameof(NodeGroupOptions.Max))
        .AddName<NodeGroupOptions>("DesiredSize", nameof(NodeGroupOptions.Desired))
        .AddName<NodeGroupOptions>("Disk", nameof(NodeGroupOptions.DiskGiB))
        .AddInner("ControlPlaneLogs", options.Logs, nameof(EksOptions.Logs))
        .AddInner("SecretsEncryption", options.Secrets, nameof(EksOptions.Secrets))
        .Add("SecretsEncryption.Key", nameof(EksOptions.Secrets), nameof(EncryptionKeyOptions.KmsKeyArn))
        .Add("Addons", options.Addons, nameof(EksOptions.Addons))
        .Add("Access", options.Admins, PrincipalArns.KeyOf, nameof(EksOptions.Admins))
        .Add("Access", options.Admins, principal => principal, nameof(EksOptions.Admins))
        .Add("Access", options.Viewers, PrincipalArns.KeyOf, nameof(EksOptions.Viewers))
        .Add("Access", options.Viewers, principal => principal, nameof(EksOptions.Viewers))
        .Add("Access", options.Grants, grant => PrincipalArns.KeyOf(grant.Principal!), nameof(EksOptions.Grants))
        .Add("Access", options.Grants, grant => grant.Principal!, nameof(EksOptions.Grants));
}
