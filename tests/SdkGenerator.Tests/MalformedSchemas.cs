using Blueprints.SdkGenerator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Blueprints.SdkGenerator.Tests;

public class MalformedSchemas
{
    [Theory]
    [InlineData("{\"name\":\"acme\",\n \"version\":}", "schema0.json: line 2, column 12: expected a value")]
    [InlineData("{\"name\":\"acme\"", "schema0.json: line 1, column 15: expected more text")]
    [InlineData("{\"version\":\"1\"}", "schema0.json: the schema has no \"name\"")]
    [InlineData("{\"name\":\"acme\"}", "schema0.json: the schema has no \"version\"")]
    [InlineData("{\"name\":\"acme\",\"version\":\"1\"} {}", "schema0.json: line 1, column 31: expected the end of the file")]
    public void AFileThatIsNoSchema_GivesOneDiagnostic_ThatSaysWhere(string schema, string expected) => AssertReported(schema, expected);

    [Theory]
    [InlineData("{\"type\":\"strng\"}", "acme: acme:net/gate:Gate.x: \"strng\" is not a type")]
    [InlineData("{\"$ref\":\"#/types/acme:net/No:No\"}", "acme: acme:net/gate:Gate.x: \"#/types/acme:net/No:No\" refers to nothing")]
    [InlineData("{\"$ref\":\"/aws/v7.0.0/schema.json#/provider\"}", "acme: acme:net/gate:Gate.x: there is no schema of \"aws\"")]
    public void APropertyThatCannotBeBound_GivesOneDiagnostic_ThatNamesIt(string property, string expected) =>
        AssertReported(AcmeSchema.OfResource(inputs: $"\"x\":{property}"), expected);

    [Fact]
    public void ATokenThatIsNone_IsReported() =>
        AssertReported(AcmeSchema.Of("\"resources\":{\"gate\":{}}"), "acme: \"gate\" is not a token (package:module:name)");

    [Fact]
    public void ASchemaOfAnotherPackage_IsReadButNotGenerated()
    {
        var (compilation, diagnostics) = GeneratedSdk.Generate("Pulumi.Other", "", AcmeSchema.OfResource());

        Assert.Empty(diagnostics);
        Assert.Single(compilation.SyntaxTrees);
    }

    private static void AssertReported(string schema, string expected)
    {
        var diagnostic = Assert.Single(GeneratedSdk.Generate("Pulumi.Acme", "", schema).Diagnostics);

        Assert.Equal(("SDK001", DiagnosticSeverity.Error), (diagnostic.Id, diagnostic.Severity));
        Assert.Equal(expected, diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
    }
}
