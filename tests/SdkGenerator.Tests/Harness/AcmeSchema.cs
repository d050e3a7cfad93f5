namespace Blueprints.SdkGenerator.Tests.Harness;

/// <summary>Schemas of a package "acme" with just what a test is about.</summary>
internal static class AcmeSchema
{
    public const string Bridged = "\"compatibility\":\"tfbridge20\"";
    public const string Kubernetes =
        "\"compatibility\":\"kubernetes20\",\"dictionaryConstructors\":true,\"namespaces\":{\"core/v1\":\"Core.V1\"}";

    public static string Of(string body, string csharp = Bridged, string moduleFormat = "(.*)(?:/[^/]*)") =>
        $$$"""{"name":"acme","version":"1.2.3","meta":{"moduleFormat":"{{{moduleFormat}}}"},"language":{"csharp":{ {{{csharp}}} }}, {{{body}}} }""";

    /// <summary>One resource, acme:net/gate:Gate, with these outputs, inputs and, if given, more of its specification.</summary>
    public static string OfResource(string outputs = "", string inputs = "", string more = "", string types = "") => Of(
        $$$"""
        "resources":{"acme:net/gate:Gate":{"properties":{ {{{outputs}}} },"inputProperties":{ {{{inputs}}} } {{{more}}} }},"types":{ {{{types}}} }
        """);
}
