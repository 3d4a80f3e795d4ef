using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Holds;
using CardPlatform.Grains.Cards;

namespace CardPlatform.Grains.Merchants;

/// <content>Holds pass through the merchant on their way to the card, as checkouts do.</content>
internal sealed partial class MerchantGrain
{
    public async Task<CheckoutAnswer> AuthorizeAsync(AuthorizeHold request)
    {
        var (card, facts, unknown) = await ResolveAsync(request.Number, request.Terminal);
        return await PassAsync(card, facts, unknown, (grain, merchant) => grain.AuthorizeAsync(request, merchant));
    }

    public async Task<CheckoutAnswer> CaptureAsync(CaptureHold request)
    {
        var (facts, unknown) = await ResolveAsync(request.Terminal);
        return await PassAsync(
            request.Hold.Card, facts, unknown, (grain, merchant) => grain.CaptureAsync(request, merchant));
    }

    public async Task<CheckoutAnswer> VoidAsync(VoidHold request)
    {
        var (facts, unknown) = await ResolveAsync(request.Terminal);
        return await PassAsync(
            request.Hold.Card, facts, unknown, (grain, merchant) => grain.VoidAsync(request, merchant));
    }

    public async Task<CheckoutAnswer> VoidRequestAsync(VoidOriginal request)
    {
        var (card, facts, unknown) = await ResolveAsync(request.Number, request.Terminal);
        return await PassAsync(card, facts, unknown, (grain, merchant) => grain.VoidRequestAsync(request, merchant));
    }

    private Task<CheckoutAnswer> PassAsync(
        CardId card,
        MerchantFacts? merchant,
        UnknownParty? unknown,
        Func<IMemberCardGrain, MerchantFacts, Task<CheckoutAnswer>> pass) => unknown is { } party
        ? Task.FromResult<CheckoutAnswer>(new CheckoutAnswer.Unknown(party))
        : pass(GrainFactory.GetGrain<IMemberCardGrain>(card.Value), merchant!);
}
