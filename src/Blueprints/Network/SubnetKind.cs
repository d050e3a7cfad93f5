namespace Blueprints;

/// <summary>Specifies what subnets can reach: one of <see cref="Public"/>, <see cref="Private"/> and <see cref="Isolated"/>.</summary>
public sealed class SubnetKind
{
    private readonly string _value;

    private SubnetKind(string value) => _value = value;

    /// <summary>Gets the kind with a route to the internet gateway, in both directions.</summary>
    public static SubnetKind Public { get; } = new("public");

    /// <summary>Gets the kind with outbound access through NAT (with IPv6 also an egress-only gateway) and no inbound access.</summary>
    public static SubnetKind Private { get; } = new("private");

    /// <summary>Gets the kind with no route out of the VPC.</summary>
    public static SubnetKind Isolated { get; } = new("isolated");

    /// <summary>Reads a kind as it is written in a stack's output.</summary>
    internal static SubnetKind Of(string value) => value switch
    {
        "public" => Public,
        "private" => Private,
        "isolated" => Isolated,
        _ => throw new ArgumentException($"'{value}' is not a kind of subnets"),
    };

    /// <summary>Returns the kind's name.</summary>
    /// <returns><c>public</c>, <c>private</c> or <c>isolated</c>.</returns>
    public override string ToString() => _value;
}
