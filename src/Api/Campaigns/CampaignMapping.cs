using CardPlatform.Api.Calls;
using CardPlatform.Api.Problems;
using CardPlatform.Api.Purses;
using CardPlatform.Domain;
using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Merchants;
using CardPlatform.Domain.Money;
using CardPlatform.Domain.Refunds;
using CardPlatform.Domain.Time;

namespace CardPlatform.Api.Campaigns;

/// <summary>Makes commands of the domain from what officers send. Whether terms make sense, the domain says.</summary>
internal static class CampaignMapping
{
    private const string OffersField = "offers";
    private const string MerchantsField = "merchants";

    private static readonly Sentence LargeLimits = new(
        "限额不能超过 10 的 15 次方。", "A limit is at most 1,000,000,000,000,000.");

    internal static readonly Sentence HashForm = new(
        "内容摘要须为 64 位十六进制小写字符。", "A content hash is 64 hexadecimal digits, in lower case.");

    private static readonly Sentence NoteForm = new(
        "退回原因须为 1 至 500 个字符。", "A note is 1 to 500 characters, none of them a control character.");

    public static CampaignCommand.Approve? ToCommand(ApproveCampaignRequest request, FieldCheck check)
    {
        if (!ContentHash.TryParse(request.ContentHash, null, out var hash))
            check.Fail(ProblemCodes.FieldMalformed, "contentHash", HashForm);
        return check.Problem is null ? new CampaignCommand.Approve(hash) : null;
    }

    public static CampaignCommand.Return? ToCommand(ReturnCampaignRequest request, FieldCheck check)
    {
        if (!ReturnNote.TryParse(request.Note, null, out var note))
            check.Fail(ProblemCodes.FieldMalformed, "note", NoteForm);
        return check.Problem is null ? new CampaignCommand.Return(note) : null;
    }

    public static CampaignTerms? ToTerms(CampaignTermsRequest request, FieldCheck check)
    {
        var offers = check.Each(request.Offers, OffersField, OfferMapping.ToOffer);
        var funding = ToFunding(request.Funding, check);
        var span = ToSpan(request, check);
        var limits = ToLimits(request.Limits ?? new LimitTerms(), check);
        var merchants = check.Each(request.Merchants, MerchantsField, ToMerchant);
        var places = request.Places is { } where ? RuleMapping.ToPlaces(where, "places", check) : null;
        var calendar = request.Calendar is { } when ? RuleMapping.ToCalendar(when, "calendar", check) : null;
        var terms = new CampaignTerms(
            request.Name,
            span!,
            offers!,
            funding!,
            limits,
            merchants,
            request.Owner,
            AudienceMapping.ToAudience(request.Audience, check),
            places,
            calendar,
            AudienceMapping.ToStacking(request.Stacking, check),
            request.LastFen is { } lastFen ? check.Code<LastFen>(lastFen, "lastFen") : null,
            request.Refund is { } refund ? check.Code<RefundRule>(refund, "refund") : null);
        return check.Problem is null ? terms : null;
    }

    private static MerchantId ToMerchant(string text, FieldPath path, FieldCheck check) =>
        check.Parse<MerchantId>(text, path, ProblemCodes.FieldMalformed);

    private static FundingSplit? ToFunding(FundingTerms terms, FieldCheck check)
    {
        var union = OfferMapping.ToShare(terms.UnionBasisPoints, "funding.unionBasisPoints", check);
        var merchant = OfferMapping.ToShare(terms.MerchantBasisPoints, "funding.merchantBasisPoints", check);
        var sponsor = OfferMapping.ToShare(terms.SponsorBasisPoints, "funding.sponsorBasisPoints", check);
        if (!FundingSplit.TryCreate(union, merchant, sponsor, out var split))
            check.Fail(ProblemCodes.FundingInvalid, "funding");
        return split;
    }

    private static Interval? ToSpan(CampaignTermsRequest request, FieldCheck check)
    {
        var byDays = request is { FirstDay: not null, LastDay: not null, From: null, Until: null };
        var byMoments = request is { FirstDay: null, LastDay: null, From: not null, Until: not null };
        if (byMoments)
            return ToSpan(request.From!.Value, request.Until!.Value, "until", check);
        if (!byDays)
        {
            check.Fail(ProblemCodes.SpanInvalid, request.From is null && request.Until is null ? "firstDay" : "from");
            return null;
        }

        var first = check.Parse<BusinessDay>(request.FirstDay, "firstDay", ProblemCodes.FieldMalformed);
        var last = check.Parse<BusinessDay>(request.LastDay, "lastDay", ProblemCodes.FieldMalformed);
        return check.Problem is null ? ToSpan(first.StartsAt, last.EndsAt, "lastDay", check) : null;
    }

    private static Interval? ToSpan(DateTimeOffset from, DateTimeOffset until, FieldPath field, FieldCheck check)
    {
        if (from < until)
            return new Interval(from, until);
        check.Fail(ProblemCodes.SpanInvalid, field);
        return null;
    }

    private static CampaignLimits ToLimits(LimitTerms terms, FieldCheck check) => new(
        ToCount(terms.TotalCount, "limits.totalCount", check),
        terms.TotalBudget is { } budget
            ? new Fen(ToLarge(budget.AmountFen, "limits.totalBudget.amountFen", check))
            : null,
        ToCount(terms.PerDayCount, "limits.perDayCount", check),
        terms.PerMemberTotal,
        terms.PerMemberPerDay,
        ToCount(terms.PerMerchantCount, "limits.perMerchantCount", check));

    public static long? ToCount(long? count, FieldPath field, FieldCheck check) =>
        count is { } value ? ToLarge(value, field, check) : null;

    private static long ToLarge(long value, FieldPath field, FieldCheck check) => check.Number(
        value is >= -LimitTerms.Largest and <= LimitTerms.Largest, value, field, LargeLimits);
}
