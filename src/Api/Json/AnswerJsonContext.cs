using System.Text.Json.Serialization;
using CardPlatform.Api.Activities;
using CardPlatform.Api.Campaigns;
using CardPlatform.Api.Cards;
using CardPlatform.Api.Checkout;
using CardPlatform.Api.Coupons;
using CardPlatform.Api.Health;
using CardPlatform.Api.Holds;
using CardPlatform.Api.Merchants;
using CardPlatform.Api.Problems;
using CardPlatform.Api.Purses;
using CardPlatform.Api.Refunds;
using CardPlatform.Api.Reports;
using CardPlatform.Api.Unions;

namespace CardPlatform.Api.Json;

/// <summary>The JSON of answers.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    Converters = [typeof(ShanghaiTimeConverter)],
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(QuoteResponse))]
[JsonSerializable(typeof(RedemptionResponse))]
[JsonSerializable(typeof(HoldResponse))]
[JsonSerializable(typeof(RulebookChangeResponse))]
[JsonSerializable(typeof(PurseResponse))]
[JsonSerializable(typeof(PursesResponse))]
[JsonSerializable(typeof(HolidaysResponse))]
[JsonSerializable(typeof(BalancesResponse))]
[JsonSerializable(typeof(RefundResponse))]
[JsonSerializable(typeof(RefundsResponse))]
[JsonSerializable(typeof(CardChangeResponse))]
[JsonSerializable(typeof(CardResponse))]
[JsonSerializable(typeof(MerchantChangeResponse))]
[JsonSerializable(typeof(MerchantResponse))]
[JsonSerializable(typeof(CampaignChangeResponse))]
[JsonSerializable(typeof(CampaignResponse))]
[JsonSerializable(typeof(CampaignListResponse))]
[JsonSerializable(typeof(FiguresResponse))]
[JsonSerializable(typeof(ClaimResponse))]
[JsonSerializable(typeof(CouponsResponse))]
[JsonSerializable(typeof(UnionChangeResponse))]
[JsonSerializable(typeof(UnionResponse))]
[JsonSerializable(typeof(CampaignReportResponse))]
[JsonSerializable(typeof(GrantResponse))]
[JsonSerializable(typeof(ReachResponse))]
[JsonSerializable(typeof(DryRunResponse))]
[JsonSerializable(typeof(TrialBalanceResponse))]
[JsonSerializable(typeof(ActivityChangeResponse))]
[JsonSerializable(typeof(ActivityResponse))]
[JsonSerializable(typeof(ActivityListResponse))]
[JsonSerializable(typeof(SignUpOutcomeResponse))]
[JsonSerializable(typeof(OwnSignUpResponse))]
[JsonSerializable(typeof(OwnSignUpsResponse))]
[JsonSerializable(typeof(AttendeesResponse))]
[JsonSerializable(typeof(CheckInResponse))]
[JsonSerializable(typeof(ScansResponse))]
[JsonSerializable(typeof(DoorCodeResponse))]
[JsonSerializable(typeof(DrawResponse))]
[JsonSerializable(typeof(HealthResponse))]
[JsonSerializable(typeof(ProblemResponse))]
internal sealed partial class AnswerJsonContext : JsonSerializerContext;
