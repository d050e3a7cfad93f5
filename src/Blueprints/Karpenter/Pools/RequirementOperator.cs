namespace Blueprints.Karpenter;

/// <summary>Specifies how a requirement compares a node's label with its values.</summary>
public enum RequirementOperator
{
    /// <summary>The label has one of the values.</summary>
    In,

    /// <summary>The label has none of the values.</summary>
    NotIn,

    /// <summary>The label exists, with any value.</summary>
    Exists,

    /// <summary>The label does not exist.</summary>
    DoesNotExist,

    /// <summary>The label's number is greater than the value.</summary>
    Gt,

    /// <summary>The label's number is less than the value.</summary>
    Lt,

    /// <summary>The label's number is the value or greater. Karpenter 1.9 and newer (<c>KRP027</c>).</summary>
    Gte,

    /// <summary>The label's number is the value or less. Karpenter 1.9 and newer (<c>KRP027</c>).</summary>
    Lte,
}
