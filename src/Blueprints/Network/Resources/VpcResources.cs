using Blueprints.Internal;
using Pulumi;
using Pulumi.Aws.Ec2;

namespace Blueprints.Network.Resources;

/// <summary>Creates the VPC and the resources attached to the whole VPC.</summary>
internal sealed class VpcResources
{
    public VpcResources(Children children, VpcPlan plan, Input<string> cidrBlock)
    {
        Vpc = children.Create(
            string.Empty,
            new VpcArgs
            {
                CidrBlock = cidrBlock,
                AssignGeneratedIpv6CidrBlock = plan.HasIpv6 ? true : null,
                EnableDnsSupport = plan.HasDnsSupport,
                EnableDnsHostnames = plan.HasDnsHostnames,
            },
            (name, args, options) => new Vpc(name, args, options));

        Id = RegionGuard.Gate(nameof(VpcNetwork), plan.Region, Vpc.Region, Vpc.Id);
        SecondaryCidrs = plan.SecondaryCidrs.ToDictionary(cidr => cidr, cidr => Associate(children, cidr));
        var needsInternetGateway = plan.Tiers.Any(tier => tier.Kind == SubnetKind.Public) || plan.NatGatewayCount > 0;
        InternetGateway = needsInternetGateway ? CreateInternetGateway(children) : null;
        EgressOnlyInternetGateway = plan.HasIpv6 && plan.Tiers.Any(tier => tier.Kind == SubnetKind.Private)
            ? CreateEgressOnlyInternetGateway(children)
            : null;
        if (plan.EmptiesDefaultSecurityGroup)
        {
            EmptyDefaultSecurityGroup(children);
        }

        if (plan.DhcpOptions is { } dhcp)
        {
            SetDhcpOptions(children, dhcp);
        }

        SetBlockPublicAccess(children, plan.BlockPublicAccess);
    }

    public Vpc Vpc { get; }

    /// <summary>Gets the VPC's id once the VPC is known to be in the planned region.</summary>
    public Output<string> Id { get; }

    public InternetGateway? InternetGateway { get; }

    public EgressOnlyInternetGateway? EgressOnlyInternetGateway { get; }

    /// <summary>Gets the association of each secondary block, which its subnets wait for.</summary>
    public IReadOnlyDictionary<Cidr, VpcIpv4CidrBlockAssociation> SecondaryCidrs { get; }

    private VpcIpv4CidrBlockAssociation Associate(Children children, Cidr cidr) =>
        children.Create(
            $"cidr-{Children.Suffix(cidr)}",
            new VpcIpv4CidrBlockAssociationArgs { VpcId = Id, CidrBlock = cidr.ToString() },
            (name, args, options) => new VpcIpv4CidrBlockAssociation(name, args, options));

    private InternetGateway CreateInternetGateway(Children children) =>
        children.Create(
            "igw",
            new InternetGatewayArgs { VpcId = Id },
            (name, args, options) => new InternetGateway(name, args, options));

    private EgressOnlyInternetGateway CreateEgressOnlyInternetGateway(Children children) =>
        children.Create(
            "eigw",
            new EgressOnlyInternetGatewayArgs { VpcId = Id },
            (name, args, options) => new EgressOnlyInternetGateway(name, args, options));

    private void EmptyDefaultSecurityGroup(Children children)
    {
        // Without rules, the provider removes the default rules of AWS.
        children.Create(
            "default",
            new DefaultSecurityGroupArgs { VpcId = Id },
            (name, args, options) => new DefaultSecurityGroup(name, args, options));
    }

    private void SetDhcpOptions(Children children, DhcpOptions dhcp)
    {
        var name = children.Name("dhcp");
        var args = new VpcDhcpOptionsArgs();
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

        var options = children.Create("dhcp", args, (name, args, options) => new VpcDhcpOptions(name, args, options));
        children.Create(
            "dhcp",
            new VpcDhcpOptionsAssociationArgs { VpcId = Id, DhcpOptionsId = options.Id },
            (name, args, options) => new VpcDhcpOptionsAssociation(name, args, options));
    }

    private void SetBlockPublicAccess(Children children, BlockPublicAccess choice)
    {
        if (choice.RegionMode is { } mode)
        {
            children.Create(
                "block-public-access",
                new VpcBlockPublicAccessOptionsArgs { InternetGatewayBlockMode = Id.WhenPresent(_ => mode, mode) },
                (name, args, options) => new VpcBlockPublicAccessOptions(name, args, options));
        }

        if (choice.ExclusionMode is { } exclusion)
        {
            children.Create(
                "block-public-access",
                new VpcBlockPublicAccessExclusionArgs { VpcId = Id, InternetGatewayExclusionMode = exclusion },
                (name, args, options) => new VpcBlockPublicAccessExclusion(name, args, options));
        }
    }
}
