using System.Collections.Immutable;

namespace Blueprints.Tests.Karpenter.CrdValidation;

/// <summary>That the validator refuses what an API server would refuse: without that, a manifest that passes would mean nothing.</summary>
public class CrdSchemaTests
{
    public static TheoryData<string, string> Wrong => new()
    {
        {
            """{ "template": { "spec": { "nodeClassRef": { "group": "g", "kind": "k", "name": "n" }, "requirements": [] } }, "surprise": 1 }""",
            "unknown field surprise"
        },
        { """{ }""", "template is required" },
        { """{ "template": { "spec": { "nodeClassRef": { "group": "g", "kind": "k" }, "requirements": [] } } }""", "name is required" },
        {
            """{ "template": { "spec": { "nodeClassRef": { "group": "g", "kind": "k", "name": "n" }, "requirements": [ { "key": "a b", "operator": "In" } ] } } }""",
            "does not match"
        },
        {
            """{ "template": { "spec": { "nodeClassRef": { "group": "g", "kind": "k", "name": "n" }, "requirements": [ { "key": "a", "operator": "Equals" } ] } } }""",
            "is not one of the values"
        },
        {
            """{ "template": { "spec": { "nodeClassRef": { "group": "g", "kind": "k", "name": "n" }, "requirements": [], "expireAfter": "30d" } } }""",
            "does not match"
        },
        {
            """{ "template": { "spec": { "nodeClassRef": { "group": "g", "kind": "k", "name": "n" }, "requirements": [] } }, "weight": 101 }""",
            "more than the maximum"
        },
        {
            """{ "template": { "spec": { "nodeClassRef": { "group": "g", "kind": "k", "name": "n" }, "requirements": [] } }, "weight": 0 }""",
            "less than the minimum"
        },
        {
            """{ "template": { "spec": { "nodeClassRef": { "group": "g", "kind": "k", "name": "n" }, "requirements": [] } }, "weight": "ten" }""",
            "not of the type integer"
        },
        {
            """{ "template": { "spec": { "nodeClassRef": { "group": "g", "kind": "k", "name": "n" }, "requirements": [] } }, "limits": { "cpu": "many" } }""",
            "does not match"
        },
        {
            """{ "template": { "spec": { "nodeClassRef": { "group": "g", "kind": "k", "name": "n" }, "requirements": [] } }, "disruption": { "budgets": [] } }""",
            "consolidateAfter is required"
        },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void ValidateSpec_Refuses(string spec, string fault) => Assert.Contains(
        CrdSchema.NodePool.ValidateSpec(TreeOf.Json(spec)),
        found => found.Contains(fault, StringComparison.Ordinal));

    [Fact]
    public void ValidateSpec_RefusesAnEmptyListOfImages() =>
        Assert.Contains(
            CrdSchema.Ec2NodeClass.ValidateSpec(
                TreeOf.Json("""{ "amiSelectorTerms": [], "subnetSelectorTerms": [], "securityGroupSelectorTerms": [] }""")),
            fault => fault == "spec.amiSelectorTerms: too few items");

    [Fact]
    public void ValidateSpec_RefusesTooManyEntries()
    {
        var labels = Enumerable.Range(0, 101).ToImmutableSortedDictionary(
            number => $"label{number}",
            _ => (object?)"x",
            StringComparer.Ordinal);
        var spec = (ImmutableSortedDictionary<string, object?>)TreeOf.Json(
            """{ "template": { "spec": { "nodeClassRef": { "group": "g", "kind": "k", "name": "n" }, "requirements": [] } } }""");
        var template = ((ImmutableSortedDictionary<string, object?>)spec["template"]!).SetItem(
            "metadata",
            ImmutableSortedDictionary<string, object?>.Empty.Add("labels", labels));

        Assert.Equal(
            ["spec.template.metadata.labels: too many entries"],
            CrdSchema.NodePool.ValidateSpec(spec.SetItem("template", template)));
    }

    [Fact]
    public void ValidateSpec_TakesTheOfficialSample() =>
        Assert.Empty(CrdSchema.NodePool.ValidateSpec(TreeOf.Json(
            """
            {
              "template": { "spec": {
                "requirements": [ { "key": "kubernetes.io/arch", "operator": "In", "values": [ "amd64" ] }, { "key": "karpenter.k8s.aws/instance-generation", "operator": "Gt", "values": [ "2" ] } ],
                "nodeClassRef": { "group": "karpenter.k8s.aws", "kind": "EC2NodeClass", "name": "default" },
                "expireAfter": "720h"
              } },
              "limits": { "cpu": 1000 },
              "disruption": { "consolidationPolicy": "WhenEmptyOrUnderutilized", "consolidateAfter": "1m" }
            }
            """)));
}
