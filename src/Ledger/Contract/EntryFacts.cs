using CardPlatform.Domain.Money;

namespace CardPlatform.Ledger;

/// <summary>
/// What SQL asks about an entry, in typed columns beside its events. All optional: an entry states what applies to it.
/// </summary>
/// <param name="MerchantId">The merchant at whose counter it happened.</param>
/// <param name="CampaignId">The campaign that paid for it.</param>
/// <param name="BusinessDay">The day in Asia/Shanghai that it is settled and limited under.</param>
/// <param name="Amount">The gross amount of the checkout.</param>
/// <param name="Discount">The part of the amount that the member did not pay.</param>
public readonly record struct EntryFacts(
    long? MerchantId = null,
    long? CampaignId = null,
    DateOnly? BusinessDay = null,
    Fen? Amount = null,
    Fen? Discount = null);
