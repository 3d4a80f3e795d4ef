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

    public static IReadOnlyList<Posting> Read(string? json)
    {
        if (json is null)
            return [];

        using var document = JsonDocument.Parse(json);
        return [.. document.RootElement.EnumerateArray().Select(leg =>
            new Posting(new Account(leg[0].GetString()!), new Fen(leg[1].GetInt64())))];
    }
}
