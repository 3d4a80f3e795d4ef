using System.Globalization;
using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Json;
using CardPlatform.Domain.Members;
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

    public string OptionalColumns => MemberFields.Header;

    public Task<long> AllocateAsync(BulkJournal journal, int count, CancellationToken cancellationToken) =>
        journal.AllocateIdsAsync(StreamKind.Card, count, cancellationToken);

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
        if (MemberFields.TryParse(fields.AsSpan(5), out var person) is { } wrong)
            return wrong;

        var member = new Member(
            fields[1], union, city, person.Gender, person.Birthday, person.JoinedOn, person.Tags);
        row = new CardRow(number, member, fields[4] == "active");
        return null;
    }

    public bool IsFirst(CardRow row) => _seen.Add(row.Number.Value);

    public async Task<Standing[]> LookUpAsync(
        BulkJournal journal, IReadOnlyList<CardRow> rows, CancellationToken cancellationToken)
    {
        var standings = await LookUpNumbersAsync(journal, rows, cancellationToken);
        await LookUpMembersAsync(journal, rows, standings, cancellationToken);

        // Whoever made the member's account between the two look-ups may have made it from this very row.
        var refused = Enumerable.Range(0, rows.Count)
            .Where(i => standings[i] is Standing.Taken(RejectReason.MemberHasCard))
            .ToArray();
        if (refused.Length == 0)
            return standings;
        var again = await LookUpNumbersAsync(journal, [.. refused.Select(i => rows[i])], cancellationToken);
        foreach (var (standing, i) in again.Zip(refused))
        {
            if (standing is not Standing.New)
                standings[i] = standing;
        }

        return standings;
    }

    public void Write(CardRow row, Standing.New standing, long id, DateTimeOffset now, List<BulkEntry> entries)
    {
        var issued = new CardEvent.Issued(now, row.Number, row.Member);
        CardEvent[] life = row.IsActive ? [issued, new CardEvent.Activated(now)] : [issued];
        CardNumberEvent[] claim = [new CardNumberEvent.Assigned(now, new CardId(id))];
        MemberEvent[] enrolment = [new MemberEvent.Enrolled(now, row.Member.MemberNo, new CardId(id))];
        entries.Add(new BulkEntry(new StreamId(StreamKind.Card, id), DomainJson.CardEvents.Write(life)));
        entries.Add(new BulkEntry(
            new StreamId(StreamKind.CardNumber, row.Number.Value), DomainJson.CardNumberEvents.Write(claim)));
        entries.Add(new BulkEntry(
            new StreamId(StreamKind.Member, standing.Place), DomainJson.MemberEvents.Write(enrolment)));
    }

    private static async Task<Standing[]> LookUpNumbersAsync(
        BulkJournal journal, IReadOnlyList<CardRow> rows, CancellationToken cancellationToken)
    {
        var numbers = rows.Select(row => row.Number.Value).ToArray();
        var assigned = await journal.ReadFirstEntriesAsync(StreamKind.CardNumber, numbers, cancellationToken);
        var cardIds = assigned.ToDictionary(entry => entry.Key, entry => AssignedCard(entry.Value));
        var cards = assigned.Count == 0
            ? new Dictionary<long, byte[]>()
            : await journal.ReadFirstEntriesAsync(
                StreamKind.Card, [.. cardIds.Values.Distinct()], cancellationToken);
        return [.. rows.Select(row => StandingOf(row, cardIds, cards))];
    }

    /// <summary>Finds the place of each new row's member, or that the member has an account.</summary>
    private static async Task LookUpMembersAsync(
        BulkJournal journal,
        IReadOnlyList<CardRow> rows,
        Standing[] standings,
        CancellationToken cancellationToken)
    {
        var places = new MemberPlacesFound();
        for (var open = places.Begin(rows, standings); open.Count > 0; open = places.Next(standings))
        {
            var entries = await journal.ReadFirstEntriesAsync(
                StreamKind.Member, [.. open.Distinct()], cancellationToken);
            places.Learn(entries);
        }
    }

    private static Standing StandingOf(
        CardRow row, Dictionary<long, long> cardIds, IReadOnlyDictionary<long, byte[]> cards)
    {
        if (!cardIds.TryGetValue(row.Number.Value, out var id))
            return new Standing.New();
        var first = cards.TryGetValue(id, out var events) ? DomainJson.CardEvents.Read(events)[0] : null;
        return first is CardEvent.Issued issued && issued.Member.MemberNo == row.Member.MemberNo
            ? Standing.Known.Instance
            : new Standing.Taken(RejectReason.CardNumberTaken);
    }

    private static long AssignedCard(byte[] events) =>
        ((CardNumberEvent.Assigned)DomainJson.CardNumberEvents.Read(events)[0]).Card.Value;

    private static bool IsMemberNo(string text) =>
        text.Length is > 0 and <= Member.MaxMemberNoLength && !text.AsSpan().ContainsAnyExceptInRange('!', '~');
}
