namespace Blueprints.SdkGenerator.Schema;

/// <summary>A type of a property, bound: references are resolved and inputs are marked.</summary>
internal abstract class SchemaType
{
    public SchemaType Unwrapped => this switch
    {
        OptionalType optional => optional.Element.Unwrapped,
        InputType input => input.Element.Unwrapped,
        _ => this,
    };

    public bool IsInput => this is InputType or OptionalType { Element: InputType };

    /// <summary>This type as an element of an <c>InputList</c>, which itself takes inputs: all the way down without them.</summary>
    public SchemaType Plain => this switch
    {
        OptionalType optional => new OptionalType(optional.Element.Plain),
        InputType input => input.Element.Plain,
        ArrayType array => new ArrayType(array.Element.Plain),
        MapType map => new MapType(map.Element.Plain),
        UnionType union => new UnionType([.. System.Linq.Enumerable.Select(union.Elements, e => e.Plain)]),
        _ => this,
    };
}
