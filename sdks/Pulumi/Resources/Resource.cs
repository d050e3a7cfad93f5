using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Pulumi.Serialization;

namespace Pulumi;

public class Resource
{
    private readonly string _type;
    private readonly string _name;
    private readonly bool _isProtected;
    private readonly ImmutableArray<ResourceTransformation> _transformations;

    // By package; children look here for a provider when they name none.
    private readonly ImmutableDictionary<string, ProviderResource> _providers;

    private protected Resource(string type, string name, bool isCustom, bool isRemote, ResourceArgs args, ResourceOptions options)
    {
        _type = Required(type, nameof(type));
        _name = Required(name, nameof(name));
        var completions = OutputCompletion.Initialize(this, isOwn: !isCustom && !isRemote);

        var deployment = Deployment.Required;
        var treeParent = type == Stack.TypeToken ? null : options.Parent ?? deployment.Stack;
        _transformations = [.. options.ResourceTransformations, .. treeParent?._transformations ?? []];
        (args, options) = Transform(args, options);

        options = options.Clone();
        if (options.Provider is not null && options is ComponentResourceOptions { Providers.Count: > 0 })
        {
            throw new ResourceException(
                "Do not supply both 'provider' and 'providers' options to a ComponentResource.", options.Parent);
        }

        // Protection and providers come from a parent that was named, never from the stack.
        _providers = options.Parent?._providers ?? ImmutableDictionary<string, ProviderResource>.Empty;
        if (options.Parent is { } parent)
        {
            parent.AddChild(this);
            options.Protect ??= parent._isProtected;
        }

        _providers = isCustom ? ProvidersOfCustom(options) : ProvidersOfComponent((ComponentResourceOptions)options);
        _isProtected = options.Protect == true;
        Provider = isCustom ? options.Provider : null;

        AliasUrns.Check(options.Aliases, name, type, options.Parent);
        deployment.Registrar.ReadOrRegister(this, isRemote, args, options, completions);
    }

    /// <summary>A stand-in for a resource of which only the URN is known.</summary>
    private protected Resource()
    {
        _type = "";
        _name = "";
        _transformations = [];
        _providers = ImmutableDictionary<string, ProviderResource>.Empty;
    }

    [Output("urn")]
    public Output<string> Urn { get; private protected set; } = null!;

    internal ProviderResource? Provider { get; }

    private HashSet<Resource> ChildResources { get; } = [];

    // Methods and not properties, so that a subclass may have properties of these names.
    public string GetResourceType() => _type;

    public string GetResourceName() => _name;

    internal ProviderResource? FindProvider(string token)
        => token.Split(':') is [var package, _, _] ? _providers.GetValueOrDefault(package) : null;

    internal ImmutableArray<Resource> Children()
    {
        lock (ChildResources)
        {
            return [.. ChildResources];
        }
    }

    private static string Required(string value, string parameter)
        => string.IsNullOrEmpty(value) ? throw new ArgumentException($"'{parameter}' cannot be null or empty.", parameter) : value;

    private void AddChild(Resource child)
    {
        lock (ChildResources)
        {
            ChildResources.Add(child);
        }
    }

    /// <summary>Its own transformations first, then its parent's, up to the stack's.</summary>
    private (ResourceArgs Args, ResourceOptions Options) Transform(ResourceArgs args, ResourceOptions options)
    {
        foreach (var transformation in _transformations)
        {
            if (transformation(new ResourceTransformationArgs(this, args, options)) is { } result)
            {
                // The parent has already decided which transformations there are.
                if (result.Options.Parent != options.Parent)
                {
                    throw new ArgumentException("Transformations cannot currently be used to change the 'parent' of a resource.");
                }

                (args, options) = (result.Args, result.Options);
            }
        }

        return (args, options);
    }

    private ImmutableDictionary<string, ProviderResource> ProvidersOfCustom(ResourceOptions options)
    {
        if (options.Provider is null)
        {
            options.Provider = options.Parent?.FindProvider(_type);
            return _providers;
        }

        return _type.Split(':') is [var package, _, _] ? _providers.SetItem(package, options.Provider) : _providers;
    }

    // AddRange and not SetItems: a component cannot replace the provider that its parent hands down for a package.
    private ImmutableDictionary<string, ProviderResource> ProvidersOfComponent(ComponentResourceOptions options)
        => _providers.AddRange((options.Provider is { } provider ? [provider] : options.Providers)
            .GroupBy(own => own.Package)
            .Select(own => KeyValuePair.Create(own.Key, own.Last())));
}
