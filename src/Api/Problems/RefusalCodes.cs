using System.Collections.Frozen;
using CardPlatform.Domain;
using CardPlatform.Domain.Activities;
using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Merchants;
using CardPlatform.Domain.Purses;
using CardPlatform.Domain.Unions;

namespace CardPlatform.Api.Problems;

/// <summary>
/// The domain's own codes as problems: 404 for what does not exist, 403 for what the caller may not do, 412 for
/// what was made from an old state, 409 for what the state does not allow.
/// </summary>
internal static class RefusalCodes
{
    private static readonly FrozenDictionary<CardRefusal, ProblemCode> Cards =
        Table<CardRefusal>(StatusOf, reason => reason.Sentence());

    private static readonly FrozenDictionary<MerchantRefusal, ProblemCode> Merchants =
        Table<MerchantRefusal>(StatusOf, reason => reason.Sentence());

    private static readonly FrozenDictionary<CampaignRefusal, ProblemCode> Campaigns =
        Enum.GetValues<CampaignRefusal>().ToFrozenDictionary(
            reason => reason, reason => new ProblemCode(Codes.Of(reason), StatusOf(reason), reason.Sentence()));

    private static readonly FrozenDictionary<ActivityRefusal, ProblemCode> Activities =
        Enum.GetValues<ActivityRefusal>().ToFrozenDictionary(
            reason => reason, reason => new ProblemCode(Codes.Of(reason), StatusOf(reason), reason.Sentence()));

    private static readonly FrozenDictionary<ActivityTermsProblem, ProblemCode> ActivityTerms =
        Table<ActivityTermsProblem>(_ => 400, reason => reason.Sentence());

    private static readonly FrozenDictionary<UnionRefusal, ProblemCode> Unions =
        Table<UnionRefusal>(StatusOf, reason => reason.Sentence());

    private static readonly FrozenDictionary<RulebookRefusal, ProblemCode> Rulebook =
        Table<RulebookRefusal>(StatusOf, reason => reason.Sentence());

    private static readonly FrozenDictionary<PurseProblem, ProblemCode> Purses =
        Table<PurseProblem>(_ => 400, reason => reason.Sentence());

    private static readonly FrozenDictionary<UnknownParty, ProblemCode> Parties =
        Table<UnknownParty>(_ => 404, reason => reason.Sentence());

    private static readonly FrozenDictionary<TermsProblem, ProblemCode> Terms =
        Table<TermsProblem>(_ => 400, reason => reason.Sentence());

    private static readonly FrozenDictionary<BasketProblem, ProblemCode> Baskets =
        Table<BasketProblem>(_ => 400, reason => reason.Sentence());

    public static IEnumerable<ProblemCode> All =>
    [
        .. Cards.Values,
        .. Merchants.Values,
        .. Campaigns.Where(pair => pair.Key is not CampaignRefusal.CampaignTermsInvalid).Select(pair => pair.Value),
        .. Activities.Where(pair => pair.Key is not ActivityRefusal.ActivityTermsInvalid).Select(pair => pair.Value),
        .. Unions.Values,
        .. Rulebook.Where(pair => pair.Key is not RulebookRefusal.PurseInvalid).Select(pair => pair.Value),
        .. Purses.Values,
        .. Parties.Values,
        .. Terms.Values,
        .. ActivityTerms.Values,
        .. Baskets.Where(pair => pair.Key is not BasketProblem.None).Select(pair => pair.Value),
    ];

    public static ProblemCode Of(CardRefusal reason) => Cards[reason];

    public static ProblemCode Of(MerchantRefusal reason) => Merchants[reason];

    public static ProblemCode Of(CampaignRefusal reason) => Campaigns[reason];

    public static ProblemCode Of(ActivityRefusal reason) => Activities[reason];

    public static ProblemCode Of(UnionRefusal reason) => Unions[reason];

    public static ProblemCode Of(RulebookRefusal reason) => Rulebook[reason];

    /// <summary>A declaration that contradicts itself is named by what is wrong with it.</summary>
    public static ProblemCode Of(PurseProblem problem) => Purses[problem];

    /// <summary>Terms that contradict themselves are named by what is wrong with them.</summary>
    public static ProblemCode Of(TermsProblem problem) => Terms[problem];

    /// <inheritdoc cref="Of(TermsProblem)"/>
    public static ProblemCode Of(ActivityTermsProblem problem) => ActivityTerms[problem];

    public static ProblemCode Of(UnknownParty party) => Parties[party];

    public static ProblemCode Of(BasketProblem problem) => Baskets[problem];

    private static FrozenDictionary<TEnum, ProblemCode> Table<TEnum>(
        Func<string, int> status, Func<TEnum, Sentence> sentence)
        where TEnum : struct, Enum =>
        Enum.GetValues<TEnum>().ToFrozenDictionary(
            value => value,
            value => new ProblemCode(Codes.Of(value), status(Codes.Of(value)), sentence(value)));

    private static int StatusOf(string code) => code switch
    {
        _ when code.EndsWith("_UNKNOWN", StringComparison.Ordinal) => 404,
        _ when code.EndsWith("_OUT_OF_SCOPE", StringComparison.Ordinal) => 403,
        "PROVINCE_ONLY" => 403,
        _ => 409,
    };

    private static int StatusOf(CampaignRefusal reason) => reason switch
    {
        CampaignRefusal.CampaignOwnWork => 403,
        CampaignRefusal.CampaignChanged => 412,
        _ => StatusOf(Codes.Of(reason)),
    };

    private static int StatusOf(ActivityRefusal reason) => reason switch
    {
        ActivityRefusal.ActivityOwnWork => 403,
        ActivityRefusal.ActivityChanged => 412,
        _ => StatusOf(Codes.Of(reason)),
    };
}
