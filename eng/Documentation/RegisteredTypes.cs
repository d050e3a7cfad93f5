using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using Pulumi;

namespace Blueprints.Site;

/// <summary>The types of resources that each part of the library creates, as its compiled code has them.</summary>
/// <remarks>A preview would not do: none shows every option at once.</remarks>
internal static class RegisteredTypes
{
    private const byte NewObject = 0x73;

    private static readonly Assembly Library = typeof(VpcBlueprint).Assembly;

    /// <summary>Gets the tokens of the types (<c>aws:ec2/vpc:Vpc</c>), by the part of the library: <c>Network</c>, <c>Eks</c>.</summary>
    public static ILookup<string, string> ByPart { get; } = Find().Distinct().ToLookup(pair => pair.Part, pair => pair.Token);

    private static List<(string Part, string Token)> Find()
    {
        using var file = new PEReader(File.OpenRead(Library.Location));
        var metadata = file.GetMetadataReader();
        var found = new List<(string, string)>();
        foreach (var handle in metadata.MethodDefinitions)
        {
            var method = metadata.GetMethodDefinition(handle);
            if (method.RelativeVirtualAddress == 0)
            {
                continue;
            }

            var code = file.GetMethodBody(method.RelativeVirtualAddress).GetILBytes()!;
            for (var index = 0; index + 4 < code.Length; index++)
            {
                // What only looks like the instruction names no constructor of a resource.
                if (code[index] == NewObject && TokenOf(metadata, BitConverter.ToInt32(code, index + 1)) is { } token)
                {
                    found.Add((PartOf(metadata, method.GetDeclaringType()), token));
                }
            }
        }

        return found;
    }

    private static string? TokenOf(MetadataReader metadata, int token)
    {
        if (token >> 24 != (int)TableIndex.MemberRef || (token & 0xFFFFFF) > metadata.GetTableRowCount(TableIndex.MemberRef))
        {
            return null;
        }

        var member = metadata.GetMemberReference((MemberReferenceHandle)MetadataTokens.EntityHandle(token));
        if (member.Parent.Kind != HandleKind.TypeReference)
        {
            return null;
        }

        var reference = metadata.GetTypeReference((TypeReferenceHandle)member.Parent);
        if (reference.ResolutionScope.Kind != HandleKind.AssemblyReference)
        {
            return null;
        }

        var assembly = metadata.GetAssemblyReference((AssemblyReferenceHandle)reference.ResolutionScope).GetAssemblyName();
        var type = assembly.Name!.StartsWith("Pulumi.", StringComparison.Ordinal)
            ? Assembly.Load(assembly).GetType($"{metadata.GetString(reference.Namespace)}.{metadata.GetString(reference.Name)}")
            : null;
        return type?.IsSubclassOf(typeof(CustomResource)) == true ? type.GetCustomAttribute<ResourceTypeAttribute>()?.Type : null;
    }

    private static string PartOf(MetadataReader metadata, TypeDefinitionHandle handle)
    {
        var type = metadata.GetTypeDefinition(handle);
        while (!type.GetDeclaringType().IsNil)
        {
            type = metadata.GetTypeDefinition(type.GetDeclaringType());
        }

        return metadata.GetString(type.Namespace).Split('.') is [_, var part, ..] ? part : metadata.GetString(type.Name);
    }
}
