using System.Collections.Immutable;
using System.Diagnostics.Contracts;
using Blueprints.Internal;
using Pulumi;

namespace Blueprints;

/// <summary>Provides what every blueprint has: tags, conventions, and typed access to the provider's args.</summary>
/// <typeparam name="TSelf">The blueprint itself.</typeparam>
/// <remarks>
/// A blueprint is immutable: each method returns a new one, so two regions and tests can share a baseline. Two blueprints with the same
/// description are not equal; compare the text of their plans.
/// </remarks>
public abstract class Blueprint<TSelf>
    where TSelf : Blueprint<TSelf>
{
    private protected Blueprint(BlockSpec spec) => Described =
        spec.Customizations.Origin is null
            ? spec with { Customizations = Customizations.Of(BlueprintOrigin.Begin(typeof(TSelf).Name)) }
            : spec;

    /// <summary>Gets the tags of every taggable child, besides its own. Default: none.</summary>
    public ImmutableSortedDictionary<string, string> Tags => Described.Tags;

    private protected BlockSpec Described { get; }

    /// <summary>Returns the blueprint over another description.</summary>
    private protected abstract TSelf Over(BlockSpec spec);

    /// <summary>Records which keys set which part, and that only those keys have set anything so far.</summary>
    internal TSelf WithKeys(IPlanKeys keys) => Over(keys.Describe(Described with { Keys = keys }));

    /// <summary>Sets a tag on every taggable child.</summary>
    /// <param name="key">1 to 128 letters, digits, spaces and <c>+ - = . _ : / @</c>; not starting with <c>aws:</c>.</param>
    /// <param name="value">At most 256 of the same characters.</param>
    /// <returns>The blueprint with the tag; a tag of the same key is replaced.</returns>
    /// <remarks>
    /// The limits are checked by <c>Plan()</c>: problems <c>TAG001</c> to <c>TAG006</c>. On <see cref="EksBlueprint"/> and
    /// <see cref="KarpenterPools"/> the tag also reaches every node, so a change replaces every node: use
    /// <see cref="NodeBlueprint{TSelf}.WithTagExceptNodes"/> for tags that change.
    /// </remarks>
    /// <example><code>blueprint = blueprint.WithTag("team", "platform");</code></example>
    [Pure]
    public TSelf WithTag(string key, string value)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(value);
        return Over(Described with { Tags = Tags.SetItem(key, value) });
    }

    /// <summary>Sets several tags on every taggable child.</summary>
    /// <param name="tags">Keys and values, with the limits of <see cref="WithTag"/>.</param>
    /// <returns>The blueprint with the tags; tags of the same keys are replaced.</returns>
    /// <example><code>blueprint = blueprint.WithTags(new Dictionary&lt;string, string&gt; { ["team"] = "platform" });</code></example>
    [Pure]
    public TSelf WithTags(IEnumerable<KeyValuePair<string, string>> tags)
    {
        Elements.ThrowIfAnyMissing(tags);
        return tags.Aggregate((TSelf)this, (blueprint, tag) => blueprint.WithTag(tag.Key, tag.Value));
    }

    /// <summary>Follows conventions of the company: tags, a permissions boundary, an IAM path, a rule for names and KMS keys.</summary>
    /// <param name="conventions">
    /// The conventions. The conventions of the program fill in what they leave open; see <see cref="Conventions.ForProgram"/>.
    /// </param>
    /// <returns>
    /// The blueprint with these conventions, which replace those given before. The blueprint's own settings win; tags are merged by key.
    /// </returns>
    /// <remarks>
    /// The plan lists what it follows and notes what it cannot follow: <c>CNV101</c> to <c>CNV103</c>. Conventions that cannot be used are
    /// <c>CNV001</c> to <c>CNV004</c>.
    /// </remarks>
    /// <example><code>blueprint = blueprint.Following(Conventions.None.WithTag("cost-center", "4711"));</code></example>
    [Pure]
    public TSelf Following(Conventions conventions)
    {
        ArgumentNullException.ThrowIfNull(conventions);
        return Over(Described with { Conventions = conventions.Spec });
    }

    /// <summary>Remembers that the blueprint was planned, so that a preview can say that it was not provisioned.</summary>
    private protected TPlan Planned<TPlan>(TPlan plan)
    {
        Described.Customizations.Origin?.Planned(ToString()!);
        return plan;
    }

    /// <summary>Changes the provider args of every child of one type, just before it is created.</summary>
    /// <typeparam name="TArgs">The provider's args class, for example <c>Pulumi.Aws.Ec2.SubnetArgs</c>.</typeparam>
    /// <param name="change">
    /// Called with each child's args. What it sets wins over the block's values; maps, such as tags, are merged by key. What it adds to a
    /// list follows the block's items.
    /// </param>
    /// <returns>The blueprint with the change, after those given before.</returns>
    /// <remarks>
    /// Use it for settings that a block does not offer. The plan neither contains nor checks the change. An exception that it throws ends
    /// the program and names the child. To remove a key that the block sets, assign the whole map.
    /// </remarks>
    /// <example>
    /// <code>
    /// blueprint = blueprint.Customize&lt;Pulumi.Aws.Ec2.SubnetArgs&gt;(args => args.EnableResourceNameDnsARecordOnLaunch = true);
    /// blueprint = blueprint.Customize&lt;Pulumi.Aws.Ec2.VpcArgs&gt;(args => args.Tags["Name"] = "shared");
    /// </code>
    /// </example>
    [Pure]
    public TSelf Customize<TArgs>(Action<TArgs> change)
        where TArgs : ResourceArgs
    {
        ArgumentNullException.ThrowIfNull(change);
        return Customize<TArgs>((_, args) => change(args));
    }

    /// <summary>Changes the provider args of every child of one type, just before it is created, by the child's name.</summary>
    /// <typeparam name="TArgs">The provider's args class, for example <c>Pulumi.Aws.Ec2.SubnetArgs</c>.</typeparam>
    /// <param name="change">
    /// Called with each child's logical name and args. What it sets wins over the block's values; maps, such as tags, are merged by key.
    /// What it adds to a list follows the block's items.
    /// </param>
    /// <returns>The blueprint with the change, after those given before.</returns>
    /// <example>
    /// <code>
    /// blueprint = blueprint.Customize&lt;Pulumi.Aws.Ec2.SubnetArgs&gt;((name, args) =>
    /// {
    ///     if (name == "platform-public-a") args.MapPublicIpOnLaunch = true;
    /// });
    /// </code>
    /// </example>
    [Pure]
    public TSelf Customize<TArgs>(Action<string, TArgs> change)
        where TArgs : ResourceArgs
    {
        ArgumentNullException.ThrowIfNull(change);
        return Over(Described with { Customizations = Described.Customizations.Add(change) });
    }

    /// <summary>Changes the options of every child of one type, just before it is created.</summary>
    /// <typeparam name="TArgs">The args class of the child's type, for example <c>Pulumi.Aws.Ec2.SubnetArgs</c>.</typeparam>
    /// <param name="change">
    /// Called with each child's options, after the block has set its own. What it sets wins. The block's parent, dependencies and ignored
    /// changes stay: what it sets is added to them.
    /// </param>
    /// <returns>The blueprint with the change, after those given before.</returns>
    /// <remarks>
    /// For aliases, import ids, ignored changes, protection and timeouts; <c>docs/resource-options.md</c> has a recipe for each. The plan
    /// neither contains nor checks the change. An exception that it throws ends the program and names the child. A change for a type
    /// without children in the block reports warning <c>NET109</c>.
    /// </remarks>
    /// <example>
    /// <code>
    /// blueprint = blueprint.CustomizeOptions&lt;Pulumi.Aws.Ec2.VpcArgs&gt;(options => options.Protect = true);
    /// </code>
    /// </example>
    [Pure]
    public TSelf CustomizeOptions<TArgs>(Action<CustomResourceOptions> change)
        where TArgs : ResourceArgs
    {
        ArgumentNullException.ThrowIfNull(change);
        return CustomizeOptions<TArgs>((_, options) => change(options));
    }

    /// <summary>Changes the options of every child of one type, just before it is created, by the child's name.</summary>
    /// <typeparam name="TArgs">The args class of the child's type, for example <c>Pulumi.Aws.Ec2.SubnetArgs</c>.</typeparam>
    /// <param name="change">
    /// Called with each child's logical name and options, after the block has set its own. What it sets wins. The block's parent,
    /// dependencies and ignored changes stay: what it sets is added to them.
    /// </param>
    /// <returns>The blueprint with the change, after those given before.</returns>
    /// <example>
    /// <code>
    /// blueprint = blueprint.CustomizeOptions&lt;Pulumi.Aws.Ec2.SubnetArgs&gt;((name, options) =>
    /// {
    ///     if (name == "platform-public-a") options.ImportId = "subnet-0123456789abcdef0";
    /// });
    /// </code>
    /// </example>
    [Pure]
    public TSelf CustomizeOptions<TArgs>(Action<string, CustomResourceOptions> change)
        where TArgs : ResourceArgs
    {
        ArgumentNullException.ThrowIfNull(change);
        return Over(Described with { Customizations = Described.Customizations.AddOptions<TArgs>(change) });
    }
}
