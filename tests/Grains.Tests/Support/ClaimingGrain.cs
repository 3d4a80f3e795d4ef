using CardPlatform.Domain.Cards;
using CardPlatform.Grains.Journaling;
using CardPlatform.Ledger;

namespace CardPlatform.Grains.Tests.Support;

internal sealed class ClaimingGrain(LedgerAccess access, IQuotaHints hints)
    : LedgerGrain<CardState, CardEvent>(access, StreamShapes.Cards), IClaimingGrain
{
    public const string Claimed = "claimed";
    public const string SoldOut = "sold out";

    public Task<string> ClaimAsync(string quota, string requestKey) => ExecuteAsync(
        new ClaimCommand(hints, new QuotaId(quota), Requests.Of("claims", requestKey, "claim:", [])));

    private sealed class ClaimCommand(IQuotaHints hints, QuotaId quota, RequestKey request)
        : LedgerCommand<CardState, CardEvent, string>(request)
    {
        private bool _isExhausted;
        private bool _isPrepared;

        public override ValueTask PrepareAsync(CardState state, IJournal journal)
        {
            _isPrepared = true;
            return ValueTask.CompletedTask;
        }

        public override Proposal<CardEvent, string> Decide(CardState state, long version, DateTimeOffset now)
        {
            Assert.True(_isPrepared);
            _isPrepared = false;
            if (_isExhausted || hints.LooksExhausted(quota))
                return new Proposal<CardEvent, string>.Refuse(SoldOut) { RestsOnQuota = true };
            return new Proposal<CardEvent, string>.Write(new CardEvent.Activated(now), Claimed)
            {
                Reservations = [new QuotaReservation(quota, 1, Limit: 1)],
            };
        }

        public override string Replay(JournalEntry original) => Claimed;

        public override string Mismatch() => "mismatch";

        public override void Exhausted(QuotaId exhausted, long left) => _isExhausted = true;
    }
}
