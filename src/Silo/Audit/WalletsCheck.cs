using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Holds;
using CardPlatform.Domain.Money;
using CardPlatform.Domain.Purses;
using CardPlatform.Ledger;

namespace CardPlatform.Silo.Audit;

/// <summary>
/// Invariants 3 and 4, for the money on cards: what a card has in a purse is minus what was booked on that purse over
/// its entries, and is what lies in its lots; no lot is overdrawn, and each holds what the open holds pin in it; nobody
/// was granted a benefit twice.
/// </summary>
internal sealed class WalletsCheck() : AuditCheck(
    "wallets", "every card's purses are what was booked on them and what lies in its lots, holds within")
{
    private readonly Dictionary<PurseCode, Fen> _booked = [];
    private readonly HashSet<CampaignId> _granted = [];
    private StreamId _stream;
    private CardState _card = CardState.None;

    protected override void See(AuditedEntry audited)
    {
        if (audited.Entry.Stream != _stream)
        {
            Compare();
            _stream = audited.Entry.Stream;
            _card = CardState.None;
            _booked.Clear();
            _granted.Clear();
        }

        if (audited.Card.Count == 0)
            return;
        foreach (var granted in audited.Card.OfType<Granted>())
            Compare(_granted.Add(granted.Campaign), () => $"{audited} grants campaign {granted.Campaign} again");
        foreach (var leg in audited.Entry.Postings)
        {
            if (WalletPostings.PurseOf(leg.Account) is { } purse)
                _booked[purse] = _booked.GetValueOrDefault(purse) + leg.Amount;
        }

        try
        {
            foreach (var happened in audited.Card)
            {
                CompareEnd(audited, happened);
                _card = _card.Apply(happened);
            }
        }
        catch (InvalidOperationException overdrawn)
        {
            Compare(holds: false, () => $"{audited} cannot have happened: {overdrawn.Message}");
        }
    }

    public override Task FinishAsync(FrozenJournal journal, CancellationToken cancellationToken)
    {
        Compare();
        return Task.CompletedTask;
    }

    // What became of a hold is what it pinned, lot by lot.
    private void CompareEnd(AuditedEntry audited, CardEvent happened)
    {
        var (id, captured, released) = happened switch
        {
            Captured end => (end.Hold, end.Slices, end.Released),
            HoldVoided end => (end.Hold, [], end.Released),
            HoldLapsed end => (end.Hold, [], end.Released),
            _ => (default, (IReadOnlyList<Slice>)[], (IReadOnlyList<Returned>)[]),
        };
        if (captured.Count == 0 && released.Count == 0)
            return;
        var pinned = ByLot(_card.Wallet.Find(id)?.Slices ?? []);
        var ended = ByLot(captured.Concat(released.Select(back => back.Slice)));
        Compare(pinned == ended, () => $"{audited} ends {id} with {ended}, which had {pinned}");
    }

    private static string ByLot(IEnumerable<Slice> slices) => string.Join(", ", slices
        .GroupBy(slice => slice.Lot.Value, slice => slice.Amount.Value)
        .OrderBy(lot => lot.Key)
        .Select(lot => $"{lot.Sum()} fen of lot {lot.Key}"));

    private void Compare()
    {
        var wallet = _card.Wallet;
        foreach (var purse in _booked.Keys.Union(wallet.Lots.Select(lot => lot.Purse)))
        {
            var lots = wallet.Lots.Where(lot => lot.Purse == purse).ToList();
            var has = lots.Aggregate(Fen.Zero, (sum, lot) => sum + lot.Available + lot.Held);
            var booked = -_booked.GetValueOrDefault(purse);
            Compare(has == booked, () => $"{_stream} has {has} in {purse}, and {booked} is booked");
        }

        foreach (var lot in wallet.Lots)
        {
            var pinned = wallet.Holds.SelectMany(hold => hold.Slices)
                .Where(slice => slice.Lot == lot.No)
                .Aggregate(Fen.Zero, (sum, slice) => sum + slice.Amount);
            Compare(
                lot.Held == pinned && !lot.Available.IsNegative,
                () => $"lot {lot.No} of {_stream} holds {lot.Held}, and holds pin {pinned}");
        }
    }
}
