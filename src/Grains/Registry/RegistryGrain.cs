using CardPlatform.Domain.Activities;
using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Coupons;
using CardPlatform.Domain.Merchants;
using CardPlatform.Domain.Staff;
using CardPlatform.Domain.Time;
using CardPlatform.Grains.Activities;
using CardPlatform.Grains.Campaigns;
using CardPlatform.Grains.Cards;
using CardPlatform.Grains.Merchants;
using CardPlatform.Ledger;

namespace CardPlatform.Grains.Registry;

/// <summary>Gives ids to what is new. It keeps nothing, so its calls interleave freely.</summary>
[Reentrant]
internal sealed class RegistryGrain(
    IdAllocator ids, CardNumberIndex numbers, QuotaBeliefs beliefs, IJournal journal, TimeProvider clock)
    : Grain, IRegistryGrain
{
    public async Task<CardAnswer> IssueCardAsync(CardCommand.Issue command, RequestName request) =>
        await GrainFactory.GetGrain<IMemberCardGrain>(await ids.NextAsync(StreamKind.Card))
            .IssueAsync(command, request);

    public async Task<MerchantAnswer> RegisterMerchantAsync(MerchantCommand.Register command, RequestName request) =>
        await GrainFactory.GetGrain<IMerchantGrain>(await ids.NextAsync(StreamKind.Merchant))
            .RegisterAsync(command, request);

    public async Task<CampaignAnswer> CreateCampaignAsync(
        CampaignCommand.Create command, Actor actor, RequestName request) =>
        await GrainFactory.GetGrain<ICampaignGrain>(await ids.NextAsync(StreamKind.Campaign))
            .RunAsync(command, actor, request);

    public async Task<ActivityAnswer> CreateActivityAsync(
        ActivityCommand.Create command, Actor actor, RequestName request) =>
        await GrainFactory.GetGrain<IActivityGrain>(await ids.NextAsync(StreamKind.Activity))
            .RunAsync(command, actor, request);

    public async Task<ClaimAnswer> ClaimCouponAsync(ClaimCoupon claim, RequestName request)
    {
        // A million people who come too late must not bring a million cards into memory.
        if (beliefs.Claims(claim.Campaign, BusinessDay.Of(clock.GetUtcNow())) is { } soldOut
            && await journal.FindRequestAsync(request.Scope, request.Key) is null)
            return new ClaimAnswer.Declined(soldOut);

        return await numbers.FindToCommandAsync(claim.Number) is { } card
            ? await GrainFactory.GetGrain<IMemberCardGrain>(card.Value).ClaimAsync(claim, request)
            : new ClaimAnswer.Unknown(UnknownParty.CardUnknown);
    }

    public Task<CardId?> FindCardAsync(CardNumber number) => numbers.FindAsync(number).AsTask();
}
