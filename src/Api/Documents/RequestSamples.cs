using CardPlatform.Api.Campaigns;
using CardPlatform.Api.Cards;
using CardPlatform.Api.Checkout;
using CardPlatform.Api.Merchants;
using CardPlatform.Api.Refunds;
using CardPlatform.Api.Unions;
using CardPlatform.Domain.Campaigns;

namespace CardPlatform.Api.Documents;

/// <summary>The examples of requests in the OpenAPI document.</summary>
internal static class RequestSamples
{
    public const string Actor = "staff-7; union=410100";

    public const string CardNumber = "6200000000000005";

    public static readonly CampaignName CampaignName = new("五一餐饮优惠", "May Day dining");

    public static readonly QuoteRequest Quote = new("1042-3", CardNumber, [new LineRequest(2, 1250, "food")]);

    public static readonly RedeemRequest Redeem = new(
        "1042-3", "000123", CardNumber, [new LineRequest(2, 1250, "food")], ExpectedPayableFen: 2000);

    public static readonly RefundRequest Refund = new("1042-3", "000130", [new RefundLineRequest(1, 1)]);

    public static readonly IssueCardRequest IssueCard = new(
        CardNumber, "410100-000123", 1001, 410100, "FEMALE", "1990-05-01", "2012-09-01", ["model-worker"]);

    public static readonly ReopenCardRequest ReopenCard = new("6200000000000021");

    public static readonly UpdateMemberRequest UpdateMember = new(
        1001, 410100, "FEMALE", "1990-05-01", "2012-09-01", ["hardship", "model-worker"]);

    public static readonly ReplaceNumberRequest ReplaceNumber = new("6200000000000013");

    public static readonly ApproveCampaignRequest ApproveCampaign = new(
        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08");

    public static readonly ReturnCampaignRequest ReturnCampaign = new("预算请按季度分配。");

    public static readonly RegisterUnionRequest RegisterUnion = new(1001, "郑州市某机械厂工会", 410101, 410100);

    public static readonly MoveUnionRequest MoveUnion = new(410102);

    public static readonly RenameUnionRequest RenameUnion = new("郑州市某重工工会");

    public static readonly RegisterMerchantRequest RegisterMerchant = new("丹尼斯百货", "supermarket");

    public static readonly AddStoreRequest AddStore = new("人民路店", 410100);

    public static readonly AddTerminalRequest AddTerminal = new(1);

    public static readonly CampaignTermsRequest CreateCampaign = new(
        CampaignName,
        [
            new OfferTerms(1, PercentOff: new PercentOffTerms(2000, Cap: new Amount(1000))),
            new OfferTerms(2, AmountOff: new AmountOffTerms(new Amount(1500), new Amount(10_000))),
        ],
        new FundingTerms(UnionBasisPoints: 10_000),
        // Far enough ahead that whoever tries the example is not told that it is over.
        FirstDay: "2035-05-01",
        LastDay: "2035-05-05",
        Limits: new LimitTerms(TotalCount: 100_000, TotalBudget: new Amount(50_000_000), PerMemberPerDay: 1));
}
