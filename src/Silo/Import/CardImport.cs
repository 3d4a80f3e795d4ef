using System.Globalization;
using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Json;
using CardPlatform.Ledger;
using CardPlatform.Ledger.Bulk;

namespace CardPlatform.Silo.Import;

/// <summary>
/// Cards that exist already, from a bank or another system. The card number is the key: a number that belongs to the
/// same member is there already, whatever else the row says; an import never changes a card.
/// </summary>
internal sealed class CardImport : IImportFormat<CardRow>
{
    public const string Header = "card_number,member_no,union_id,city,status";

    private readonly HashSet<long> _seen = [];

    public string Name => "cards";

    public string ExpectedHeader => Header;

    public StreamKind Kind => StreamKind.Card;

    public RejectReason TakenReason => RejectReason.CardNumberTaken;

    public RejectReason? TryParse(string[] fields, out CardRow row)
    {
        row = default;
        if (!CardNumber.TryParse(fields[0], out var number, out var problem))
            return problem is CardNumberProblem.CheckDigit ? RejectReason.BadCheckDigit : RejectReason.BadCardNumber;
        if (!IsMemberNo(fields[1]))
            return RejectReason.BadMemberNo;
        if (!long.TryParse(fields[2], NumberStyles.None, CultureInfo.InvariantCulture, out var union) || union < 1)
            return RejectReason.BadUnion;
        if (!CityNames.TryFind(fields[3], out var city))
            return RejectReason.UnknownCity;
        if (fields[4] is not ("issued" or "active"))
            return RejectReason.UnknownStatus;

        row = new CardRow(number, new Member(fields[1], union, city), fields[4] == "active");
        return null;
    }

    public bool IsFirst(CardRow row) => _seen.Add(row.Number.Value);

    public async Task<Standing[]> LookUpAsync(
        BulkJournal journal, IReadOnlyList<CardRow> rows, CancellationToken cancellationToken)
    {
        var numbers = rows.Select(row => row.Number.Value).ToArray();
        var assigned = await journal.ReadFirstEntriesAsync(StreamKind.CardNumber, numbers, cancellationToken);
        if (assigned.Count == 0)
            return new Standing[rows.Count];

        var cardIds = assigned.ToDictionary(entry => entry.Key, entry => AssignedCard(entry.Value));
        var cards = await journal.ReadFirstEntriesAsync(
            StreamKind.Card, [.. cardIds.Values.Distinct()], cancellationToken);
        return [.. rows.Select(row => StandingOf(row, cardIds, cards))];
    }

    public void Write(CardRow row, long id, DateTimeOffset now, List<BulkEntry> entries)
    {
        var issued = new CardEvent.Issued(now, row.Number, row.Member);
        CardEvent[] life = row.IsActive ? [issued, new CardEvent.Activated(now)] : [issued];
        CardNumberEvent[] claim = [new CardNumberEvent.Assigned(now, new CardId(id))];
        entries.Add(new BulkEntry(new StreamId(StreamKind.Card, id), DomainJson.CardEvents.Write(life)));
        entries.Add(new BulkEntry(
            new StreamId(StreamKind.CardNumber, row.Number.Value), DomainJson.CardNumberEvents.Write(claim)));
    }

    private static Standing StandingOf(
        CardRow row, Dictionary<long, long> cardIds, IReadOnlyDictionary<long, byte[]> cards)
    {
        if (!cardIds.TryGetValue(row.Number.Value, out var id))
            return Standing.New;
        var first = cards.TryGetValue(id, out var events) ? DomainJson.CardEvents.Read(events)[0] : null;
        return first is CardEvent.Issued issued && issued.Member.MemberNo == row.Member.MemberNo
            ? Standing.Known
            : Standing.Taken;
    }

    private static long AssignedCard(byte[] events) =>
        ((CardNumberEvent.Assigned)DomainJson.CardNumberEvents.Read(events)[0]).Card.Value;

    private static bool IsMemberNo(string text) =>
        text.Length is > 0 and <= Member.MaxMemberNoLength && !text.AsSpan().ContainsAnyExceptInRange('!', '~');
}
