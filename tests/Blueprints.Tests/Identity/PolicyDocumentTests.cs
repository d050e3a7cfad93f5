using Blueprints.Preview;
using Blueprints.Tests.Eks;
using Blueprints.Tests.Support;
using Pulumi;

namespace Blueprints.Tests.Identity;

/// <summary>
/// That a policy document, an ARN of a policy and a key that are given as text are checked by their form, by every block that takes one.
/// </summary>
public class PolicyDocumentTests
{
    private const string Statement = """{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}""";

    public static TheoryData<string, string, string> WrongDocuments => new()
    {
        { "s3:GetObject", "", "not JSON" },
        { "", "", "not JSON" },
        { "{\"Version\":\"2012-10-17\",\"Statement\":[],}", "", "not JSON" },
        { "[]", "", "not a JSON object" },
        { "null", "", "not a JSON object" },
        { Version("[]", "2008-10-17"), ".Version", "2008-10-17" },
        { Version("[]", "2012-10-17\\n"), ".Version", "2012-10-17" },
        { "{\"Statement\":[" + Statement + "]}", ".Version", "none is set" },
        { "{\"Version\":20121017,\"Statement\":[" + Statement + "]}", ".Version", "20121017" },
        { "{\"version\":\"2012-10-17\",\"Statement\":[" + Statement + "]}", ".version", "unknown or misspelled" },
        { "{\"Version\":\"2012-10-17\",\"Version\":\"2012-10-17\",\"Statement\":[" + Statement + "]}", ".Version", "more than once" },
        { "{\"Version\":\"2012-10-17\"}", ".Statement", "no Statement" },
        { "{\"Version\":\"2012-10-17\",\"Statements\":[" + Statement + "]}", ".Statements", "unknown or misspelled" },
        { Version("[]"), ".Statement", "empty" },
        { Version("\"text\""), ".Statement[0]", "not a JSON object" },
        { Version("[" + Statement + ",1]"), ".Statement[1]", "not a JSON object" },
        { Version("""{"Action":"s3:GetObject","Resource":"*"}"""), ".Statement[0].Effect", "no Effect" },
        { Version("""{"Effect":"allow","Action":"s3:GetObject","Resource":"*"}"""), ".Statement[0].Effect", "'allow'" },
        { Version("""{"Effect":"Allow","Actions":"s3:GetObject","Resource":"*"}"""), ".Statement[0].Actions", "unknown or misspelled" },
        { Version("""{"Effect":"Allow","Resource":"*"}"""), ".Statement[0].Action", "neither Action nor NotAction" },
        { Version("""{"Effect":"Allow","Action":[],"Resource":"*"}"""), ".Statement[0].Action", "empty" },
        { Version("""{"Effect":"Allow","Action":"GetObject","Resource":"*"}"""), ".Statement[0].Action", "'GetObject'" },
        { Version("""{"Effect":"Allow","Action":["s3:GetObject",1],"Resource":"*"}"""), ".Statement[0].Action", "'1'" },
        { Version("""{"Effect":"Allow","Action":"s3:GetObject\\n","Resource":"*"}"""), ".Statement[0].Action", "not an action" },
        { Version("""{"Effect":"Allow","Action":"s3:GetObject","NotAction":"s3:*","Resource":"*"}"""), ".Statement[0].Action", "both" },
        { Version("""{"Effect":"Allow","Action":"s3:GetObject"}"""), ".Statement[0].Resource", "neither Resource nor NotResource" },
        { Version("""{"Effect":"Allow","Action":"s3:GetObject","Resource":"my-bucket/*"}"""), ".Statement[0].Resource", "'my-bucket/*'" },
        {
            Version("""{"Effect":"Allow","Action":"s3:GetObject","Resource":"*","Principal":"*"}"""),
            ".Statement[0].Principal",
            "no principal"
        },
        { Version("""{"Effect":"Allow","Action":"s3:GetObject","Resource":"*","Sid":"not so"}"""), ".Statement[0].Sid", "'not so'" },
        {
            Version(
                """[{"Sid":"A","Effect":"Allow","Action":"*","Resource":"*"},{"Sid":"A","Effect":"Deny","Action":"*","Resource":"*"}]"""),
            ".Statement",
            "'A'"
        },
        {
            Version("""{"Effect":"Allow","Action":"s3:GetObject","Resource":"*","Condition":{"StringEquals":"x"}}"""),
            ".Statement[0].Condition.StringEquals",
            "'x' is not an object of keys"
        },
        {
            Version("""{"Effect":"Allow","Action":"*","Resource":"*","Condition":"x"}"""),
            ".Statement[0].Condition",
            "'x' is not an object of operators"
        },
        {
            Version("""{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"Bool":{"a:b":{}}}}"""),
            ".Statement[0].Condition.Bool",
            "'{}' is not a value of key 'a:b'"
        },
        {
            Version("""{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"Bool":{"a:b":[[]]}}}"""),
            ".Statement[0].Condition.Bool",
            "not a value of key 'a:b'"
        },
        { Version("{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"arn:aws:s3:::" + new string('a', 6144) + "\"}"), "", "6144" },
    };

