using Blueprints.Eks;

namespace Blueprints.Tests.Configuration;

internal static partial class RoundTripCases
{
    private static RoundTripCase[] Clusters =>
    [
        Cluster(
            "least",
            """{"version":"1.35","systemNodes":{"instanceTypes":["t4g.medium"]}}""",
            cluster => cluster.WithSystemNodes(nodes => nodes.OnGraviton("t4g.medium"))),
        Cluster(
            "everything",
            $$"""
            {
              "version": "1.35", "name": "platform-production", "credentials": "podIdentity", "acceptUnsupportedVersion": true, "disposable": true,
              "deployerRoleArn": "{{Role}}deploy", "admins": ["{{Role}}admin"], "viewers": ["{{Role}}developers"],
              "grants": [{ "principal": "{{Role}}shop", "policy": "AmazonEKSEditPolicy", "namespaces": ["shop"] }, { "principal": "{{Role}}ops", "groups": ["ops"] }],
              "endpoint": { "access": "publicAndPrivate", "publicCidrs": ["203.0.113.0/24"] },
              "tagsExceptNodes": { "reviewed": "2026-11" }, "imageRegistry": "registry.example.org/mirror", "chartRegistry": "registry.example.org/charts",
              "logs": { "types": ["api", "audit"], "retentionDays": 30, "kmsKeyArn": "{{Key}}" },
              "secrets": { "key": "own", "deletionWindowDays": 7 },
              "upgradePolicy": "standard", "zonalShift": true, "controlPlaneTier": "tier-xl", "serviceCidr": "172.20.0.0/16", "nodeSecurity": "clusterGroup",
              "systemNodes": { "instanceTypes": ["t4g.medium"], "min": 1, "max": 3, "desired": 2, "criticalAddonsOnly": true },
              "nodeGroups": {
                "batch": {
                  "instanceTypes": ["m7i.large", "m6i.large"], "architecture": "amd64", "spot": true, "min": 0, "max": 20, "image": "bottlerocket", "release": "1.20.3-5d9ac849", "version": "1.34",
                  "diskGiB": 100, "diskKmsKeyArn": "{{Key}}", "hopLimit": 2, "detailedMonitoring": true, "zones": ["a"], "labels": { "workload": "batch" },
                  "taints": ["workload=batch:NoSchedule", "slow:PreferNoSchedule"], "repair": false, "tags": { "cost-centre": "batch" }
                }
              },
              "addons": {
                "kube-proxy": { "enabled": false }, "metrics-server": { "enabled": false },
                "aws-ebs-csi-driver": { "version": "v1.48.0-eksbuild.1", "configuration": { "controller": { "replicaCount": 3 } } }
              },
              "storageClasses": [
                { "type": "gp3", "default": true, "throughput": 250, "encrypted": true, "kmsKeyArn": "{{Key}}" },
                { "type": "io2", "name": "database", "iops": 20000, "keepVolumes": true }, { "type": "io1", "iopsPerGiB": 50 }
              ],
              "tags": { "team": "platform" }
            }
            """,
            cluster => cluster
                .WithName("platform-production")
                .AcceptUnsupportedVersion()
                .AsDisposable()
                .WithDeployer(Deployer.Role($"{Role}deploy"))
                .GrantAdmin($"{Role}admin")
                .GrantView($"{Role}developers")
                .Grant($"{Role}shop", AccessPolicy.Edit, AccessScope.Namespaces("shop"))
                .GrantGroups($"{Role}ops", "ops")
                .WithEndpoint(ApiEndpoint.PublicAndPrivate("203.0.113.0/24"))
                .WithControlPlaneLogs(ControlPlaneLogs.Of(30, Key, ControlPlaneLog.Api, ControlPlaneLog.Audit))
                .WithSecretsEncryption(SecretsEncryption.OwnKey(deletionWindowDays: 7))
                .WithUpgradePolicy(UpgradePolicy.Standard)
                .WithZonalShift()
                .WithControlPlaneTier(ControlPlaneTier.Xl)
                .WithServiceCidr("172.20.0.0/16")
                .WithNodeSecurity(NodeSecurity.ClusterGroup)
                .WithSystemNodes(nodes => nodes.OnGraviton("t4g.medium").Between(1, 3, desired: 2).WithCriticalAddonsOnlyTaint())
                .AddNodeGroup("batch", nodes => nodes
                    .OnX86("m7i.large", "m6i.large")
                    .OnSpot()
                    .Between(0, 20)
                    .WithImage(NodeImage.Bottlerocket)
                    .WithRelease("1.20.3-5d9ac849")
                    .WithVersion(KubernetesVersion.V1_34)
                    .WithDisk(100)
                    .WithDiskKey(Key)
                    .WithHopLimit(2)
                    .WithDetailedMonitoring()
                    .InZones("a")
                    .WithLabel("workload", "batch")
                    .AddTaint(NodeTaint.NoSchedule("workload", "batch"))
                    .AddTaint(NodeTaint.PreferNoSchedule("slow"))
                    .WithoutRepair()
                    .WithTag("cost-centre", "batch"))
                .WithAddon(EksAddon.EbsCsiDriver
                    .WithVersion("v1.48.0-eksbuild.1")
                    .WithConfigurationJson("""{"controller":{"replicaCount":3}}"""))
                .WithoutAddon("kube-proxy")
                .AddStorageClass(EksStorageClass.Gp3.AsDefault().WithThroughput(250).WithKmsKey(Key))
                .AddStorageClass(EksStorageClass.Io2(20000).WithName("database").KeepVolumes())
                .AddStorageClass(EksStorageClass.Io1(50))
                .WithTag("team", "platform")
                .WithTagExceptNodes("reviewed", "2026-11")
                .WithRegistry(ContainerRegistry.Of("registry.example.org/mirror").WithCharts("registry.example.org/charts"))),
        Cluster(
            "open to the world",
            """{"version":"1.35","systemNodes":{"instanceTypes":["t4g.medium"]},"endpoint":{"acceptOpen":true}}""",
            cluster => cluster
                .WithSystemNodes(nodes => nodes.OnGraviton("t4g.medium"))
                .WithEndpoint(ApiEndpoint.PublicAndPrivate().AcceptOpen())),
        Cluster(
            "other choices",
            $$"""
            {
              "version": "1.35", "credentials": "irsa", "endpoint": { "access": "private" }, "logs": { "types": [] }, "secrets": { "key": "given", "kmsKeyArn": "{{Key}}" },
              "zonalShift": false, "ipv6": false, "systemNodes": { "instanceTypes": ["t3.xlarge"] },
              "addons": { "aws-ebs-csi-driver": { "identity": false }, "vpc-cni": { "identity": true } }, "storageClasses": [{ "type": "gp2", "encrypted": false }]
            }
            """,
            cluster => cluster
                .WithCredentials(PodCredentials.Irsa)
                .WithEndpoint(ApiEndpoint.Private)
                .WithControlPlaneLogs(ControlPlaneLogs.None)
                .WithSecretsEncryption(SecretsEncryption.Key(Key))
                .WithZonalShift(false)
                .WithSystemNodes(nodes => nodes.OnX86("t3.xlarge"))
                .WithAddon(EksAddon.EbsCsiDriver.WithoutIdentity())
                .WithAddon(EksAddon.VpcCni().WithIdentity())
                .AddStorageClass(EksStorageClass.Gp2.WithoutEncryption())),
    ];
}
