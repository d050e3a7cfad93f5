using Blueprints.Internal;
using Pulumi;

namespace Blueprints.Network;

/// <summary>Identifies a VPC as far as a plan knows it: ids of VPCs that a program creates are outputs.</summary>
internal sealed class VpcIdentity
{
    private readonly string? _plainId;

    private readonly bool _isCreated;

    private VpcIdentity(Output<string> id, string? plainId, bool isCreated)
    {
        Id = id;
        _plainId = plainId;
        _isCreated = isCreated;
    }

    /// <summary>Gets the id, which may be an output.</summary>
    public Output<string> Id { get; }

    /// <summary>Gets a value indicating whether the VPC has DNS support and DNS host names; <see langword="null"/> if unknown.</summary>
    public bool? HasDns { get; private init; }

    /// <summary>Returns the identity of a VPC that the program creates, which differs from every other.</summary>
    public static VpcIdentity Created(Output<string> id, bool hasDns) => new(id, null, isCreated: true) { HasDns = hasDns };

    /// <summary>Returns the identity of a VPC with a given id.</summary>
    public static VpcIdentity Given(Input<string> id, bool? hasDns = null) =>
        new(id, PlainText.Of(id), isCreated: false) { HasDns = hasDns };

    /// <returns><see langword="null"/> if only a deployment knows.</returns>
    public bool? IsSameAs(VpcIdentity other)
    {
        if (ReferenceEquals(this, other) || ReferenceEquals(Id, other.Id))
        {
            return true;
        }

        return _plainId is not null && other._plainId is not null ? _plainId == other._plainId
            : _isCreated && other._isCreated ? false
            : null;
    }
}
