using System.Collections.Generic;
using Blueprints.SdkGenerator.Schema;

namespace Blueprints.SdkGenerator.Binding;

/// <summary>Finds the object types that properties reach, and notes how.</summary>
internal sealed class UsageScan(PackageSchema package, TypeBinder binder)
{
    private readonly Dictionary<(string Token, bool InputShape), Usage> _usages = [];

    public Usage Of(ObjectType type) => Of(type.Token, type.InputShape);

    public Usage Of(string token, bool inputShape) => _usages.TryGetValue((token, inputShape), out var usage) ? usage : Usage.None;

    public void Add(IEnumerable<Property> properties, Usage usage)
    {
        foreach (var property in properties)
        {
            Add(property.Type, usage);
        }
    }

    private void Add(SchemaType type, Usage usage)
    {
        switch (type)
        {
            case OptionalType optional:
                Add(optional.Element, usage);
                break;
            case InputType input:
                Add(input.Element, usage);
                break;
            case ArrayType array:
                Add(array.Element, usage);
                break;
            case MapType map:
                Add(map.Element, usage);
                break;
            case UnionType union:
                foreach (var element in union.Elements)
                {
                    Add(element, usage);
                }

                break;
            case ObjectType instance when instance.Package == package:
                AddObject(instance, usage);
                break;
        }
    }

    private void AddObject(ObjectType type, Usage usage)
    {
        var known = Of(type);
        if ((known & usage) == usage)
        {
            return;
        }

        _usages[(type.Token, type.InputShape)] = known | usage;
        Add(binder.PropertiesOf(type), usage);
    }
}
