using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace CardPlatform.Architecture.Tests;

/// <summary>What a compiled assembly refers to, read from its metadata without loading it.</summary>
internal static class Dependencies
{
    /// <summary>The types of other assemblies that it names, as <c>Assembly: Namespace.Type</c>.</summary>
    public static IReadOnlyList<TypeUse> Of(string assemblyPath)
    {
        using var file = File.OpenRead(assemblyPath);
        using var image = new PEReader(file);
        var metadata = image.GetMetadataReader();
        return [.. metadata.TypeReferences
            .Select(metadata.GetTypeReference)
            .Where(type => type.ResolutionScope.Kind == HandleKind.AssemblyReference)
            .Select(type => new TypeUse(
                metadata.GetString(metadata.GetAssemblyReference(
                    (AssemblyReferenceHandle)type.ResolutionScope).Name),
                $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}"))];
    }
}
