using Blueprints;

return await BlueprintProgram.RunAsync(args, () =>
{
    var network = VpcBlueprint.In(AwsRegion.UsEast1, "10.0.0.0/16")
        .AcrossZones("a", "b", "c")
        .AddPublicTier("public", prefix: 20)
        .AddPrivateTier("private", prefix: 20)
        .AddIsolatedTier("data", prefix: 20)
        .WithNat(NatStrategy.OnePerZone)
        .WithFlowLogs(retentionDays: 7)
        .ForCluster("platform")
        .Provision("platform");

    return new Dictionary<string, object?>
    {
        ["vpcId"] = network.VpcId,
        ["cidrBlock"] = network.CidrBlock,
        ["subnetIds"] = network.SubnetIds,
        ["natPublicIps"] = network.NatPublicIps,
    };
});