    public static TheoryData<string> RightDocuments =>
    [
        Version(Statement),
        Version("[" + Statement + "]") + "\n",
        """{"Version":"2012-10-17","Id":"x","Statement":{"Sid":"A1","Effect":"Deny","NotAction":["s3:Get*","*"],"NotResource":["arn:aws:s3:::a/${aws:username}/*","arn:*:s3:::b"],"Condition":{"Bool":{"aws:SecureTransport":false},"StringLike":{"aws:RequestedRegion":["us-*"]}}}}""",
        Version("{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"arn:aws:s3:::" + new string('a', 5900) + "\"}").PadRight(9000),
    ];

    [Theory]
    [MemberData(nameof(WrongDocuments))]
    public Task WrongDocument_IsAProblemOfEveryBlock(string document, string at, string found) => InAProgram(() =>
    {
        foreach (var (code, plan) in Blocks(document))
        {
            var problem = Assert.Single(Refusal.Of(plan).Problems);
            Assert.Equal((code, $"Policies[read]" + at), (problem.Code, problem.Path));
            Assert.Contains(found, problem.Message, StringComparison.Ordinal);
        }
    });

    [Theory]
    [MemberData(nameof(RightDocuments))]
    public Task RightDocument_IsTaken(string document) => InAProgram(() => Every.One(Blocks(document), block => block.Plan()));

    [Fact]
    public Task SecretDocument_IsLeftToTheDeployment() => InAProgram(
        () => Every.One(Blocks(Output.CreateSecret("not JSON")), block => block.Plan()));

    [Theory]
    [InlineData("AmazonS3ReadOnlyAccess")]
    [InlineData("arn:aws:iam::123456789012:role/reader")]
    [InlineData("arn:aws:iam::aws:policy/ReadOnlyAccess\n")]
    [InlineData("")]
    public Task WrongPolicyArn_IsAProblemOfEveryBlock(string arn) => InAProgram(() =>
    {
        Assert.Equal("IDN010", Assert.Single(Refusal.Of(() => _ = Orders.AddManagedPolicy("read", arn).Plan()).Problems).Code);
        Assert.Equal("GHA010", Assert.Single(Refusal.Of(() => _ = Access.AddManagedPolicy("read", arn).Plan()).Problems).Code);
    });

    [Fact]
    public Task PolicyOfAnotherPartition_IsAProblem() => InAProgram(() =>
        Assert.Contains(
            "aws-cn",
            Assert.Single(
                Refusal.Of(() => _ = Orders.AddManagedPolicy("read", "arn:aws-cn:iam::aws:policy/ReadOnlyAccess").Plan()).Problems).Message,
            StringComparison.Ordinal));

    [Theory]
    [InlineData("alias/platform")]
    [InlineData("1234abcd-12ab-34cd-56ef-1234567890ab")]
    [InlineData("arn:aws:kms:us-east-1:123456789012:alias/platform")]
    [InlineData("arn:aws:kms:eu-west-1:123456789012:key/a")]
    [InlineData("arn:aws:kms:us-east-1:123456789012:key/a\n")]
    public void WrongKey_IsAProblemOfEveryPartOfACluster(string key)
    {
        var quiet = EksClusters.Quiet;
        var problems = Refusal.Of(() => _ = quiet
            .WithSecretsEncryption(SecretsEncryption.Key(key))
            .WithControlPlaneLogs(ControlPlaneLogs.All(kmsKeyArn: key))
            .AddNodeGroup("apps", nodes => nodes.OnX86("m7i.large").WithDiskKey(key))
            .WithAddon(EksAddon.EbsCsiDriver)
            .AddStorageClass(EksStorageClass.Gp3.WithKmsKey(key))
            .Plan()).Problems;

        Assert.Equal(["EKS032", "EKS032", "NGP027", "STC012"], problems.Select(problem => problem.Code).Order(StringComparer.Ordinal));
    }

    // A handle of a cluster holds a provider, which only a program can have.
    private static async Task InAProgram(Action test) => await StackPreview.RunAsync(test);

    private static WorkloadIdentity Orders => WorkloadIdentity.For(Clusters.Existing(), "shop", "orders");

    private static GitHubActionsAccess Access => GitHubActionsAccess.For("octo-org/octo-repo", repository => repository.OnBranch("main"));

    private static IEnumerable<(string Code, Action Plan)> Blocks(Input<string> document) =>
    [
        ("IDN009", () => _ = Orders.AddPolicy("read", document).Plan()),
        ("GHA017", () => _ = Access.AddPolicy("read", document).Plan()),
    ];

    private static string Version(string statement, string version = "2012-10-17") =>
        $$"""{"Version":"{{version}}","Statement":{{statement}}}""";
}
