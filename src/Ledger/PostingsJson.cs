using System.Globalization;
using System.Text;
using System.Text.Json;
using CardPlatform.Domain.Money;

namespace CardPlatform.Ledger;

/// <summary>
/// Postings as they are stored: <c>[["merchant/7/payable",-500],["funder/union",500]]</c>, amounts in fen.
/// </summary>
public static class PostingsJson
{
    /// <summary>Null for none. Account names need no escaping: <see cref="Account"/> sees to it.</summary>
    public static string? Write(IReadOnlyList<Posting> postings)
    {
        if (postings.Count == 0)
            return null;

        var json = new StringBuilder("[", 40 * postings.Count);
        foreach (var posting in postings)
        {
            json.Append(json.Length == 1 ? "[\"" : ",[\"").Append(posting.Account.Name).Append("\",")
                .Append(CultureInfo.InvariantCulture, $"{posting.Amount.Value}]");
        }

        return json.Append(']').ToString();
    }

    /// <param name="utf8">Empty for none.</param>
    /// <exception cref="JsonException">It is not what <see cref="Write"/> writes.</exception>
    public static IReadOnlyList<Posting> Read(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IsEmpty)
            return [];

        // A projector reads all that are ever written, so it is read token by token and not as a document.
        var json = new Utf8JsonReader(utf8);
        Expect(ref json, JsonTokenType.StartArray);
        var postings = new List<Posting>(4);
        while (json.Read() && json.TokenType is JsonTokenType.StartArray)
        {
            Expect(ref json, JsonTokenType.String);
            var account = new Account(json.GetString()!);
            Expect(ref json, JsonTokenType.Number);
            postings.Add(new Posting(account, new Fen(json.GetInt64())));
            Expect(ref json, JsonTokenType.EndArray);
        }

        return postings;
    }

    private static void Expect(ref Utf8JsonReader json, JsonTokenType type)
    {
        if (!json.Read() || json.TokenType != type)
            throw new JsonException($"Postings have {type} there, not {json.TokenType}.");
    }
}
