using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Merchants;
using CardPlatform.Domain.Time;
using CardPlatform.Grains.Journaling;
using CardPlatform.Ledger;

namespace CardPlatform.Grains.Cards;

/// <summary>
/// A terminal's request to a card: decided on the card as time has left it, and written whatever the answer, so that
/// the same number is never acted on twice.
/// </summary>
internal abstract class CheckoutCommand(CardId card, MerchantFacts merchant, CheckoutRules rules, RequestKey request)
    : LedgerCommand<CardState, CardEvent, CheckoutAnswer>(request)
{
    private readonly BenefitsSeen _benefits = new(rules);

    protected MerchantFacts Merchant => merchant;

    protected CheckoutRules Rules => rules;

    public sealed override Proposal<CardEvent, CheckoutAnswer> Decide(
        CardState state, long version, DateTimeOffset now)
    {
        if (state.Status is CardStatus.None)
        {
            return new Proposal<CardEvent, CheckoutAnswer>.Refuse(
                new CheckoutAnswer.Unknown(UnknownParty.CardUnknown));
        }

        var at = state.NotBeforeLast(now);
        var due = _benefits.DueTo(state, at);
        var current = due.Aggregate(state, (so, happened) => so.Apply(happened));
        var write = DecideOn(new Moment(current, due, version, at));
        return due.Count == 0
            ? write
            : write with { Reservations = [.. write.Reservations, .. BenefitsSeen.TakenBy(due)] };
    }

    public sealed override CheckoutAnswer Replay(JournalEntry original) => new CheckoutAnswer.Decided(
        CheckoutEntries.Find(original)
            ?? throw new InvalidOperationException($"{original.Stream} at {original.Version} is not a checkout."),
        IsReplay: true);

    /// <summary>
    /// A request whose number was voided before it arrived is told so, whatever it says: the void did not know that.
    /// </summary>
    public sealed override CheckoutAnswer Mismatch(JournalEntry earlier) =>
        CheckoutEntries.Find(earlier) is CheckoutEntry.Decline { Facts.Reason: DeclineReason.RequestVoided } voided
            && earlier.Stream.Id == card.Value
            ? new CheckoutAnswer.Decided(voided, IsReplay: true)
            : Mismatch();

    public sealed override CheckoutAnswer Mismatch() => CheckoutAnswer.RequestMismatch.Instance;

    public sealed override void Exhausted(QuotaId quota, long left)
    {
        if (!_benefits.Learn(quota, left))
            Refused(quota, left);
    }

    public sealed override Task SupersededAsync(QuotaId quota) => rules.RenewAsync(quota);

    protected static RequestKey RequestOf(TerminalId terminal, RequestNo requestNo, string what, byte[] command) =>
        Requests.Of(CheckoutEntries.ScopeOf(terminal), requestNo.Value, $"{what}:", command);

    protected abstract Proposal<CardEvent, CheckoutAnswer>.Write DecideOn(Moment moment);

    /// <summary>Learns how little is left of a quota that the request itself takes from.</summary>
    protected virtual void Refused(QuotaId quota, long left) => base.Exhausted(quota, left);

    /// <summary>What a decision about money on the card is made by; offers have no part in it.</summary>
    protected CheckoutCase CaseOf(Moment moment) => rules.CaseOf(moment.Card, merchant, rules.Beliefs, moment.At);

    /// <summary>Writes an event after what time had brought, and answers with it.</summary>
    protected Proposal<CardEvent, CheckoutAnswer>.Write Answer(Moment moment, CardEvent happens) => new(
        happens,
        new CheckoutAnswer.Decided(
            CheckoutEntries.Of(new RedemptionId(card, moment.Version), happens), IsReplay: false))
    {
        Before = moment.Due,
        Postings = CardPostings.Of([.. moment.Due, happens]),
    };

    // The amount of a decline is left out of the facts: sums over them are of what was really sold.
    protected Proposal<CardEvent, CheckoutAnswer>.Write Decline(Moment moment, Declined declined) =>
        Answer(moment, declined) with
        {
            Facts = new EntryFacts(merchant.Merchant.Value, BusinessDay: BusinessDay.Of(declined.At).Date),
        };

    /// <summary>What a decision is made on.</summary>
    /// <param name="Card">The card, after what time has brought.</param>
    /// <param name="Due">What time has brought.</param>
    /// <param name="Version">The version at which the entry will stand.</param>
    /// <param name="At">The time of the decision.</param>
    protected sealed record Moment(CardState Card, IReadOnlyList<CardEvent> Due, long Version, DateTimeOffset At);
}
