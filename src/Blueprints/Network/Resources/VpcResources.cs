using Blueprints.Internal;
using Pulumi;
using Pulumi.Aws.Ec2;

namespace Blueprints.Network.Resources;

/// <summary>The VPC itself and what is attached to it as a whole.</summary>
internal sealed class VpcResources
{
    public VpcResources(Children children, VpcPlan plan, Input<string> cidrBlock)
    {
        var name = children.Name(string.Empty);
        Vpc = new Vpc(
            name,
            children.Customize(name, new VpcArgs
            {
                CidrBlock = cidrBlock,
                AssignGeneratedIpv6CidrBlock = plan.HasIpv6 ? true : null,
                EnableDnsSupport = plan.Features.DnsSupport,
                EnableDnsHostnames = plan.Features.DnsHostnames,
                Tags = children.Tags(name),
            }),
            children.Options());

        Id = RegionGuard.Gate(nameof(VpcNetwork), plan.Region, Vpc.Region, Vpc.Id);
        SecondaryCidrs = plan.SecondaryCidrs.ToDictionary(cidr => cidr, cidr => Associate(children, cidr));
        var needsInternetGateway = plan.Tiers.Any(tier => tier.Kind == SubnetKind.Public) || plan.NatGatewayCount > 0;
        InternetGateway = needsInternetGateway ? CreateInternetGateway(children) : null;
        EgressOnlyInternetGateway = plan.HasIpv6 && plan.Tiers.Any(tier => tier.Kind == SubnetKind.Private)
            ? CreateEgressOnlyInternetGateway(children)
            : null;
        if (plan.Features.EmptyDefaultSecurityGroup)
        {
            EmptyDefaultSecurityGroup(children);
        }

        if (plan.Features.DhcpOptions is { } dhcp)
        {
            SetDhcpOptions(children, dhcp);
        }

        SetBlockPublicAccess(children, plan.Features.BlockPublicAccess);
    }

    public Vpc Vpc { get; }

    /// <summary>Gets the VPC's id, once the VPC is known to be in the region that it was planned for.</summary>
    public Output<string> Id { get; }

    public InternetGateway? InternetGateway { get; }

    public EgressOnlyInternetGateway? EgressOnlyInternetGateway { get; }

    /// <summary>Gets the association of each secondary block, which subnets in it must wait for.</summary>
    public IReadOnlyDictionary<Cidr, VpcIpv4CidrBlockAssociation> SecondaryCidrs { get; }

    private VpcIpv4CidrBlockAssociation Associate(Children children, Cidr cidr)
    {
        var name = children.Name($"cidr-{Children.Suffix(cidr)}");
        return new VpcIpv4CidrBlockAssociation(
            name,
            children.Customize(name, new VpcIpv4CidrBlockAssociationArgs { VpcId = Id, CidrBlock = cidr.ToString() }),
            children.Options());
    }

    private InternetGateway CreateInternetGateway(Children children)
    {
        var name = children.Name("igw");
        return new InternetGateway(
            name,
            children.Customize(name, new InternetGatewayArgs { VpcId = Id, Tags = children.Tags(name) }),
            children.Options());
    }

    private EgressOnlyInternetGateway CreateEgressOnlyInternetGateway(Children children)
    {
        var name = children.Name("eigw");
        return new EgressOnlyInternetGateway(
            name,
            children.Customize(name, new EgressOnlyInternetGatewayArgs { VpcId = Id, Tags = children.Tags(name) }),
            children.Options());
    }

    private void EmptyDefaultSecurityGroup(Children children)
    {
        // No rules given means that the provider removes those that AWS has put there.
        var name = children.Name("default");
        _ = new DefaultSecurityGroup(
            name,
            children.Customize(name, new DefaultSecurityGroupArgs { VpcId = Id, Tags = children.Tags(name) }),
            children.Options());
    }

    private void SetDhcpOptions(Children children, DhcpOptions dhcp)
    {
        var name = children.Name("dhcp");
        var args = new VpcDhcpOptionsArgs { Tags = children.Tags(name) };
        if (dhcp.DomainName is { } domain)
        {
            args.DomainName = domain;
        }

        if (!dhcp.DomainNameServers.IsEmpty)
        {
            args.DomainNameServers = dhcp.DomainNameServers;
        }

        if (!dhcp.NtpServers.IsEmpty)
        {
            args.NtpServers = dhcp.NtpServers;
        }

        var options = new VpcDhcpOptions(name, children.Customize(name, args), children.Options());
        _ = new VpcDhcpOptionsAssociation(
            name,
            children.Customize(name, new VpcDhcpOptionsAssociationArgs { VpcId = Id, DhcpOptionsId = options.Id }),
            children.Options());
    }

    private void SetBlockPublicAccess(Children children, BlockPublicAccess choice)
    {
        var name = children.Name("block-public-access");
        if (choice.RegionMode is { } mode)
        {
            _ = new VpcBlockPublicAccessOptions(
                name,
                children.Customize(
                    name,
                    new VpcBlockPublicAccessOptionsArgs { InternetGatewayBlockMode = Id.WhenPresent(_ => mode, mode) }),
                children.Options());
        }

        if (choice.ExclusionMode is { } exclusion)
        {
            _ = new VpcBlockPublicAccessExclusion(
                name,
                children.Customize(
                    name,
                    new VpcBlockPublicAccessExclusionArgs
                    {
                        VpcId = Id,
                        InternetGatewayExclusionMode = exclusion,
                        Tags = children.Tags(name),
                    }),
                children.Options());
        }
    }
}
