using Blueprints.Internal;
using Pulumi;

namespace Blueprints.Network;

/// <summary>Specifies which VPC something is in, as far as a plan can know: ids of VPCs that a program makes are outputs.</summary>
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

    /// <summary>Gets the id, which only a deployment may know.</summary>
    public Output<string> Id { get; }

    /// <summary>
    /// Gets a value indicating whether AWS's DNS server answers in the VPC, and instances have names in it; <see langword="null"/> if
    /// unknown.
    /// </summary>
    public bool? HasDns { get; private init; }

    /// <summary>Returns the identity of a VPC that the program makes: it is no other than itself.</summary>
    public static VpcIdentity Created(Output<string> id, bool hasDns) => new(id, null, isCreated: true) { HasDns = hasDns };

    /// <summary>Returns the identity of a VPC that was given by its id.</summary>
    public static VpcIdentity Given(Input<string> id, bool? hasDns = null) => new(id, PlainText.Of(id), isCreated: false) { HasDns = hasDns };

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
