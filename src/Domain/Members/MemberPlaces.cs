using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace CardPlatform.Domain.Members;

/// <summary>
/// Where a person's stream is: at a hash of the member number, or, where that is another person's already, at the next
/// free place after it. Places are never given up, so whoever looks for a person walks from the hash on until they find
/// the person or a place that nobody has.
/// </summary>
public static class MemberPlaces
{
    /// <summary>The first place to look: the first 63 bits of the SHA-256 of the number in UTF-8.</summary>
    public static long FirstPlaceOf(string memberNo)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(memberNo), digest);
        return BinaryPrimitives.ReadInt64BigEndian(digest) & long.MaxValue;
    }

    /// <summary>The place to look at after this one.</summary>
    public static long PlaceAfter(long place) => unchecked(place + 1) & long.MaxValue;
}
