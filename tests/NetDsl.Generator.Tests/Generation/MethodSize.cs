using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace NetDsl.Generator.Tests;

/// <summary>How large a compiled method is.</summary>
/// <param name="Name">Its type and name.</param>
/// <param name="Bytes">The length of its intermediate language.</param>
/// <param name="Locals">The number of its locals.</param>
internal sealed record MethodSize(string Name, int Bytes, int Locals)
{
    /// <summary>The sizes of all methods of a library.</summary>
    public static List<MethodSize> Of(byte[] image)
    {
        using var library = new PEReader([.. image]);
        var metadata = library.GetMetadataReader();
        return
        [
            .. from handle in metadata.MethodDefinitions
               let method = metadata.GetMethodDefinition(handle)
               where method.RelativeVirtualAddress != 0
               let body = library.GetMethodBody(method.RelativeVirtualAddress)
               let type = metadata.GetTypeDefinition(method.GetDeclaringType())
               select new MethodSize(
                   $"{metadata.GetString(type.Name)}.{metadata.GetString(method.Name)}",
                   body.GetILReader().Length,
                   body.LocalSignature.IsNil ? 0 : CountLocals(metadata, body.LocalSignature)),
        ];
    }

    private static int CountLocals(MetadataReader metadata, StandaloneSignatureHandle handle)
    {
        var signature = metadata.GetBlobReader(metadata.GetStandaloneSignature(handle).Signature);
        signature.ReadSignatureHeader();
        return signature.ReadCompressedInteger();
    }
}
