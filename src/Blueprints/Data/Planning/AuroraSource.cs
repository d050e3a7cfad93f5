using Pulumi;

namespace Blueprints.Data.Planning;

/// <summary>Describes a source of connections. The key names the rule, independent of order and reason.</summary>
internal abstract record AuroraSource(string Key, string Path)
{
    internal sealed record Cluster(ClusterHandle Handle) : AuroraSource(Handle.Name, $"Sources[{Handle.Name}]")
    {
        public override string ToString() => $"the nodes of EKS cluster {Handle.Name}";
    }

    internal sealed record Group(string Name, Input<string> Id, string Reason) : AuroraSource(Name, $"Sources[{Name}]")
    {
        public override string ToString() => $"{Name}: {Reason}";
    }

    internal sealed record Block(CidrText Cidr, string Reason) : AuroraSource(Internal.Children.Suffix(Cidr.Block), $"Sources[{Cidr.Text}]")
    {
        public override string ToString() => $"{Cidr.Text}: {Reason}";
    }
}
