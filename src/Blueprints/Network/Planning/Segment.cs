namespace Blueprints.Network.Planning;

/// <summary>What takes room in a VPC, in the order in which it was added: a tier or a reservation.</summary>
internal abstract record Segment(string Name)
{
    public sealed record Tier(SubnetTier Value) : Segment(Value.Name);

    /// <summary>The room of a whole tier: a subnet for every zone slot.</summary>
    public sealed record ReservedTier(SubnetTier Value) : Segment(Value.Name);

    public sealed record Reservation(string Name, int Prefix, CidrText? Block) : Segment(Name);
}
