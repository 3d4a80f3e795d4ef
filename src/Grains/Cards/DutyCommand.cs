using CardPlatform.Domain.Activities;
using CardPlatform.Domain.Activities.Duties;
using CardPlatform.Domain.Activities.Payments;
using CardPlatform.Domain.Cards;
using CardPlatform.Grains.Journaling;
using CardPlatform.Ledger;

namespace CardPlatform.Grains.Cards;

/// <summary>Does to a card what has become due because of a sign-up.</summary>
internal sealed class DutyCommand(ActivityId activity, Duty duty, CheckoutRules rules)
    : SeatCommand(rules, Requests.Of(ScopeOf(activity), duty.Name, "duty:", []))
{
    private SeatsPaid? _paid;

    private SeatPaymentId Payment => new(activity, duty.No, duty.Round);

    public override async ValueTask PrepareAsync(CardState state, IJournal journal)
    {
        if (duty.Kind is DutyKind.Bar || _paid is not null)
            return;
        var entry = await journal.FindRequestAsync(ScopeOf(activity), NameOf(Payment));
        _paid = entry is null ? null : EventOf(entry) as SeatsPaid;
    }

    // Without a payment there is nothing to give back or to keep.
    protected override SeatAnswer DecideOn(CardState card, DateTimeOffset at) => duty.Kind switch
    {
        DutyKind.Bar => new SeatAnswer.Written(new BarredForNoShow(at, activity, duty.No, duty.Until!.Value)),
        _ when _paid is null => SeatAnswer.Nothing.Instance,
        DutyKind.Refund or DutyKind.ReturnDeposit => new SeatAnswer.Written(
            SeatPaying.Refund(card, Rules.Rulebook, _paid, duty.Price, duty.Deposit, at)),
        DutyKind.KeepDeposit => new SeatAnswer.Written(new DepositKept(at, Payment, duty.Deposit)),
        _ => throw new InvalidOperationException($"{duty.Kind} is not done to a card."),
    };
}
