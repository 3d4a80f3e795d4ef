using CardPlatform.Api.Campaigns;
using CardPlatform.Api.Cards;
using CardPlatform.Api.Checkout;
using CardPlatform.Api.Health;
using CardPlatform.Api.Merchants;
using CardPlatform.Api.Unions;
using CardPlatform.Domain;
using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Time;

namespace CardPlatform.Api.Documents;

/// <summary>The examples of answers in the OpenAPI document.</summary>
internal static class AnswerSamples
{
    private static readonly DateTimeOffset Noon = new(2026, 5, 1, 12, 0, 0, BusinessDay.Offset);
    private static readonly BusinessDay FirstDay =
        BusinessDay.Parse(RequestSamples.CreateCampaign.FirstDay!, null);

    private static readonly CampaignName Name = RequestSamples.CampaignName;
    private static readonly CityResponse Zhengzhou = new(410100, "郑州", "Zhengzhou");

    public static readonly QuoteResponse Quote = new(
        CheckoutOutcome.Approved,
        new Amount(2500),
        new Amount(500),
        new Amount(2000),
        [new Amount(500)],
        [
            new OfferResponse("17", 1, Name, "applied", new Amount(500)),
            new OfferResponse(
                "17",
                2,
                Name,
                "skipped",
                new Amount(1500),
                Codes.Of(SkipReason.BasketBelowMinimum),
                SkipReason.BasketBelowMinimum.Sentence()),
        ],
        Noon);

    public static readonly QuoteResponse QuoteDeclined = new(
        CheckoutOutcome.Declined,
        new Amount(2500),
        new Amount(0),
        new Amount(2500),
        [new Amount(0)],
        [],
        Noon,
        Codes.Of(DeclineReason.CardSuspended),
        DeclineReason.CardSuspended.Sentence());

    public static readonly RedemptionResponse Approved = new(
        "r20001-7",
        CheckoutOutcome.Approved,
        "1042-3",
        1,
        "000123",
        new Amount(2500),
        new Amount(500),
        new Amount(2000),
        [new LineResponse(2, new Amount(1250), new Amount(500), "food")],
        [
            new AppliedOfferResponse(
                "17", 1, 1, Name, new Amount(500), new FundingResponse(new Amount(500), new Amount(0), new Amount(0))),
        ],
        RedeemedAt: Noon);

    public static readonly RedemptionResponse Declined = new(
        "r20001-8",
        CheckoutOutcome.Declined,
        "1042-3",
        1,
        "000124",
        new Amount(2500),
        DeclinedAt: Noon,
        Reason: Codes.Of(DeclineReason.CardSuspended),
        Message: DeclineReason.CardSuspended.Sentence());

    public static readonly CardChangeResponse CardIssued =
        new("20001", 1, "ISSUED", Noon, RequestSamples.CardNumber);

    public static readonly CardChangeResponse CardSuspended = new("20001", 9, "SUSPENDED", Noon);

    public static readonly CardResponse Card = new(
        "20001",
        7,
        "ACTIVE",
        "********0005",
        "410100-000123",
        1001,
        Zhengzhou,
        Noon,
        "FEMALE",
        "1990-05-01",
        "2012-09-01",
        ["model-worker"],
        "张*三",
        [new CardUsageResponse("17", 1, "2026-05-01", 1)]);

    public static readonly MerchantChangeResponse MerchantRegistered = new("1042", 1, "REGISTERED", Noon);

    public static readonly MerchantChangeResponse StoreAdded = new("1042", 2, "STORE_ADDED", Noon, StoreNo: 1);

    public static readonly MerchantChangeResponse TerminalAdded =
        new("1042", 3, "TERMINAL_ADDED", Noon, StoreNo: 1, TerminalId: "1042-1");

    public static readonly MerchantChangeResponse MerchantSuspended = new("1042", 4, "SUSPENDED", Noon);

    public static readonly MerchantChangeResponse TerminalSuspended =
        new("1042", 5, "TERMINAL_SUSPENDED", Noon, TerminalId: "1042-1");

    public static readonly MerchantResponse Merchant = new(
        "1042",
        5,
        "ACTIVE",
        "丹尼斯百货",
        "supermarket",
        [new StoreResponse(1, "人民路店", Zhengzhou)],
        [new TerminalResponse("1042-1", 1, "SUSPENDED")]);

    public static readonly UnionChangeResponse UnionRegistered = new(1001, 1, "REGISTERED", Noon);

    public static readonly UnionChangeResponse UnionMoved = new(1001, 2, "MOVED", Noon);

    public static readonly UnionResponse Union = new(1001, 2, "郑州市某机械厂工会", 410102, Zhengzhou);

    public static readonly CampaignChangeResponse CampaignCreated = new("17", 1, "CREATED", Noon);

    public static readonly CampaignChangeResponse CampaignEdited = new("17", 7, "EDITED", Noon);

    public static readonly CampaignChangeResponse CampaignLaunched = new("17", 4, "LAUNCHED", Noon);

    private static readonly CampaignTermsResponse Terms = new(
        Name,
        FirstDay.StartsAt,
        FirstDay.StartsAt.AddDays(5),
        RequestSamples.CreateCampaign.Offers,
        RequestSamples.CreateCampaign.Funding,
        RequestSamples.CreateCampaign.Limits!,
        Merchants: null);

    public static readonly CampaignResponse Campaign = new(
        "17",
        7,
        "RUNNING",
        410100,
        1,
        Terms,
        new NextVersionResponse(
            2,
            "DRAFT",
            RequestSamples.ApproveCampaign.ContentHash,
            ["staff-7"],
            RequestSamples.ReturnCampaign.Note,
            Terms));

    public static readonly FiguresResponse Figures = new(
        "17",
        new CountFigure(12_345, 100_000, 87_655),
        new BudgetFigure(new Amount(6_172_500), new Amount(50_000_000), new Amount(43_827_500)),
        [],
        null,
        [],
        [new MerchantCountResponse("1042", new CountFigure(812, 1_000, 188))]);

    public static readonly HealthResponse Alive = new("alive");

    public static readonly HealthResponse Ready = new("ready", ["journal", "campaigns"]);
}
