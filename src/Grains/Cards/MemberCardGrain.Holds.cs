using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Holds;
using CardPlatform.Domain.Purses;
using CardPlatform.Ledger;

namespace CardPlatform.Grains.Cards;

/// <content>The money on the card: balances and holds.</content>
internal sealed partial class MemberCardGrain
{
    /// <summary>How often a request that is being voided may arrive in the very moment that it is looked for.</summary>
    private const int MaxCrossings = 3;

    public async Task<BalancesView?> GetBalancesAsync()
    {
        var card = await StateAsync();
        LeaveIfNothing();
        if (card.Status is CardStatus.None)
            return null;
        var now = card.NotBeforeLast(Access.Clock.GetUtcNow());
        var version = Version;
        var benefits = new BenefitsSeen(rules);
        await benefits.ConfirmAsync(card, now, Access.Journal);
        var wallet = benefits.DueTo(card, now).Aggregate(card, (so, due) => so.Apply(due)).Wallet;
        return new BalancesView(Id, version, now, PurseBalance.Of(wallet, rules.Rulebook, now));
    }

    public Task<CheckoutAnswer> AuthorizeAsync(AuthorizeHold request, MerchantFacts merchant) =>
        AnswerAsync(new AuthorizeCommand(Id, request, merchant, rules));

    public Task<CheckoutAnswer> CaptureAsync(CaptureHold request, MerchantFacts merchant) =>
        AnswerAsync(new CaptureCommand(Id, request, merchant, rules));

    public Task<CheckoutAnswer> VoidAsync(VoidHold request, MerchantFacts merchant) =>
        AnswerAsync(VoidCommand.Of(Id, request, merchant, rules));

    public async Task<CheckoutAnswer> VoidRequestAsync(VoidOriginal request, MerchantFacts merchant)
    {
        for (var attempt = 0; attempt < MaxCrossings; attempt++)
        {
            var original = await Access.Journal.FindRequestAsync(
                CheckoutEntries.ScopeOf(request.Terminal), request.Original.Value);
            if (original is not null)
                return await VoidAsync(request, original, merchant);
            var answer = await AnswerAsync(new ForestallCommand(Id, request, merchant, rules));
            if (answer is not CheckoutAnswer.RequestMismatch)
                return answer;
        }

        throw new LedgerUnavailableException(
            "The request to be voided keeps arriving. Nothing was written; trying again is safe.");
    }

    public async Task<HoldView?> FindHoldAsync(HoldId hold)
    {
        if (await FindCheckoutAsync(hold.Version) is not CheckoutEntry.Hold { Facts: var placed })
            return null;
        var card = await StateAsync();
        var wallet = rules.AsOf(card, card.NotBeforeLast(Access.Clock.GetUtcNow())).Wallet;
        return new HoldView(placed, wallet.Find(hold) is not null, wallet.EndOf(hold));
    }

    // What was declined, by a void or for any other reason, has no effect; a hold is given up, and a sale given back.
    private async Task<CheckoutAnswer> VoidAsync(VoidOriginal request, JournalEntry original, MerchantFacts merchant)
    {
        if (original.Stream != Stream)
            return CheckoutAnswer.RequestMismatch.Instance;
        return CheckoutEntries.Find(original) switch
        {
            CheckoutEntry.Decline decline => new CheckoutAnswer.Decided(decline, IsReplay: true),
            CheckoutEntry.Redemption or CheckoutEntry.Capture or CheckoutEntry.Refund => await AnswerAsync(
                RefundCommand.Of(Id, request, new RedemptionId(Id, original.Version), merchant, rules)),
            _ => await AnswerAsync(
                VoidCommand.Of(Id, request, new HoldId(Id, original.Version), merchant, rules)),
        };
    }
}
