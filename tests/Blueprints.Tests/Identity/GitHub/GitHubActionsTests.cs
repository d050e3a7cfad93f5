using System.Text.Json;
using Blueprints.Preview;
using Blueprints.Tests.Eks;
using Blueprints.Tests.Support;

namespace Blueprints.Tests.Identity.GitHub;

public class GitHubActionsTests
{
    private const string Document = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}]}""";
    private const string Host = "token.actions.githubusercontent.com";
    private const string OidcProvider = "aws:iam/openIdConnectProvider:OpenIdConnectProvider";
    private const string ProviderArn = $"arn:aws:iam::123456789012:oidc-provider/{Host}";
    private const string Role = "aws:iam/role:Role";

    public static TheoryData<string, string, GitHubActionsAccess> Wrong => new()
    {
        { "GHA001", "Repositories[octo-repo]", For("octo-repo") },
        { "GHA001", "Repositories[octo-org/*]", For("octo-org/*") },
        { "GHA001", "Repositories[*/octo-repo]", For("*/octo-repo") },
        { "GHA001", "Repositories[octo--org/repo]", For("octo--org/repo") },
        { "GHA001", "Repositories[octo-org/..]", For("octo-org/..") },
        {
            "GHA002",
            "Repositories[octo-org/octo-repo]",
            Main.AddRepository(GitHubRepository.Of("Octo-Org/octo-repo").OnTag("v1").WithIds(1, 2))
        },
        {
            "GHA003",
            "Repositories[octo-org/octo-repo]",
            GitHubActionsAccess.For("octo-org/octo-repo", repository => repository.WithIds(1, 2))
        },
        { "GHA004", "Repositories[octo-org/octo-repo]", With(repository => repository.OnBranch("release/*")) },
        { "GHA004", "Repositories[octo-org/octo-repo]", With(repository => repository.OnBranch("refs/heads/main")) },
        { "GHA004", "Repositories[octo-org/octo-repo]", With(repository => repository.OnBranch("${aws:username}")) },
        { "GHA004", "Repositories[octo-org/octo-repo]", With(repository => repository.OnTag("a..b")) },
        { "GHA004", "Repositories[octo-org/octo-repo]", With(repository => repository.OnTagsLike("v *")) },
        { "GHA005", "Repositories[octo-org/octo-repo]", With(repository => repository.InEnvironment("prod*")) },
        { "GHA006", "Repositories[octo-org/octo-repo]", With(repository => repository.OnBranch("main").OnBranch("main")) },
        { "GHA007", "SessionDuration", Main.WithSessionDuration(TimeSpan.FromMinutes(30)) },
        { "GHA007", "SessionDuration", Main.WithSessionDuration(TimeSpan.FromHours(13)) },
        { "GHA008", "Path", Main.WithPath("ci") },
        {
            "GHA009",
            "Repositories",
            With(repository => Enumerable.Range(0, 50).Aggregate(repository, (all, number) => all.OnBranch($"branch-{number}")))
        },
        { "GHA010", "Provider", Main.WithProvider("arn:aws:iam::123456789012:oidc-provider/example.org") },
        { "GHA010", "PermissionsBoundary", Main.WithPermissionsBoundary("boundary") },
        { "GHA011", "Policies[Deploy]", Main.AddPolicy("Deploy", Document) },
        {
            "GHA011",
            "Policies[deploy]",
            Main.AddPolicy("deploy", Document).AddManagedPolicy("deploy", "arn:aws:iam::aws:policy/ReadOnlyAccess")
        },
        { "GHA012", "Policies", Enumerable.Range(0, 11).Aggregate(Main, (access, number) => access.AddPolicy($"p{number}", Document)) },
        {
            "GHA013",
            "Repositories[octo-org/octo-repo]",
            GitHubActionsAccess.For("octo-org/octo-repo", repository => repository.WithIds(0, 2).OnBranch("main"))
        },
        { "GHA015", "Repositories", GitHubActionsAccess.For() },
        {
            "GHA018",
            "Policies[read]",
            Main.AllowDescribeCluster("platform", AwsRegion.Of("cn-north-1")).AddManagedPolicy(
                "read",
                "arn:aws:iam::aws:policy/ReadOnlyAccess")
        },
        {
            "GHA018",
            "PermissionsBoundary",
            Main.WithProvider(ProviderArn).WithPermissionsBoundary("arn:aws-cn:iam::123456789012:policy/boundary")
        },
        {
            "GHA018",
            "Clusters[beijing]",
            Main.AllowDescribeCluster("platform", AwsRegion.AfSouth1).AllowDescribeCluster("beijing", AwsRegion.Of("cn-north-1"))
        },
        { "GHA016", "Clusters[no cluster]", Main.AllowDescribeCluster("no cluster", AwsRegion.AfSouth1) },
    };

    private static GitHubActionsAccess Main => With(repository => repository.OnBranch("main"));

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Plan_IsRefused(string code, string path, GitHubActionsAccess access)
    {
        var problem = Assert.Single(Refusal.Of(() => _ = access.Plan()).Problems);

        Assert.Equal((code, path), (problem.Code, problem.Path));
        Assert.NotEmpty(problem.Fix);
    }

    // Fact: GitHub Docs, «OpenID Connect reference», «Example subject claims».
    [Fact]
    public void Subjects_AreThoseOfGitHubsReference()
    {
        var plan = GitHubActionsAccess.For("octo-org/octo-repo", repository => repository
            .OnBranch("demo-branch")
            .OnTag("demo-tag")
            .InEnvironment("Production:V1")
            .OnPullRequests()
            .OnBranchesLike("release/*")
            .OnAnything())
            .Plan();

        Assert.Equal(
            [
                "repo:octo-org/octo-repo:ref:refs/heads/demo-branch", "repo:octo-org/octo-repo:ref:refs/tags/demo-tag",
                "repo:octo-org/octo-repo:environment:Production%3AV1", "repo:octo-org/octo-repo:pull_request",
            ],
            plan.Subjects.AsEnumerable());
        Assert.Equal(["repo:octo-org/octo-repo:ref:refs/heads/release/*", "repo:octo-org/octo-repo:*"], plan.Patterns.AsEnumerable());
        Assert.Equal(["GHA101", "GHA102", "GHA103"], plan.Warnings.Select(warning => warning.Code).Order(StringComparer.Ordinal));
    }

    // Fact: «Immutable subject claims»: repositories that were created after 15 July 2026.
    [Fact]
    public void Subjects_HaveNumbers_WhereTheyWereGiven()
    {
        var plan = GitHubActionsAccess.For("octo-org/octo-repo", repository => repository.WithIds(123456, 456789).OnBranch("main")).Plan();

        Assert.Equal(["repo:octo-org@123456/octo-repo@456789:ref:refs/heads/main"], plan.Subjects.AsEnumerable());
        Assert.Empty(plan.Warnings);
    }

    [Theory]
    [InlineData("*")]
    [InlineData("**/*")]
    public void Plan_ReportsGha101_ForAPatternThatIsEveryBranch(string pattern) =>
        Assert.Equal("GHA101", Assert.Single(With(repository => repository.OnBranchesLike(pattern)).Plan().Warnings).Code);

    [Fact]
    public async Task Role_TrustsExactlyTheSubjects()
    {
        var graph = await Run(With(repository => repository.OnBranch("main").InEnvironment("production").OnTagsLike("v*")));
        var statements = JsonDocument.Parse(
            graph[Role, "github-actions"].Inputs["assumeRolePolicy"].AsText()).RootElement.GetProperty("Statement");
        var exact = statements[0].GetProperty("Condition").GetProperty("StringEquals");
        var like = statements[1].GetProperty("Condition");

        Assert.Equal(2, statements.GetArrayLength());
        Every.One(
            statements.EnumerateArray(),
            statement => Assert.Equal("sts:AssumeRoleWithWebIdentity", statement.GetProperty("Action").GetString()));
        Every.One(
            statements.EnumerateArray(),
            statement => Assert.Equal(
                graph[OidcProvider, "github-actions"].Outputs["arn"].AsText(),
                statement.GetProperty("Principal").GetProperty("Federated").GetString()));
        Assert.Equal("sts.amazonaws.com", exact.GetProperty($"{Host}:aud").GetString());
        Assert.Equal(
            ["repo:octo-org@1/octo-repo@2:ref:refs/heads/main", "repo:octo-org@1/octo-repo@2:environment:production"],
            exact.GetProperty($"{Host}:sub").EnumerateArray().Select(subject => subject.GetString()));
        Assert.Equal("sts.amazonaws.com", like.GetProperty("StringEquals").GetProperty($"{Host}:aud").GetString());
        Assert.Equal(
            ["repo:octo-org@1/octo-repo@2:ref:refs/tags/v*"],
            like.GetProperty("StringLike").GetProperty($"{Host}:sub").EnumerateArray().Select(subject => subject.GetString()));
    }

    // Fact: IAM API Reference, UpdateOpenIDConnectProviderThumbprint: GitHub's certificate is checked by IAM's own authorities.
    [Fact]
    public async Task Provider_NeedsNoThumbprint()
    {
        var provider = (await Run(Main))[OidcProvider, "github-actions"].Inputs;

        Assert.Equal(($"https://{Host}", "[sts.amazonaws.com]"), (provider["url"].AsText(), provider["clientIdLists"].ToString()));
        Assert.False(provider.Has("thumbprintLists"));
    }

    [Fact]
    public async Task Role_HasWhatWasChosen()
    {
        var graph = await Run(Main
            .WithProvider(ProviderArn)
            .AddPolicy("deploy", Document)
            .AddManagedPolicy("read", "arn:aws:iam::aws:policy/ReadOnlyAccess")
            .AllowDescribeCluster("platform", AwsRegion.AfSouth1)
            .WithSessionDuration(TimeSpan.FromHours(2))
            .WithPath("/ci/")
            .WithPermissionsBoundary("arn:aws:iam::123456789012:policy/boundary")
            .WithTag("team", "platform"));
        var role = graph[Role, "github-actions"].Inputs;

        Assert.Empty(graph.OfType(OidcProvider));
        Assert.Equal(
            (7200, "/ci/", "arn:aws:iam::123456789012:policy/boundary"),
            ((int)role["maxSessionDuration"].AsNumber(), role["path"].AsText(), role["permissionsBoundary"].AsText()));
        Assert.Equal("platform", role["tags"]["team"].AsText());
        Assert.Equal(
            ["github-actions-deploy", "github-actions-describe-clusters", "github-actions-read"],
            graph.OfType("aws:iam/rolePolicyAttachment:RolePolicyAttachment").Select(node => node.Name).Order(StringComparer.Ordinal));
        Assert.Contains(
            "\"arn:aws:eks:af-south-1:*:cluster/platform\"",
            graph["aws:iam/policy:Policy", "github-actions-describe-clusters"].Inputs["policy"].AsText(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Role_CanBeGrantedAdmin()
    {
        var graph = await StackPreview.RunAsync(() =>
        {
            var access = Main.Provision("github-actions");
            var network = Networks.UsEast1.Provision("net");
            EksBlueprint.For(KubernetesVersion.V1_35, network.Tier("private"))
                .WithClock(EksClusters.Clock)
                .WithSystemNodes(nodes => nodes.OnGraviton("t4g.medium").Between(1, 3, desired: 2))
                .GrantAdmin("github-actions", access.RoleArn)
                .Provision("platform");
        });

        Assert.Equal(
            graph[Role, "github-actions"].Outputs["arn"].AsText(),
            graph["aws:eks/accessEntry:AccessEntry", "platform-access-github-actions"].Inputs["principalArn"].AsText());
    }

    public static TheoryData<GitHubActionsAccess> NamedByArnAlone =>
    [
        Main.WithProvider(ProviderArn),
        Main.WithPermissionsBoundary("arn:aws:iam::123456789012:policy/boundary"),
        Main.AddManagedPolicy("read", "arn:aws:iam::aws:policy/ReadOnlyAccess"),
    ];

    [Theory]
    [MemberData(nameof(NamedByArnAlone))]
    public async Task Provision_ReportsNet020_ForAnArnOfAnotherPartitionThanTheStacks(GitHubActionsAccess access)
    {
        var inBeijing = PreviewOptions.Default.WithConfig("aws:region", "cn-north-1");
        var problem = Assert.Single(
            (await Assert.ThrowsAsync<PreviewFailedException>(
                () => StackPreview.RunAsync(() => _ = access.Provision("github-actions"), inBeijing))).Problems);

        Assert.Equal(("NET020", "aws:region", "GitHubActionsAccess 'github-actions'"), (problem.Code, problem.Path, problem.Block));
        _ = await StackPreview.RunAsync(
            () => _ = access.Provision("github-actions"),
            PreviewOptions.Default.WithConfig("aws:region", "af-south-1"));
    }

    [Fact]
    public async Task Provision_ReportsGha014_ForASecondProvider()
    {
        BlueprintException? refused = null;
        await StackPreview.RunAsync(() =>
        {
            Main.Provision("first");
            refused = Refusal.Of(() => Main.Provision("second"));
        });

        Assert.Equal(("GHA014", "Provider"), (Assert.Single(refused!.Problems).Code, refused.Problems[0].Path));
    }

    [Fact]
    public async Task Provision_TakesASecondAccess_OfTheFirstsProvider()
    {
        var graph = await StackPreview.RunAsync(() =>
        {
            var first = Main.Provision("first");
            Main.WithProvider(first.ProviderArn).Provision("second");
        });

        Assert.Single(graph.OfType(OidcProvider));
        Assert.True(graph.DependsOn(graph[Role, "second"], graph[OidcProvider, "first"]));
    }

    [Fact]
    public void Plan_Prints() =>
        Snapshot.Matches(
            GitHubActionsAccess.For("octo-org/octo-repo", repository => repository.OnBranch("main").OnTagsLike("v*").OnPullRequests())
                .AllowDescribeCluster("platform", AwsRegion.AfSouth1)
                .Plan()
                .ToString());

    private static GitHubActionsAccess For(string repository) =>
        GitHubActionsAccess.For(GitHubRepository.Of(repository).WithIds(1, 2).OnBranch("main"));

    private static GitHubActionsAccess With(Func<GitHubRepository, GitHubRepository> configure) =>
        GitHubActionsAccess.For("octo-org/octo-repo", repository => configure(repository.WithIds(1, 2)));

    private static Task<StackGraph> Run(GitHubActionsAccess access) => StackPreview.RunAsync(() => _ = access.Provision("github-actions"));
}
