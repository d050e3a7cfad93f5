namespace Blueprints.Preview;

/// <summary>Specifies the kind of a <see cref="GraphValue"/>.</summary>
public enum GraphValueKind
{
    /// <summary>An explicit null.</summary>
    Null,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A number; Pulumi knows only double precision.</summary>
    Number,

    /// <summary>A text.</summary>
    Text,

    /// <summary>An ordered list of values.</summary>
    List,

    /// <summary>Values by name, sorted by name.</summary>
    Map,

    /// <summary>Not known before the deployment, as in <c>pulumi preview</c>.</summary>
    Unknown,
}
