using System.Text.Json;
using Blueprints.Preview;
using Blueprints.Tests.Support;
using Pulumi;

namespace Blueprints.Tests.Data;

/// <summary>What a cluster registers: types, names, inputs, protection and dependencies.</summary>
public class AuroraClusterTests
{
    private const string Cluster = "aws:rds/cluster:Cluster";
    private const string Instance = "aws:rds/clusterInstance:ClusterInstance";
    private const string ClusterGroup = "aws:rds/clusterParameterGroup:ClusterParameterGroup";
    private const string InstanceGroup = "aws:rds/parameterGroup:ParameterGroup";
    private const string Ingress = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";
    private const string Egress = "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule";
    private const string LogGroup = "aws:cloudwatch/logGroup:LogGroup";
    private const string Role = "aws:iam/role:Role";
    private const string SecurityGroup = "aws:ec2/securityGroup:SecurityGroup";
    private const string SubnetGroup = "aws:rds/subnetGroup:SubnetGroup";

    [Fact]
    public async Task Provision_RegistersTheDatabase_OfTheAfSouth1Document()
    {
        var graph = await Preview(
            () =>
            {
                var network = Networks.AfSouth1.Provision("net");
                _ = Databases.Document(network.Tier("public")).AllowFromCidr("10.0.0.0/16", "The network").Provision("builderspace");
            },
            "af-south-1");
        var cluster = graph[Cluster, "builderspace"];

        Assert.Equal(
            "aurora-postgresql 16.4 provisioned",
            $"{cluster.Inputs["engine"].AsText()} {cluster.Inputs["engineVersion"].AsText()} {cluster.Inputs["engineMode"].AsText()}");
        Assert.Equal(
            (0.5, 2.0),
            (
                cluster.Inputs["serverlessv2ScalingConfiguration"]["minCapacity"].AsNumber(),
                cluster.Inputs["serverlessv2ScalingConfiguration"]["maxCapacity"].AsNumber()));
        Assert.Equal("builderspace", cluster.Inputs["databaseName"].AsText());
        Assert.Equal(7, cluster.Inputs["backupRetentionPeriod"].AsNumber());
        Assert.True(
            cluster.Inputs["iamDatabaseAuthenticationEnabled"].AsBoolean()
                && cluster.Inputs["manageMasterUserPassword"].AsBoolean()
                && cluster.Inputs["storageEncrypted"].AsBoolean());
        var instance = Assert.Single(graph.OfType(Instance));
        Assert.Equal(("db.serverless", 60), (instance.Inputs["instanceClass"].AsText(), instance.Inputs["monitoringInterval"].AsNumber()));
        Assert.Equal(graph[Role, "builderspace-monitoring"].Outputs["arn"].AsText(), instance.Inputs["monitoringRoleArn"].AsText());
        Assert.Contains("AUR101", graph.Problems.Select(problem => problem.Code));
        Snapshot.Matches(GraphText.Of(graph));
    }

    [Fact]
    public async Task Provision_ProtectsTheCluster_AndMakesNothingPublic_WhenNothingElseIsSaid()
    {
        var graph = await Preview(() => _ = Databases.Postgres.WithEncryption(AuroraEncryption.OwnKey()).Provision("db"));
        var cluster = graph[Cluster, "db"];

        Assert.True(cluster.Protect && graph["aws:kms/key:Key", "db-key"].Protect);

        // The last snapshot cannot be restored without the key.
        Assert.True(graph["aws:kms/key:Key", "db-key"].RetainOnDelete);
        Assert.True(cluster.Inputs["deletionProtection"].AsBoolean());
        Assert.False(cluster.Inputs["skipFinalSnapshot"].AsBoolean());
        Assert.NotEmpty(graph.OfType(Instance));
        Every.One(graph.OfType(Instance), node => Assert.False(node.Inputs["publiclyAccessible"].AsBoolean()));
        Assert.Empty(graph.OfType(Egress));
        Assert.False(graph[SecurityGroup, "db"].Inputs.Entries.ContainsKey("ingress"));
        Assert.Equal(graph["aws:kms/key:Key", "db-key"].Outputs["arn"].AsText(), cluster.Inputs["kmsKeyId"].AsText());
    }

