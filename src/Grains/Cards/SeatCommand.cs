using CardPlatform.Domain.Activities;
using CardPlatform.Domain.Activities.Payments;
using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Json;
using CardPlatform.Domain.Time;
using CardPlatform.Grains.Journaling;
using CardPlatform.Ledger;

namespace CardPlatform.Grains.Cards;

/// <summary>
/// What a sign-up does to a card, once under its name: decided on the card as time has left it, and written only if it
/// happens.
/// </summary>
internal abstract class SeatCommand(CheckoutRules rules, RequestKey request)
    : LedgerCommand<CardState, CardEvent, SeatAnswer>(request)
{
    private readonly BenefitsSeen _benefits = new(rules);

    protected CheckoutRules Rules => rules;

    public sealed override Proposal<CardEvent, SeatAnswer> Decide(CardState state, long version, DateTimeOffset now)
    {
        if (state.Status is CardStatus.None)
            return new Proposal<CardEvent, SeatAnswer>.Refuse(SeatAnswer.Nothing.Instance);

        var at = state.NotBeforeLast(now);
        var due = _benefits.DueTo(state, at);
        var answer = DecideOn(due.Aggregate(state, (so, happened) => so.Apply(happened)), at);
        if (answer is not SeatAnswer.Written(var happens))
            return new Proposal<CardEvent, SeatAnswer>.Refuse(answer);
        return new Proposal<CardEvent, SeatAnswer>.Write(happens, answer)
        {
            Before = due,
            Facts = new EntryFacts(BusinessDay: BusinessDay.Of(at).Date),
            Postings = CardPostings.Of([.. due, happens]),
            Reservations = [.. BenefitsSeen.TakenBy(due)],
        };
    }

    public sealed override SeatAnswer Replay(JournalEntry original) => new SeatAnswer.Written(EventOf(original));

    /// <summary>All requests of one name are about the same, so whatever was first is the answer.</summary>
    public sealed override SeatAnswer Mismatch(JournalEntry earlier) => Replay(earlier);

    public sealed override SeatAnswer Mismatch() =>
        throw new LedgerUnavailableException("Another request of this name is being written. Trying again is safe.");

    public sealed override void Exhausted(QuotaId quota, long left)
    {
        if (!_benefits.Learn(quota, left))
            base.Exhausted(quota, left);
    }

    public sealed override Task SupersededAsync(QuotaId quota) => rules.RenewAsync(quota);

    /// <summary>The scope in which an activity names what it does to cards.</summary>
    protected static string ScopeOf(ActivityId activity) => $"activity/{activity}";

    /// <summary>A payment is made, or it never will be: either is written under this name.</summary>
    protected static string NameOf(SeatPaymentId payment) => $"pay-{payment.SignUp}-{payment.Round}";

    protected static RequestKey RequestOf(SeatPaymentId payment) =>
        Requests.Of(ScopeOf(payment.Activity), NameOf(payment), "seats:", []);

    protected static CardEvent EventOf(JournalEntry entry) => DomainJson.CardEvents.Read(entry.Events.Span)[^1];

    /// <param name="card">The card, after what time has brought.</param>
    /// <param name="at">The time of the decision.</param>
    protected abstract SeatAnswer DecideOn(CardState card, DateTimeOffset at);
}
