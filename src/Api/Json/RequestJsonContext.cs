using System.Text.Json.Serialization;
using CardPlatform.Api.Activities;
using CardPlatform.Api.Calls;
using CardPlatform.Api.Campaigns;
using CardPlatform.Api.Cards;
using CardPlatform.Api.Checkout;
using CardPlatform.Api.Coupons;
using CardPlatform.Api.Holds;
using CardPlatform.Api.Merchants;
using CardPlatform.Api.Purses;
using CardPlatform.Api.Refunds;
using CardPlatform.Api.Reports;
using CardPlatform.Api.Unions;

namespace CardPlatform.Api.Json;

/// <summary>The JSON of requests: strict, so that a misspelt field is an error and not a surprise.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    MaxDepth = 12,
    Converters = [typeof(ShanghaiTimeConverter)],
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(EmptyRequest))]
[JsonSerializable(typeof(QuoteRequest))]
[JsonSerializable(typeof(RedeemRequest))]
[JsonSerializable(typeof(AuthorizeRequest))]
[JsonSerializable(typeof(CaptureRequest))]
[JsonSerializable(typeof(VoidHoldRequest))]
[JsonSerializable(typeof(VoidOriginalRequest))]
[JsonSerializable(typeof(DeclarePurseRequest))]
[JsonSerializable(typeof(SetHolidaysRequest))]
[JsonSerializable(typeof(RefundRequest))]
[JsonSerializable(typeof(IssueCardRequest))]
[JsonSerializable(typeof(ReplaceNumberRequest))]
[JsonSerializable(typeof(ReopenCardRequest))]
[JsonSerializable(typeof(UpdateMemberRequest))]
[JsonSerializable(typeof(RegisterMerchantRequest))]
[JsonSerializable(typeof(AddStoreRequest))]
[JsonSerializable(typeof(AddTerminalRequest))]
[JsonSerializable(typeof(CampaignTermsRequest))]
[JsonSerializable(typeof(ClaimRequest))]
[JsonSerializable(typeof(ApproveCampaignRequest))]
[JsonSerializable(typeof(ReturnCampaignRequest))]
[JsonSerializable(typeof(RegisterUnionRequest))]
[JsonSerializable(typeof(MoveUnionRequest))]
[JsonSerializable(typeof(RenameUnionRequest))]
[JsonSerializable(typeof(DryRunRequest))]
[JsonSerializable(typeof(StatedTerms))]
[JsonSerializable(typeof(ApproveActivityRequest))]
[JsonSerializable(typeof(NoteRequest))]
[JsonSerializable(typeof(JoinRequest))]
[JsonSerializable(typeof(OwnSignUpBody))]
[JsonSerializable(typeof(CheckInRequest))]
[JsonSerializable(typeof(ScansRequest))]
internal sealed partial class RequestJsonContext : JsonSerializerContext;
