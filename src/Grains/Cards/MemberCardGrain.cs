using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Coupons;
using CardPlatform.Domain.Refunds;
using CardPlatform.Grains.Journaling;
using CardPlatform.Ledger;

namespace CardPlatform.Grains.Cards;

/// <summary>
/// Owns one card: decides commands one at a time and is the only writer of its entries. Redemptions and refunds that
/// arrive while a command is on its way to the journal are written together.
/// </summary>
[Reentrant]
internal sealed partial class MemberCardGrain(LedgerAccess access, MemberIndex members, CheckoutRules rules)
    : QueueGrain<CardState, CardEvent>(access, StreamShapes.Cards), IMemberCardGrain
{
    /// <summary>Places of a person that are taken by others while they are looked at, before it gives up.</summary>
    private const int MaxLostPlaces = 8;

    private CardId Id => new(this.GetPrimaryKeyLong());

    public async Task<CardAnswer> IssueAsync(CardCommand.Issue command, RequestName request)
    {
        for (var attempt = 0; attempt < MaxLostPlaces; attempt++)
        {
            var person = await members.FindAsync(command.Member.MemberNo);
            var issue = CardLifecycleCommand.ToIssue(Id, command, person, request);
            var answer = await InOrderAsync(issue);
            if (!issue.HasLostItsPlace)
                return answer;
        }

        throw new LedgerUnavailableException("Others take the person's places. Nothing was written; try again.");
    }

    public Task<CardAnswer> ActivateAsync(RequestName request) => LiveAsync(new CardCommand.Activate(), request);

    public Task<CardAnswer> SuspendAsync(RequestName request) => LiveAsync(new CardCommand.Suspend(), request);

    public Task<CardAnswer> ReportLostAsync(RequestName request) => LiveAsync(new CardCommand.ReportLost(), request);

    public Task<CardAnswer> ReplaceNumberAsync(CardCommand.ReplaceNumber command, RequestName request) =>
        LiveAsync(command, request);

    public Task<CardAnswer> CloseAsync(RequestName request) => LiveAsync(new CardCommand.Close(), request);

    public Task<CardAnswer> ReopenAsync(CardCommand.Reopen command, RequestName request) =>
        LiveAsync(command, request);

    public Task<CardAnswer> UpdateMemberAsync(CardCommand.UpdateMember command, RequestName request) =>
        LiveAsync(command, request);

    public async Task<CardView?> GetAsync()
    {
        var card = await StateAsync();
        LeaveIfNothing();
        return card.Status is CardStatus.None ? null : new CardView(Id, Version, card);
    }

    public async Task<QuoteAnswer> QuoteAsync(QuoteCheckout checkout, MerchantFacts merchant)
    {
        var card = await StateAsync();
        LeaveIfNothing();
        if (card.Status is CardStatus.None)
            return new QuoteAnswer.Unknown(UnknownParty.CardUnknown);

        var now = card.NotBeforeLast(Access.Clock.GetUtcNow());
        var quoted = rules.CaseOf(rules.AsOf(card, now), merchant, rules.Beliefs, now);
        return new QuoteAnswer.Quoted(Quoting.Quote(quoted, checkout));
    }

    public Task<CheckoutAnswer> RedeemAsync(RedeemCheckout checkout, MerchantFacts merchant) =>
        AnswerAsync(new RedeemCommand(Id, checkout, merchant, rules));

    public Task<ClaimAnswer> ClaimAsync(ClaimCoupon claim, RequestName request) =>
        InOrderAsync(new ClaimCommand(Id, claim, rules, ClaimCommand.RequestOf(claim, request)));

    public Task<CheckoutAnswer> RefundAsync(RefundCheckout refund, MerchantFacts merchant) =>
        AnswerAsync(RefundCommand.Of(Id, refund, merchant, rules));

    public async Task<CheckoutEntry?> FindCheckoutAsync(long version) =>
        version < 1 ? null : CheckoutEntries.Find(await Access.Journal.ReadAsync(Stream, version));

    public async Task<SaleView?> FindSaleAsync(long version)
    {
        if (await FindCheckoutAsync(version) is not { } entry)
            return null;
        var latest = (await StateAsync()).Refunds.LatestOf(version);
        return new SaleView(entry, latest is { } refund ? await FindRefundAsync(refund) : null);
    }

    public async Task<RefundsView?> FindRefundsAsync(long version)
    {
        if (await FindSaleAsync(version) is not { Entry: CheckoutEntry.Redemption or CheckoutEntry.Capture } sale)
            return null;

        // At most as many as a sale can have: Refunding.MaxRefunds and one.
        var refunds = new List<CheckoutEntry.Refund>();
        for (var at = sale.Latest; at is not null; at = await FindRefundAsync(at.Facts.Previous))
            refunds.Add(at);
        refunds.Reverse();
        return new RefundsView(refunds);
    }

    private async Task<CheckoutEntry.Refund?> FindRefundAsync(long? version) =>
        version is { } at ? await FindCheckoutAsync(at) as CheckoutEntry.Refund : null;

    private async Task<CheckoutAnswer> AnswerAsync(CheckoutCommand command)
    {
        var answer = await InOrderAsync(command);
        if (answer is CheckoutAnswer.Decided { IsReplay: false } decided)
            Access.Metrics.Decided(decided.Entry);
        return answer;
    }

    private Task<CardAnswer> LiveAsync(CardCommand command, RequestName request) =>
        InOrderAsync(CardLifecycleCommand.For(Id, command, request));
}
