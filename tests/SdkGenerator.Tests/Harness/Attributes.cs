using System.Reflection;

namespace Blueprints.SdkGenerator.Tests.Harness;

/// <summary>What an attribute of a generated member says. A list's and a secret's stands on the field behind the property.</summary>
internal static class Attributes
{
    public static (string Name, bool IsRequired, bool Json) InputOf(MemberInfo member)
    {
        var data = member.GetCustomAttributesData().Single(a => a.AttributeType == typeof(Pulumi.InputAttribute));
        return (
            (string)data.ConstructorArguments[0].Value!,
            (bool)data.ConstructorArguments[1].Value!,
            (bool)data.ConstructorArguments[2].Value!);
    }

    public static FieldInfo FieldBehind(Type type, string name) =>
        type.GetField(name, BindingFlags.Instance | BindingFlags.NonPublic)
            ?? throw new InvalidOperationException($"{type} has no field {name}.");
}
