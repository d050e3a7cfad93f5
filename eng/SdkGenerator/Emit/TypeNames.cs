using System.Collections.Generic;
using System.Linq;
using Blueprints.SdkGenerator.Binding;
using Blueprints.SdkGenerator.Schema;

namespace Blueprints.SdkGenerator.Emit;

/// <summary>Writes types as C# has them. The rules are those of Pulumi's own generator, see sdks/README.md.</summary>
internal sealed class TypeNames(PackageSchema package, UsageScan usages)
{
    /// <summary>A type among inputs: of arguments, or of the state that is looked up.</summary>
    public string Input(SchemaType type, bool state = false, bool initialized = false) =>
        Name(type, new Context("Inputs", true, state, initialized));

    public string Output(SchemaType type) => Name(type, new Context("Outputs", false, false, false));

    public string Config(SchemaType type) => Name(type, new Context("Types", false, false, false));

    public string ClassOf(ObjectType type, bool input, bool state)
    {
        var name = PackageSchema.MemberOf(type.Token);
        if (state)
        {
            return name + "GetArgs";
        }

        if (!package.IsBridged && !package.IsKubernetes)
        {
            return type.InputShape ? name + "Args" : name;
        }

        var usage = usages.Of(type);
        return (input, type.InputShape) switch
        {
            (true, true) when usage.HasFlag(Usage.LiftedInput) => name + "InputArgs",
            (true, _) => name + "Args",
            _ when usage.HasFlag(Usage.Plain) => name + "Result",
            _ => name,
        };
    }

    public static string ClassOf(ResourceType type)
    {
        const string Providers = "pulumi:providers:";
        return type.Token.StartsWith(Providers, System.StringComparison.Ordinal)
            ? $"global::{type.Package.Namespace}.Provider"
            : $"global::{type.Package.NamespaceOf(type.Token, "")}.{PackageSchema.MemberOf(type.Token)}";
    }

    private static string ListOf(Context context) => context.Initialized
        ? "global::System.Collections.Generic.List"
        : "global::System.Collections.Immutable.ImmutableArray";

    private static string MapOf(Context context) => context.Initialized
        ? "global::System.Collections.Generic.Dictionary"
        : "global::System.Collections.Immutable.ImmutableDictionary";

    private string Name(SchemaType type, Context context) => type switch
    {
        OptionalType optional => Name(optional.Element, context) + (HidesOptional(optional.Element, context) ? "" : "?"),
        InputType input => InputName(input, context),
        ArrayType array => $"{ListOf(context)}<{Name(array.Element, context.Inner)}>",
        MapType map => $"{MapOf(context)}<string, {Name(map.Element, context.Inner)}>",
        UnionType union => UnionName(union, context, wrap: false),
        ObjectType instance =>
            $"global::{instance.Package.NamespaceOf(instance.Token, context.Qualifier)}."
                + ClassOf(instance, context.IsInput, context.IsState),
        EnumType choice => $"global::{choice.Package.NamespaceOf(choice.Token, "")}.{PackageSchema.MemberOf(choice.Token)}",
        ResourceType resource => ClassOf(resource),
        PrimitiveType primitive => primitive.Name,
        _ => throw new SchemaException($"{type.GetType().Name} has no name in C#"),
    };

    /// <summary>An InputList and an InputMap are never null; neither is an ImmutableArray.</summary>
    private static bool HidesOptional(SchemaType element, Context context) => element switch
    {
        InputType { Element: ArrayType or MapType } => true,
        ArrayType => !context.Initialized,
        _ => false,
    };

    private string InputName(InputType input, Context context)
    {
        switch (input.Element)
        {
            case ArrayType array:
                return $"global::Pulumi.InputList<{Name(Simplified(array.Element.Plain), context)}>";
            case MapType map:
                return $"global::Pulumi.InputMap<{Name(Simplified(map.Element.Plain), context)}>";
            case UnionType union:
                return UnionName((UnionType)Simplified(union), context, wrap: true);
            case PrimitiveType primitive when primitive == PrimitiveType.Json:
                return "global::Pulumi.InputJson";
            default:
                return $"global::Pulumi.Input<{Name(input.Element, context)}>";
        }
    }

    private static SchemaType Simplified(SchemaType type) =>
        type is UnionType union ? new UnionType([.. union.Elements.Select(Simplify)]) : type;

    private static SchemaType Simplify(SchemaType element) => element is InputType input
        ? input.Element is ArrayType or MapType ? input.Element.Plain : input.Element
        : element;

    private string UnionName(UnionType union, Context context, bool wrap)
    {
        // An output that is a known string or any other is a string.
        if (!context.IsInput && union.Elements.OfType<EnumType>().FirstOrDefault() is { } choice)
        {
            return EnumUnderlying(choice);
        }

        var names = new List<string>();
        foreach (var name in union.Elements.Select(e => Name(e, context.Inner)).Where(n => !names.Contains(n)))
        {
            names.Add(name);
        }

        return names.Count switch
        {
            1 => wrap ? $"global::Pulumi.Input<{names[0]}>" : names[0],
            2 => $"global::Pulumi.{(wrap ? "InputUnion" : "Union")}<{names[0]}, {names[1]}>",
            _ => "object",
        };
    }

    private static string EnumUnderlying(EnumType choice) => choice.Package.Root["types"][choice.Token]["type"].Text switch
    {
        "integer" => "int",
        "number" => "double",
        _ => "string",
    };

    private readonly struct Context(string qualifier, bool isInput, bool isState, bool initialized)
    {
        public string Qualifier { get; } = qualifier;

        public bool IsInput { get; } = isInput;

        public bool IsState { get; } = isState;

        /// <summary>A field that holds a List or a Dictionary, which collection initializers add to.</summary>
        public bool Initialized { get; } = initialized;

        public Context Inner => new(Qualifier, IsInput, IsState, false);
    }
}