    [Fact]
    public async Task Provision_ForcesTls()
    {
        var graph = await Preview(() =>
        {
            _ = Databases.Postgres.WithClusterParameter("log_min_duration_statement", "500").Provision("pg");
            _ = Databases.MySql.Provision("my");
        });

        Assert.Equal(
            ["log_min_duration_statement=500 immediate", "rds.force_ssl=1 pending-reboot"],
            Parameters(graph[ClusterGroup, "pg-aurora-postgresql16"]));
        Assert.Equal(["require_secure_transport=ON pending-reboot"], Parameters(graph[ClusterGroup, "my-aurora-mysql8-0"]));
        Assert.Equal(graph[ClusterGroup, "pg-aurora-postgresql16"].Id, graph[Cluster, "pg"].Inputs["dbClusterParameterGroupName"].AsText());
        Assert.Equal("aurora-postgresql16", graph[InstanceGroup, "pg-aurora-postgresql16"].Inputs["family"].AsText());

        static IEnumerable<string> Parameters(ResourceNode group) =>
            group.Inputs["parameters"].Items.Select(
                item => $"{item["name"].AsText()}={item["value"].AsText()} {item["applyMethod"].AsText()}");
    }

    [Fact]
    public async Task AsDisposable_ProtectsNothing_AndLeavesNothing()
    {
        var graph = await Preview(() => _ = Databases.Postgres.WithEncryption(AuroraEncryption.OwnKey(7)).AsDisposable().Provision("db"));
        var cluster = graph[Cluster, "db"];

        Assert.DoesNotContain(graph.Resources, node => node.Protect || node.RetainOnDelete);
        Assert.False(cluster.Inputs["deletionProtection"].AsBoolean());
        Assert.True(cluster.Inputs["skipFinalSnapshot"].AsBoolean());
        Assert.False(cluster.Inputs.Entries.ContainsKey("finalSnapshotIdentifier"));
    }

