using System.Text.Json;
using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Merchants;
using CardPlatform.Domain.Money;
using CardPlatform.Grains.Cards;
using Npgsql;

namespace CardPlatform.Baselines.Procedure;

/// <summary>
/// Makes of a <c>baseline.answer</c> what the grains answer with, so that the response is written by the same code.
/// </summary>
internal static class AnswerReader
{
    public static CheckoutAnswer Read(NpgsqlDataReader row, RedeemCheckout checkout) => row.GetString(0) switch
    {
        "approved" => Decided(row, new CheckoutEntry.Redemption(IdOf(row), ReadRedeemed(row, checkout))),
        "declined" => Decided(row, new CheckoutEntry.Decline(IdOf(row), ReadDeclined(row, checkout))),
        "mismatch" => CheckoutAnswer.RequestMismatch.Instance,
        "merchant" => new CheckoutAnswer.Unknown(UnknownParty.MerchantUnknown),
        "terminal" => new CheckoutAnswer.Unknown(UnknownParty.TerminalUnknown),
        "card" => new CheckoutAnswer.Unknown(UnknownParty.CardUnknown),
        var other => throw new InvalidOperationException($"baseline.redeem answered '{other}'."),
    };

    private static CheckoutAnswer.Decided Decided(NpgsqlDataReader row, CheckoutEntry entry) =>
        new(entry, IsReplay: row.GetBoolean(1));

    private static RedemptionId IdOf(NpgsqlDataReader row) => new(new CardId(row.GetInt64(2)), row.GetInt64(3));

    private static Redeemed ReadRedeemed(NpgsqlDataReader row, RedeemCheckout checkout)
    {
        var discount = new Fen(row.GetInt64(7));
        var parts = row.GetFieldValue<long[]>(8);
        var lines = new RedeemedLine[parts.Length];
        for (var i = 0; i < lines.Length; i++)
        {
            var line = checkout.Basket.Lines[i];
            lines[i] = new RedeemedLine(line.Quantity, line.UnitPrice, new Fen(parts[i]), line.Category, line.Sku);
        }

        var applied = new AppliedOffer(
            new CampaignId(row.GetInt64(9)),
            row.GetInt32(10),
            new OfferNo(row.GetInt16(11)),
            new CampaignName(row.GetString(12), row.GetString(13)),
            discount,
            new Funding(new Fen(row.GetInt64(14)), new Fen(row.GetInt64(15)), new Fen(row.GetInt64(16))),
            Until: default);
        return new Redeemed(
            row.GetFieldValue<DateTimeOffset>(5),
            checkout.Terminal,
            new StoreNo(row.GetInt16(4)),
            checkout.RequestNo,
            lines,
            checkout.Basket.Total,
            discount,
            [applied],
            Missed: ReadSkipped(row));
    }

    private static Declined ReadDeclined(NpgsqlDataReader row, RedeemCheckout checkout) => new(
        row.GetFieldValue<DateTimeOffset>(5),
        checkout.Terminal,
        new StoreNo(row.GetInt16(4)),
        checkout.RequestNo,
        checkout.Basket.Total,
        (DeclineReason)(row.GetInt16(6) - 1),
        ReadSkipped(row));

    // Reasons are numbered in docs/declines.md from 1, in the order of the enums.
    private static ConsideredOffer[]? ReadSkipped(NpgsqlDataReader row)
    {
        if (row.IsDBNull(17))
            return null;
        using var json = JsonDocument.Parse(row.GetString(17));
        return [.. json.RootElement.EnumerateArray().Select(offer => new ConsideredOffer(
            new CampaignId(offer[0].GetInt64()),
            offer[1].GetInt32(),
            new OfferNo(offer[2].GetInt16()),
            new CampaignName(offer[3].GetString()!, offer[4].GetString()!),
            new Fen(offer[5].GetInt64()),
            (SkipReason)(offer[6].GetInt32() - 1)))];
    }
}
