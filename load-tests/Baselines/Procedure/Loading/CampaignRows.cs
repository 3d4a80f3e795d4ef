using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Time;
using CardPlatform.Grains.Campaigns;
using CardPlatform.Grains.Journaling;
using CardPlatform.Silo;
using Npgsql;
using NpgsqlTypes;

namespace CardPlatform.Baselines.Procedure.Loading;

/// <summary>The campaigns in force, with their offers and where they apply.</summary>
internal static class CampaignRows
{
    /// <exception cref="SentenceException">One of them promises what the baseline cannot do.</exception>
    public static async Task<IReadOnlyList<RunningCampaign>> ReadAsync(
        NpgsqlConnection reading, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var campaigns = new List<RunningCampaign>();
        await foreach (var (id, state) in JournalStreams.FoldAsync(
            reading, StreamShapes.Campaigns, "true", cancellationToken))
        {
            if (state.Phase is not CampaignPhase.InForce || now >= state.InForceUntil)
                continue;
            if (UnsupportedIn(state.Terms!) is { } what)
            {
                throw new SentenceException(
                    $"Campaign {id} has {what}, which the baseline does not know: nothing was loaded.");
            }

            campaigns.Add(new RunningCampaign(new CampaignId(id), state.TermsVersion, state.Terms!));
        }

        return campaigns;
    }

    public static async Task WriteAsync(
        NpgsqlConnection writing, IReadOnlyList<RunningCampaign> campaigns, CancellationToken cancellationToken)
    {
        await TableCopy.RunAsync(
            writing,
            """
            campaign (
              campaign_id, version, name_zh, name_en, starts_at, ends_at, is_everywhere, categories, cities, unions,
              weekdays, windows_from, windows_until, union_share, merchant_share, sponsor_share, total_count,
              total_budget_fen, per_day, per_merchant, per_member, per_member_day)
            """,
            campaigns.Select(RowOf),
            cancellationToken);
        await TableCopy.RunAsync(
            writing,
            "campaign_merchant (merchant_id, campaign_id)",
            campaigns.SelectMany(
                campaign => campaign.Terms.Where.Merchants?.Distinct() ?? [],
                (campaign, merchant) => new (object?, NpgsqlDbType)[]
                {
                    (merchant.Value, NpgsqlDbType.Bigint),
                    (campaign.Id.Value, NpgsqlDbType.Bigint),
                }),
            cancellationToken);
        await TableCopy.RunAsync(
            writing,
            "offer (campaign_id, offer_no, share, cap_fen, off_fen, minimum_fen)",
            campaigns.SelectMany(campaign => campaign.Terms.Offers, (campaign, offer) => RowOf(campaign.Id, offer)),
            cancellationToken);
    }

    private static string? UnsupportedIn(CampaignTerms terms)
    {
        if (terms.Class is not CampaignClass.Discounts)
            return "coupons or benefits";
        if (terms.Offers.Any(offer => offer is not (Offer.PercentOff or Offer.AmountOff)))
            return "tiers or fixed prices";
        if (terms.Offers.Any(offer => offer is Offer.Discount { Categories: not null }))
            return "an offer for some articles only";
        if (terms.Stacking is { WithOthers: true })
            return "stacking";
        if (terms.LastFen is LastFen.Reduce)
            return "a last fen that is reduced";
        if (terms.For with { Unions = null } != Audience.Everybody)
            return "an audience of more than unions";
        return terms.Calendar is { Holidays: not HolidayRule.Ignored } ? "holidays" : null;
    }

    private static (object?, NpgsqlDbType)[] RowOf(RunningCampaign campaign)
    {
        var (terms, limits, where) = (campaign.Terms, campaign.Terms.Limits, campaign.Terms.Where);
        var windows = terms.Calendar?.Windows;
        return
        [
            (campaign.Id.Value, NpgsqlDbType.Bigint),
            (campaign.TermsVersion, NpgsqlDbType.Integer),
            (terms.Name.Zh, NpgsqlDbType.Text),
            (terms.Name.En, NpgsqlDbType.Text),
            (terms.Span.From, NpgsqlDbType.TimestampTz),
            (terms.Span.Until, NpgsqlDbType.TimestampTz),
            (where.Merchants is null, NpgsqlDbType.Boolean),
            (where.Categories?.Select(category => category.Value).ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Text),
            (where.Cities?.Select(city => city.Code).ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Integer),
            (terms.For.Unions?.ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Bigint),
            (terms.Calendar?.Weekdays?.Aggregate(0, (days, day) => days | (1 << (int)day)), NpgsqlDbType.Integer),
            (windows?.Select(window => window.From).ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Time),
            (windows?.Select(window => window.Until).ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Time),
            (terms.Funding.Union.Value, NpgsqlDbType.Integer),
            (terms.Funding.Merchant.Value, NpgsqlDbType.Integer),
            (terms.Funding.Sponsor.Value, NpgsqlDbType.Integer),
            (limits.TotalCount ?? CampaignQuotas.Unlimited, NpgsqlDbType.Bigint),
            (limits.TotalBudget?.Value ?? CampaignQuotas.Unlimited, NpgsqlDbType.Bigint),
            (limits.PerDayCount, NpgsqlDbType.Bigint),
            (limits.PerMerchantCount, NpgsqlDbType.Bigint),
            (limits.PerMemberTotal, NpgsqlDbType.Integer),
            (limits.PerMemberPerDay, NpgsqlDbType.Integer),
        ];
    }

    private static (object?, NpgsqlDbType)[] RowOf(CampaignId campaign, Offer offer)
    {
        var (percent, amount) = (offer as Offer.PercentOff, offer as Offer.AmountOff);
        return
        [
            (campaign.Value, NpgsqlDbType.Bigint),
            ((short)offer.No.Value, NpgsqlDbType.Smallint),
            (percent?.Share.Value, NpgsqlDbType.Integer),
            (percent?.Cap?.Value, NpgsqlDbType.Bigint),
            (amount?.Off.Value, NpgsqlDbType.Bigint),
            (amount?.Minimum.Value ?? 0, NpgsqlDbType.Bigint),
        ];
    }
}
