using CardPlatform.Domain.Activities.CheckIns;
using CardPlatform.Domain.Cards;

namespace CardPlatform.Grains.Activities;

/// <summary>
/// Counts wrong codes of the venue, so that nobody finds the right six digits by trying: a few for each person while a
/// code is shown. Kept in memory only; who is turned away has only to read the next code.
/// </summary>
internal sealed class DoorGuesses
{
    public const int MaxWrong = 5;

    private readonly Dictionary<CardId, int> _wrong = [];
    private DateTimeOffset _until;

    public bool MayTry(CardId card, DateTimeOffset now) =>
        now >= _until || _wrong.GetValueOrDefault(card) < MaxWrong;

    public void NoteWrong(CardId card, DateTimeOffset now)
    {
        if (now >= _until)
        {
            _wrong.Clear();
            _until = DoorCodes.ValidUntil(now);
        }

        _wrong[card] = _wrong.GetValueOrDefault(card) + 1;
    }
}
