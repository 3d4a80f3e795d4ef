using CardPlatform.Api.Tests.Support;
using CardPlatform.Domain;
using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Merchants;
using CardPlatform.Domain.Unions;
using CardPlatform.Grains.Campaigns;
using CardPlatform.Grains.Cards;
using CardPlatform.Grains.Merchants;
using CardPlatform.Grains.Unions;

namespace CardPlatform.Api.Tests.Problems;

/// <summary>What the grains refuse, whatever their reason.</summary>
internal static class RefusalCases
{
    public static IEnumerable<ProblemCase> All =>
    [
        .. Enum.GetValues<CardRefusal>().Select(reason =>
            Post(Codes.Of(reason), "/v1/cards/1/suspend", new CardAnswer.Refused(reason))),
        .. Enum.GetValues<MerchantRefusal>().Select(reason =>
            Post(Codes.Of(reason), "/v1/merchants/7/terminals/7-1/suspend", new MerchantAnswer.Refused(reason))),
        .. Enum.GetValues<CampaignRefusal>()
            .Except([CampaignRefusal.CampaignTermsInvalid, CampaignRefusal.CampaignChanged])
            .Select(reason => Post(Codes.Of(reason), "/v1/campaigns/1/launch", new CampaignAnswer.Refused(reason)) with
            {
                Field = reason is CampaignRefusal.CampaignPurseUndeclared ? "offers[0].benefit.purse" : null,
            }),
        new("CAMPAIGN_CHANGED", server => server.Http.PostAsync(
            "/v1/campaigns/1/terms", Requests.CreateCampaign, "key", match: "\"1\""))
        {
            GrainAnswer = new CampaignAnswer.Refused(CampaignRefusal.CampaignChanged),
        },
        .. Enum.GetValues<UnionRefusal>().Select(reason => new ProblemCase(
            Codes.Of(reason), server => server.Http.PostAsync("/v1/unions/7/move", """{"parentId":1}""", "key"))
        {
            GrainAnswer = new UnionAnswer.Refused(reason),
        }),
        .. Enum.GetValues<UnknownParty>().Select(party => Redeem(
            Codes.Of(party), new CheckoutAnswer.Unknown(party), field: null)),
        .. Enum.GetValues<UnknownParty>().Select(party => new ProblemCase(
            Codes.Of(party), server => server.Http.PostAsync("/v1/checkout/quotes", Requests.Quote))
        {
            GrainAnswer = new QuoteAnswer.Unknown(party),
        }),
        Redeem("REQUEST_MISMATCH", CheckoutAnswer.RequestMismatch.Instance, "requestNo"),
        Post("REQUEST_MISMATCH", "/v1/cards/1/suspend", CardAnswer.RequestMismatch.Instance),
        Post("REQUEST_MISMATCH", "/v1/merchants/7/suspend", MerchantAnswer.RequestMismatch.Instance),
        Post("REQUEST_MISMATCH", "/v1/campaigns/1/end", CampaignAnswer.RequestMismatch.Instance),
        Get("REDEMPTION_UNKNOWN", "/v1/redemptions/r1-1"),
        Get("REDEMPTION_UNKNOWN", "/v1/redemptions/1"),
        Get("REDEMPTION_UNKNOWN", "/v1/redemptions?terminalId=7-1&requestNo=1"),
        Get("REDEMPTION_UNKNOWN", "/v1/redemptions/r1-1/refunds"),
        Get("REFUND_UNKNOWN", "/v1/refunds/r1-1"),
        Get("REFUND_UNKNOWN", "/v1/refunds?terminalId=7-1&requestNo=1"),
        Refund("REDEMPTION_UNKNOWN", UnknownParty.CardUnknown),
        Refund("TERMINAL_UNKNOWN", UnknownParty.TerminalUnknown),
        Get("CARD_UNKNOWN", "/v1/cards/1"),
        Get("CARD_UNKNOWN", "/v1/cards/one"),
        Get("CARD_UNKNOWN", $"/v1/cards?cardNumber={Requests.CardNumber}"),
        Get("MERCHANT_UNKNOWN", "/v1/merchants/7"),
        Get("MERCHANT_UNKNOWN", "/v1/merchants/-7"),
        Get("CAMPAIGN_UNKNOWN", "/v1/campaigns/1"),
        Get("CAMPAIGN_UNKNOWN", "/v1/campaigns/1/figures"),
        Get("PROVINCE_ONLY", "/v1/ledger/trial-balance"),
        Get("UNION_UNKNOWN", "/v1/unions/1"),
        Get("UNION_UNKNOWN", "/v1/unions/0"),
        Post("TERMINAL_UNKNOWN", "/v1/merchants/7/terminals/8-1/suspend", null),
    ];

    private static ProblemCase Refund(string code, UnknownParty party) =>
        new(code, server => server.Http.PostAsync("/v1/redemptions/r1-1/refunds", Requests.Refund))
        {
            GrainAnswer = new CheckoutAnswer.Unknown(party),
        };

    private static ProblemCase Post(string code, string path, object? answer) =>
        new(code, server => server.Http.PostAsync(path, null, "key")) { GrainAnswer = answer };

    private static ProblemCase Get(string code, string path) => new(code, server => server.Http.AskAsync(path));

    private static ProblemCase Redeem(string code, object answer, string? field) =>
        new(code, server => server.Http.PostAsync("/v1/redemptions", Requests.Redeem))
        {
            GrainAnswer = answer,
            Field = field,
        };
}
