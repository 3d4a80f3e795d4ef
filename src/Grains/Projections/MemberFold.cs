using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Time;
using CardPlatform.Ledger.Projections;

namespace CardPlatform.Grains.Projections;

/// <summary>
/// The members that campaigns can reach. What becomes of a card is asked of the card's own rules, so a row is read
/// before it is changed; the session is the only writer, so nothing comes between.
/// </summary>
/// <param name="known">The rows there are of the cards in <see cref="CardsIn"/>.</param>
internal sealed class MemberFold(IReadOnlyDictionary<long, MemberRow> known) : IPageFold
{
    /// <summary>The cards of a page whose rows it may change.</summary>
    public static IReadOnlyCollection<long> CardsIn(IEnumerable<ProjectedEntry> page) => page
        .Where(entry => entry.Card.Any(IsOfLife))
        .Select(entry => entry.Entry.Stream.Id)
        .ToHashSet();

    public void See(ProjectedEntry entry, ProjectionChanges changes)
    {
        var card = entry.Entry.Stream.Id;
        foreach (var happened in entry.Card)
        {
            if (IsOfLife(happened))
                changes.Set(Apply(card, Find(card, changes), happened));
        }
    }

    private static bool IsOfLife(CardEvent happened) => happened
        is CardEvent.Issued or CardEvent.Activated or CardEvent.Suspended or CardEvent.ReportedLost
        or CardEvent.NumberReplaced or CardEvent.Closed or CardEvent.Reopened or CardEvent.MemberUpdated;

    private static MemberRow Apply(long card, MemberRow? row, CardEvent happened)
    {
        if (happened is CardEvent.Issued issued)
            row = RowOf(card, issued.Member, issued.At);
        if (row is null)
            throw new InvalidDataException($"Card {card} has a life before it was issued.");
        if (happened is CardEvent.MemberUpdated updated)
            return Describe(row, updated.Member);

        var before = CardState.None with { Status = (CardStatus)row.Status, WasSuspended = row.WasSuspended };
        var after = before.Apply(happened);
        return row with { Status = (short)after.Status, WasSuspended = after.WasSuspended };
    }

    private static MemberRow RowOf(long card, Member member, DateTimeOffset issuedAt) => Describe(
        new MemberRow(card)
        {
            Union = member.UnionId,
            City = member.City.Code,
            Status = (short)CardStatus.None,
            IssuedOn = BusinessDay.Of(issuedAt).Date,
        },
        member);

    private static MemberRow Describe(MemberRow row, Member member) => row with
    {
        Union = member.UnionId,
        City = member.City.Code,
        Gender = (short?)member.Gender,
        Birthday = member.Birthday,
        JoinedOn = member.JoinedOn,
        Tags = [.. (member.Tags ?? []).Select(tag => tag.Value)],
    };

    private MemberRow? Find(long card, ProjectionChanges changes) =>
        changes.Members.TryGetValue(card, out var changed) ? changed : known.GetValueOrDefault(card);
}
