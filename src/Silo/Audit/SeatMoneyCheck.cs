using CardPlatform.Domain.Activities;
using CardPlatform.Domain.Activities.Duties;
using CardPlatform.Domain.Activities.Payments;
using CardPlatform.Domain.Activities.SignUps;
using CardPlatform.Domain.Money;
using CardPlatform.Domain.Purses;
using CardPlatform.Ledger;

namespace CardPlatform.Silo.Audit;

/// <summary>
/// Invariants 2 and 4, for the money of sign-ups: each is paid for once or never, gives back and keeps no more than was
/// paid of any slice, and does so as often as its activity says; and what is booked as deposited with an activity is
/// what it has neither returned nor kept.
/// </summary>
internal sealed class SeatMoneyCheck() : AuditCheck(
    "seat-money", "cards and activities say the same of what was paid, given back and kept, each once")
{
    private readonly SeatClaims _claims = new();

    /// <summary>By account: what is booked as deposited.</summary>
    private readonly Dictionary<string, long> _booked = [];

    /// <summary>Of one card.</summary>
    private readonly Dictionary<SeatPaymentId, PaymentSoFar> _payments = [];

    private StreamId _stream;
    private ActivityState _activity = ActivityState.None;

    protected override void See(AuditedEntry audited)
    {
        if (audited.Entry.Stream != _stream)
        {
            CompareActivity();
            (_stream, _activity) = (audited.Entry.Stream, ActivityState.None);
            _payments.Clear();
        }

        foreach (var (claim, sign) in SeatClaims.ClaimsOf(audited))
        {
            Compare(holds: true, () => "");
            _claims.Add(claim, sign);
        }

        foreach (var happened in audited.Card)
        {
            switch (happened)
            {
                case SeatsPaid paid:
                    CompareFirst(audited, paid.Payment, new PaymentSoFar(paid));
                    break;
                case SeatsNotPaid never:
                    CompareFirst(audited, never.Payment, new PaymentSoFar(Paid: null));
                    break;
                case SeatsRefunded back:
                    CompareAfter(audited, back.Payment, payment => payment.After(back));
                    break;
                case DepositKept kept:
                    CompareAfter(audited, kept.Payment, payment => payment.After(kept));
                    break;
            }
        }

        foreach (var posting in audited.Entry.Postings.Where(leg => IsDeposit(leg.Account)))
            _booked[posting.Account.Name] = _booked.GetValueOrDefault(posting.Account.Name) - posting.Amount.Value;
        if (audited.Activity.Count > 0)
            _activity = audited.Activity[^1].After;
    }

    public override async Task FinishAsync(FrozenJournal journal, CancellationToken cancellationToken)
    {
        CompareActivity();
        foreach (var difference in await _claims.DifferencesAsync(journal, cancellationToken))
            Compare(holds: false, () => difference);
        var strange = _booked.Where(account => account.Value != 0).Select(account => account.Key).ToList();
        Compare(strange.Count == 0, () => $"deposits are booked where no activity is: {string.Join(", ", strange)}");
    }

    private static bool IsDeposit(Account account) =>
        account.Name.StartsWith("activity/", StringComparison.Ordinal)
        && account.Name.EndsWith("/deposit", StringComparison.Ordinal);

    private void CompareFirst(AuditedEntry audited, SeatPaymentId payment, PaymentSoFar first) =>
        Compare(_payments.TryAdd(payment, first), () => $"{audited} settles payment {payment} again");

    private void CompareAfter(AuditedEntry audited, SeatPaymentId payment, Func<PaymentSoFar, PaymentSoFar> change)
    {
        if (!_payments.TryGetValue(payment, out var before) || before.Paid is null)
        {
            Compare(holds: false, () => $"{audited} gives back or keeps of payment {payment}, which was not made");
            return;
        }

        var after = change(before);
        Compare(after.Holds(), () => $"{audited} gives back or keeps more than was paid with {payment}");
        _payments[payment] = after;
    }

    // All cards have been seen when the first activity is: streams come in the order of their kinds.
    private void CompareActivity()
    {
        if (_activity.Terms is not { } terms)
            return;
        _claims.AddOpen(SeatClaim.OpenAt(_stream.Id, _activity));
        _booked.Remove(SeatPostings.DepositOf(new ActivityId(_stream.Id)).Name, out var booked);
        var sure = _activity.SignUps.Where(IsDeposited).Sum(signUp => (terms.Costs.Deposit * signUp.Size).Value);
        var open = _activity.SignUps.Where(signUp => signUp.Stage is SignUpStage.ToBePaid)
            .Sum(signUp => (terms.Costs.Deposit * signUp.Size).Value)
            + _activity.Duties.Values.Where(duty => duty.Kind is not DutyKind.Bar).Sum(duty => duty.Deposit.Value);
        Compare(
            booked >= sure && booked <= sure + open,
            () => $"{_stream} holds {sure} fen of deposits, and {open} that may be on their way; {booked} are booked");
    }

    private bool IsDeposited(SignUp signUp) =>
        signUp is { Stage: SignUpStage.Seated, IsPaid: true }
        && _activity.MarkedUntil.GetValueOrDefault(_activity.SessionOf(signUp)) < signUp.No;

    /// <summary>A payment, and what has become of it; of none, if it never was and never will be.</summary>
    private sealed record PaymentSoFar(SeatsPaid? Paid)
    {
        private IReadOnlyList<Slice> Price { get; init; } = [];

        private IReadOnlyList<Slice> Deposit { get; init; } = [];

        private Fen Kept { get; init; }

        public PaymentSoFar After(SeatsRefunded back) => this with
        {
            Price = [.. Price, .. (back.Price ?? []).Select(part => part.Slice)],
            Deposit = [.. Deposit, .. (back.Deposit ?? []).Select(part => part.Slice)],
        };

        public PaymentSoFar After(DepositKept kept) => this with { Kept = Kept + kept.Amount };

        public bool Holds() =>
            IsWithin(Price, Paid!.Price ?? [])
            && IsWithin(Deposit, Paid.Deposit ?? [])
            && Sum(Deposit) + Kept <= Sum(Paid.Deposit ?? []);

        private static bool IsWithin(IReadOnlyList<Slice> back, IReadOnlyList<Slice> paid) => back
            .GroupBy(slice => slice with { Amount = Fen.Zero })
            .All(lot => Sum(lot) <= Sum(paid.Where(slice => slice with { Amount = Fen.Zero } == lot.Key)));

        private static Fen Sum(IEnumerable<Slice> slices) =>
            slices.Aggregate(Fen.Zero, (sum, slice) => sum + slice.Amount);
    }
}
