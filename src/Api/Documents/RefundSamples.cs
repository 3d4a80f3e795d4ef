using CardPlatform.Api.Checkout;
using CardPlatform.Api.Refunds;
using CardPlatform.Domain;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Time;

namespace CardPlatform.Api.Documents;

/// <summary>The examples of refunds in the OpenAPI document.</summary>
internal static class RefundSamples
{
    private static readonly DateTimeOffset NextDay = new(2026, 5, 2, 12, 0, 0, BusinessDay.Offset);

    public static readonly RefundResponse Approved = new(
        "r20001-9",
        "r20001-7",
        CheckoutOutcome.Approved,
        "1042-3",
        1,
        "000130",
        IsFull: false,
        Tender: new Amount(1000),
        Benefit: new Amount(0),
        Discount: new Amount(250),
        ClawedBack: new Amount(0),
        Lines: [new RefundedLineResponse(1, 1, new Amount(1000), new Amount(0), new Amount(250))],
        Offers:
        [
            new RefundedOfferResponse(
                "17",
                1,
                RequestSamples.CampaignName,
                new Amount(250),
                new FundingResponse(new Amount(250), new Amount(0), new Amount(0))),
        ],
        Returned: [],
        Remaining: [new RemainingLineResponse(1, 1, new Amount(1000), new Amount(250))],
        RefundedAt: NextDay);

    public static readonly RefundResponse Declined = new(
        "r20001-10",
        "r20001-7",
        CheckoutOutcome.Declined,
        "1042-3",
        1,
        "000131",
        DeclinedAt: NextDay,
        Reason: Codes.Of(DeclineReason.RefundExceedsRemaining),
        Message: DeclineReason.RefundExceedsRemaining.Sentence());

    public static readonly RefundsResponse List = new("r20001-7", [Approved]);
}
