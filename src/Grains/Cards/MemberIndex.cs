using CardPlatform.Domain.Json;
using CardPlatform.Domain.Members;
using CardPlatform.Ledger;

namespace CardPlatform.Grains.Cards;

/// <summary>Finds the card account of a person, or the place in the journal where it will be told.</summary>
internal sealed class MemberIndex(IJournal journal)
{
    /// <summary>
    /// Two persons with one hash are rarer than one in 10,000 provinces; so many on a row are no accident.
    /// </summary>
    private const int MaxPlaces = 64;

    public async Task<MemberPlace> FindAsync(string memberNo)
    {
        var place = MemberPlaces.FirstPlaceOf(memberNo);
        for (var looked = 0; looked < MaxPlaces; looked++, place = MemberPlaces.PlaceAfter(place))
        {
            var stream = new StreamId(StreamKind.Member, place);
            var history = await journal.LoadAsync(stream, snapshotFormat: 0);
            if (history.Tail is not [var first, ..])
                return new MemberPlace(stream, Card: null);
            if (DomainJson.MemberEvents.Read(first.Events.Span) is not [MemberEvent.Enrolled enrolled])
                throw new InvalidOperationException($"The first entry of {stream} does not enrol anybody.");
            if (enrolled.MemberNo == memberNo)
                return new MemberPlace(stream, enrolled.Card);
        }

        throw new InvalidOperationException($"{MaxPlaces} persons on a row share a hash.");
    }
}