    [Fact]
    public async Task Provision_ReplacesNothingThatHoldsData_AndForgetsWhatItStartedWith()
    {
        var graph = await Preview(() =>
        {
            _ = Databases.Postgres.Provision("kept");
            _ = Databases.Postgres.AsDisposable().Provision("sandbox");
        });

        // A disposable cluster has to go first: the new one has the same identifier.
        Assert.Equal([false, true], graph.OfType(Cluster).Select(node => node.DeleteBeforeReplace));
        Every.One(
            graph.OfType(Cluster),
            node => Assert.Equal(["restoreToPointInTime", "snapshotIdentifier"], node.IgnoreChanges.Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task MaintenanceWindow_IsThatOfTheClusterAndOfEachInstance()
    {
        var graph = await Preview(() =>
        {
            _ = Databases.Postgres.WithMaintenanceWindow("sun:03:00-sun:04:00").Provision("db");
            _ = Databases.Postgres.Provision("any");
        });

        Assert.Equal("sun:03:00-sun:04:00", graph[Cluster, "db"].Inputs["preferredMaintenanceWindow"].AsText());
        Every.One(
            ["db-writer", "db-standby"],
            name => Assert.Equal("sun:03:00-sun:04:00", graph[Instance, name].Inputs["preferredMaintenanceWindow"].AsText()));
        Assert.False(graph[Instance, "any-writer"].Inputs.Entries.ContainsKey("preferredMaintenanceWindow"));
    }

    [Fact]
    public async Task WithAutomaticMinorUpgrades_LetsTheInstancesUpgrade()
    {
        var graph = await Preview(() => _ = Databases.Postgres.WithAutomaticMinorUpgrades().Provision("db"));

        Assert.Equal("16", graph[Cluster, "db"].Inputs["engineVersion"].AsText());
        Every.One(graph.OfType(Instance), node => Assert.True(node.Inputs["autoMinorVersionUpgrade"].AsBoolean()));
    }

    [Fact]
    public async Task MySql_IsTheOtherEngine()
    {
        var graph = await Preview(() => _ = Databases.MySql.WithDatabase("shop").Provision("db"));
        var cluster = graph[Cluster, "db"];

        Assert.Equal(
            ("aurora-mysql", "8.0.mysql_aurora.3.10.0", 3306.0, "admin"),
            (
                cluster.Inputs["engine"].AsText(),
                cluster.Inputs["engineVersion"].AsText(),
                cluster.Inputs["port"].AsNumber(),
                cluster.Inputs["masterUsername"].AsText()));
        Every.One(graph.OfType(Instance), node => Assert.Equal("aurora-mysql", node.Inputs["engine"].AsText()));
        Assert.Equal(3306, Assert.Single(graph.OfType(Ingress)).Inputs["fromPort"].AsNumber());
    }

    [Fact]
    public async Task Readers_WaitForTheWriter_WhichIsMadeFirst()
    {
        var graph = await Preview(
            () => _ = Databases.Postgres.AddReader("reports", promotionTier: 15).WithEnhancedMonitoring(30).Provision("db"));

        Assert.Equal(
            [("db-writer", 0.0), ("db-standby", 1.0), ("db-reports", 15.0)],
            graph.OfType(Instance).Select(node => (node.Name, node.Inputs["promotionTier"].AsNumber())));
        Every.One(graph.OfType(Instance).Skip(1), node => Assert.True(graph.DependsOn(node, graph[Instance, "db-writer"])));
        Every.One(
            graph.OfType(Instance),
            node => Assert.True(graph.DependsOn(node, graph["aws:iam/rolePolicyAttachment:RolePolicyAttachment", "db-monitoring"])));
    }

    [Fact]
    public async Task AutoPause_ScalesFromNothing()
    {
        var graph = await Preview(
            () => _ = Databases.Postgres.WithCapacity(AuroraCapacity.AutoPause(4, TimeSpan.FromMinutes(30))).Provision("db"));
        var scaling = graph[Cluster, "db"].Inputs["serverlessv2ScalingConfiguration"];

        Assert.Equal(
            (0, 4, 1800),
            (scaling["minCapacity"].AsNumber(), scaling["maxCapacity"].AsNumber(), scaling["secondsUntilAutoPause"].AsNumber()));
    }

    [Fact]
    public async Task LogGroups_AreThereBeforeTheCluster_WithItsName()
    {
        var graph = await Preview(
            () => _ = Databases.Postgres.WithLogExports(30, AuroraLog.PostgreSql, AuroraLog.IamAuthenticationErrors).Provision("db"));
        var cluster = graph[Cluster, "db"];
        var identifier = cluster.Inputs["clusterIdentifier"].AsText();

        Assert.Equal(graph[SubnetGroup, "db"].Id, identifier);
        Assert.Equal(
            [$"/aws/rds/cluster/{identifier}/postgresql", $"/aws/rds/cluster/{identifier}/iam-db-auth-error"],
            graph.OfType(LogGroup).Select(node => node.Inputs["name"].AsText()));
        Every.One(graph.OfType(LogGroup), node => Assert.True(graph.DependsOn(cluster, node)));
        Every.One(graph.OfType(LogGroup), node => Assert.Equal(30, node.Inputs["retentionInDays"].AsNumber()));
        Assert.Equal($"{identifier}-final", cluster.Inputs["finalSnapshotIdentifier"].AsText());
    }

    [Fact]
    public async Task WithIdentifier_NamesClusterAndLogs_AndNotTheSnapshot()
    {
        var graph = await Preview(
            () => _ = Databases.Postgres.WithIdentifier("orders-production").WithLogExports(30, AuroraLog.PostgreSql).Provision("db"));

        Assert.Equal("orders-production", graph[Cluster, "db"].Inputs["clusterIdentifier"].AsText());
        Assert.Equal("/aws/rds/cluster/orders-production/postgresql", Assert.Single(graph.OfType(LogGroup)).Inputs["name"].AsText());
        Assert.Equal($"{graph[SubnetGroup, "db"].Id}-final", graph[Cluster, "db"].Inputs["finalSnapshotIdentifier"].AsText());
    }

    [Fact]
    public async Task Access_IsOneRuleForEach_NamedByItsKey()
    {
        var graph = await Preview(() => _ = AuroraServerless.Postgres(AuroraPostgresVersion.V16_4, Databases.Tier).OnPort(6432)
            .AllowFrom(Clusters.Existing())
            .AllowFrom("bastion", "sg-bastion", "Support from the bastion")
            .AllowFromCidr("10.8.0.0/16", "The office")
            .AllowToCidr("10.0.0.0/16", 443, "Lambda functions")
            .Provision("db"));

        Assert.Equal(["db-from-platform", "db-from-bastion", "db-from-10-8-0-0-16"], graph.OfType(Ingress).Select(node => node.Name));
        Assert.Equal("sg-0a", graph[Ingress, "db-from-platform"].Inputs["referencedSecurityGroupId"].AsText());
        Assert.Equal("Support from the bastion", graph[Ingress, "db-from-bastion"].Inputs["description"].AsText());
        Assert.Equal("10.8.0.0/16", graph[Ingress, "db-from-10-8-0-0-16"].Inputs["cidrIpv4"].AsText());
        Every.One(
            graph.OfType(Ingress),
            node => Assert.Equal(
                (6432, 6432, "tcp"),
                (node.Inputs["fromPort"].AsNumber(), node.Inputs["toPort"].AsNumber(), node.Inputs["ipProtocol"].AsText())));
        Every.One(graph.OfType(Ingress), node => Assert.Equal(graph[SecurityGroup, "db"].Id, node.Inputs["securityGroupId"].AsText()));
        Assert.Equal(443, graph[Egress, "db-to-10-0-0-0-16-443"].Inputs["toPort"].AsNumber());
    }

    [Fact]
    public async Task AllowFrom_ReportsAur018_WhenTheClusterIsInAnotherRegion()
    {
        var problem = await Refused(
            () => _ = Databases.Postgres
                .In(Databases.Placement(SubnetKind.Isolated, "af-south-1a", "af-south-1b"))
                .AllowFrom(Clusters.Existing())
                .Plan());

        Assert.Equal(("AUR018", "Sources[platform]"), (problem.Code, problem.Path));
        Assert.Equal("cluster platform is in us-east-1, and the database is in af-south-1", problem.Message);
    }

    [Fact]
    public async Task Restore_StartsWithASnapshot_AndTakesItsNames()
    {
        var cluster = (await Preview(
            () => _ = Databases.Postgres.WithRestore(AuroraRestore.FromSnapshot("old-final")).Provision("db")))[Cluster, "db"];

        Assert.Equal("old-final", cluster.Inputs["snapshotIdentifier"].AsText());
        Assert.False(cluster.Inputs.Entries.ContainsKey("masterUsername"));
        Assert.True(cluster.Inputs["manageMasterUserPassword"].AsBoolean());
    }

    [Fact]
    public async Task Restore_GoesBackToATime_OrToTheLatest_OrClones()
    {
        var graph = await Preview(() =>
        {
            _ = Databases.Postgres
                .WithRestore(AuroraRestore.FromPointInTime("old", new DateTimeOffset(2026, 11, 20, 12, 0, 0, TimeSpan.FromHours(2))))
                .Provision("time");
            _ = Databases.Postgres.WithRestore(AuroraRestore.FromLatest("old")).Provision("latest");
            _ = Databases.Postgres.WithRestore(AuroraRestore.CloneOf("old")).Provision("clone");
        });
        var time = graph[Cluster, "time"].Inputs["restoreToPointInTime"];

        Assert.Equal(
            ("old", "2026-11-20T10:00:00Z", "full-copy"),
            (time["sourceClusterIdentifier"].AsText(), time["restoreToTime"].AsText(), time["restoreType"].AsText()));
        Assert.True(graph[Cluster, "latest"].Inputs["restoreToPointInTime"]["useLatestRestorableTime"].AsBoolean());
        Assert.Equal("copy-on-write", graph[Cluster, "clone"].Inputs["restoreToPointInTime"]["restoreType"].AsText());
    }

    [Fact]
    public async Task Options_ReachTheCluster()
    {
        var graph = await Preview(() => _ = Databases.Postgres
            .WithPassword(AuroraPassword.Managed("arn:aws:kms:us-east-1:123456789012:key/secret"))
            .WithEncryption(AuroraEncryption.Key("arn:aws:kms:us-east-1:123456789012:key/storage"))
            .WithStorage(AuroraStorage.IoOptimized)
            .WithBackups(14, "01:00-02:00")
            .WithMaintenanceWindow("sun:03:00-sun:04:00")
            .WithoutIamAuthentication()
            .WithDataApi()
            .WithInsights(AuroraInsights.Advanced())
            .WithCaCertificate(RdsCaCertificate.Ecc384)
            .WithMasterUser("platform")
            .AcceptMajorUpgrade()
            .WithImmediateChanges()
            .Provision("db"));
        var inputs = graph[Cluster, "db"].Inputs;

        Assert.Equal("arn:aws:kms:us-east-1:123456789012:key/secret", inputs["masterUserSecretKmsKeyId"].AsText());
        Assert.Equal("arn:aws:kms:us-east-1:123456789012:key/storage", inputs["kmsKeyId"].AsText());
        Assert.Equal("aurora-iopt1", inputs["storageType"].AsText());
        Assert.Equal(
            ("01:00-02:00", "sun:03:00-sun:04:00"),
            (inputs["preferredBackupWindow"].AsText(), inputs["preferredMaintenanceWindow"].AsText()));
        Assert.Equal(
            (false, true, true, true),
            (
                inputs["iamDatabaseAuthenticationEnabled"].AsBoolean(),
                inputs["enableHttpEndpoint"].AsBoolean(),
                inputs["allowMajorVersionUpgrade"].AsBoolean(),
                inputs["applyImmediately"].AsBoolean()));
        Assert.Equal(("advanced", 465), (inputs["databaseInsightsMode"].AsText(), inputs["performanceInsightsRetentionPeriod"].AsNumber()));
        Assert.Equal("platform", inputs["masterUsername"].AsText());
        Assert.Equal(graph[InstanceGroup, "db-aurora-postgresql16"].Id, inputs["dbInstanceParameterGroupName"].AsText());
        Every.One(
            graph.OfType(Instance),
            node => Assert.Equal(
                (465, "rds-ca-ecc384-g1"),
                (node.Inputs["performanceInsightsRetentionPeriod"].AsNumber(), node.Inputs["caCertIdentifier"].AsText())));
    }

    [Fact]
    public async Task Password_IsASecret_WhenTheProgramGivesIt()
    {
        var graph = await Preview(() => _ = Databases.Postgres.WithPassword(AuroraPassword.Given("correct horse")).Provision("db"));

        Assert.DoesNotContain("correct horse", GraphText.Of(graph), StringComparison.Ordinal);
        Assert.False(graph[Cluster, "db"].Inputs.Entries.ContainsKey("manageMasterUserPassword"));
    }

    [Fact]
    public async Task Alarms_TellTheTopic()
    {
        const string topic = "arn:aws:sns:us-east-1:123456789012:oncall";
        var graph = await Preview(
            () => _ = Databases.Postgres
                .WithAlarms(topic, alarms => alarms.WithConnections(200).WithReplicaLag(TimeSpan.FromMilliseconds(500)))
                .Provision("db"));
        var alarms = graph.OfType("aws:cloudwatch/metricAlarm:MetricAlarm").ToList();

        Assert.Equal(
            [
                ("db-acu-utilization", "ACUUtilization", 90.0),
                ("db-connections", "DatabaseConnections", 200.0),
                ("db-replica-lag", "AuroraReplicaLagMaximum", 500.0),
            ],
            alarms.Select(node => (node.Name, node.Inputs["metricName"].AsText(), node.Inputs["threshold"].AsNumber())));
        Every.One(alarms, node => Assert.Equal(topic, Assert.Single(node.Inputs["alarmActions"].Items).AsText()));
        Every.One(
            alarms,
            node => Assert.Equal(
                graph[Cluster, "db"].Inputs["clusterIdentifier"].AsText(),
                node.Inputs["dimensions"]["DBClusterIdentifier"].AsText()));
    }

    [Fact]
    public async Task MonitoringRole_IsTrustedForTheAccountsInstancesAlone()
    {
        var graph = await Preview(() => _ = Databases.Postgres.WithEnhancedMonitoring().Provision("db"));
        var trust = JsonDocument.Parse(
            graph[Role, "db-monitoring"].Inputs["assumeRolePolicy"].AsText()).RootElement.GetProperty("Statement")[0];
        var account = graph[Cluster, "db"].Outputs["arn"].AsText().Split(':')[4];

        Assert.Equal("monitoring.rds.amazonaws.com", trust.GetProperty("Principal").GetProperty("Service").GetString());
        Assert.Equal(account, trust.GetProperty("Condition").GetProperty("StringEquals").GetProperty("aws:SourceAccount").GetString());
        Assert.Equal(
            $"arn:aws:rds:us-east-1:{account}:db:*",
            trust.GetProperty("Condition").GetProperty("StringLike").GetProperty("aws:SourceArn").GetString());
    }

    [Fact]
    public async Task Outputs_AreWhatAWorkloadNeeds()
    {
        var graph = await Preview(() =>
        {
            var database = Databases.Postgres.WithDatabase("app").Provision("db");
            _ = new Pulumi.Aws.Sqs.Queue(
                "workload",
                new Pulumi.Aws.Sqs.QueueArgs { Name = database.Endpoint },
                new CustomResourceOptions { DependsOn = database.Ready() });
        });
        var component = graph["blueprints:data:AuroraCluster", "db"];

        Assert.Equal(
            [
                "arn",
                "clusterIdentifier",
                "databaseName",
                "endpoint",
                "port",
                "readerEndpoint",
                "resourceId",
                "secretArn",
                "securityGroupId",
            ],
            component.Outputs.Entries.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(("app", 5432), (component.Outputs["databaseName"].AsText(), component.Outputs["port"].AsNumber()));
        Assert.StartsWith("arn:aws:secretsmanager:us-east-1:", component.Outputs["secretArn"].AsText(), StringComparison.Ordinal);
        Assert.True(graph.DependsOn(graph["aws:sqs/queue:Queue", "workload"], graph[Instance, "db-writer"]));
        Assert.True(graph.DependsOn(graph["aws:sqs/queue:Queue", "workload"], graph[Ingress, "db-from-10-0-0-0-16"]));
    }

    [Fact]
    public async Task Children_AreTaggedAndCustomized_AndUnusedChangesAreTold()
    {
        var graph = await Preview(() => _ = Databases.Postgres
            .WithTag("team", "shop")
            .Customize<Pulumi.Aws.Rds.ClusterArgs>(args => args.NetworkType = "IPV4")
            .Customize<Pulumi.Aws.Kms.KeyArgs>(args => args.MultiRegion = true)
            .Provision("db"));

        Assert.Equal("IPV4", graph[Cluster, "db"].Inputs["networkType"].AsText());
        Every.One(
            graph.Resources.Where(node => node.Type.StartsWith("aws:", StringComparison.Ordinal)),
            node => Assert.Equal("shop", node.Inputs["tags"]["team"].AsText()));
        Assert.Equal(["NET109"], graph.Problems.Select(problem => problem.Code));
    }

    private static Task<StackGraph> Preview(Action program, string region = "us-east-1") =>
        StackPreview.RunAsync(program, PreviewOptions.Default.WithConfig("aws:region", region));

    private static async Task<Problem> Refused(Action program) =>
        Assert.Single((await Assert.ThrowsAsync<PreviewFailedException>(() => StackPreview.RunAsync(program))).Problems);
}
