using System.Text;
using CardPlatform.Ledger;

namespace CardPlatform.Grains.Journaling;

/// <summary>Makes the ledger's request keys. What is hashed here is compared with what was hashed years ago.</summary>
internal static class Requests
{
    /// <summary>
    /// A request that makes something new: the id is not part of it, so that a repetition is the same.
    /// </summary>
    public static RequestKey ToMake(RequestName name, StreamKind kind, byte[] command) =>
        Of(name.Scope, name.Key, $"{kind}/new:", command);

    /// <summary>A request to something that exists.</summary>
    public static RequestKey To(RequestName name, StreamId target, byte[] command) =>
        Of(name.Scope, name.Key, $"{target}:", command);

    public static RequestKey Of(string scope, string key, string subject, byte[] command) =>
        new(scope, key, RequestHash.Of([.. Encoding.UTF8.GetBytes(subject), .. command]));
}
