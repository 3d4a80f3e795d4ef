using System.Buffers.Binary;
using System.Security.Cryptography;

namespace CardPlatform.Ledger;

/// <summary>What a request said, in 128 bits: the first half of the SHA-256 of its canonical bytes.</summary>
public readonly record struct RequestHash(UInt128 Value)
{
    public static RequestHash Of(ReadOnlySpan<byte> canonicalRequest)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(canonicalRequest, digest);
        return new RequestHash(BinaryPrimitives.ReadUInt128BigEndian(digest));
    }

    internal static RequestHash FromStored(Guid stored)
    {
        Span<byte> bytes = stackalloc byte[16];
        stored.TryWriteBytes(bytes, bigEndian: true, out _);
        return new RequestHash(BinaryPrimitives.ReadUInt128BigEndian(bytes));
    }

    /// <summary>PostgreSQL keeps 16 bytes most compactly as a uuid; it has no other meaning here.</summary>
    internal Guid ToStored()
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, Value);
        return new Guid(bytes, bigEndian: true);
    }
}
