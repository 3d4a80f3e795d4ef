using System.Text;

namespace CardPlatform.Ledger.Tests;

/// <summary>Makes the smallest things that a ledger takes.</summary>
internal static class Sample
{
    public static readonly QuotaId Quota = new("campaign/1/count");

    public static StreamId Card(long id) => new(StreamKind.Card, id);

    public static ReadOnlyMemory<byte> Events(string what = "something") =>
        Encoding.UTF8.GetBytes($$"""[{"what":"{{what}}"}]""");

    public static Append Append(StreamId stream, long expectedVersion = 0, string what = "something") =>
        new(stream, expectedVersion, Events(what));

    public static Commit Commit(long card, long expectedVersion = 0, string what = "something") =>
        new(Append(Card(card), expectedVersion, what));

    public static RequestKey Request(string key, string content = "content", string scope = "terminal/1-1") =>
        new(scope, key, RequestHash.Of(Encoding.UTF8.GetBytes(content)));

    public static string Text(ReadOnlyMemory<byte> events) => Encoding.UTF8.GetString(events.Span);
}
