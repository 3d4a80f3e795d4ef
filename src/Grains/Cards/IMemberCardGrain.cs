using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Refunds;

namespace CardPlatform.Grains.Cards;

/// <summary>One card account; the key is its <see cref="CardId"/>. Takes one command at a time.</summary>
/// <remarks>
/// Every method throws <c>LedgerUnavailableException</c> when nothing was written and trying again is safe, and
/// <c>CommitUnknownException</c> when it may have been: repeating the request under the same name tells.
/// </remarks>
[Alias("IMemberCardGrain")]
public interface IMemberCardGrain : IGrainWithIntegerKey
{
    /// <summary>
    /// Makes the account, claims its number, and ties the person to it for ever. New cards come from
    /// <c>IRegistryGrain</c>.
    /// </summary>
    Task<CardAnswer> IssueAsync(CardCommand.Issue command, RequestName request);

    /// <summary>Puts an issued or a suspended card into use.</summary>
    Task<CardAnswer> ActivateAsync(RequestName request);

    Task<CardAnswer> SuspendAsync(RequestName request);

    Task<CardAnswer> ReportLostAsync(RequestName request);

    /// <summary>Gives the account another number; under it a lost card becomes what it was before.</summary>
    Task<CardAnswer> ReplaceNumberAsync(CardCommand.ReplaceNumber command, RequestName request);

    Task<CardAnswer> CloseAsync(RequestName request);

    /// <summary>Issues the member of a closed account a new card: the account goes on under this number.</summary>
    Task<CardAnswer> ReopenAsync(CardCommand.Reopen command, RequestName request);

    /// <summary>States anew what the card knows of its member.</summary>
    Task<CardAnswer> UpdateMemberAsync(CardCommand.UpdateMember command, RequestName request);

    /// <summary>The card, or null if there is none.</summary>
    Task<CardView?> GetAsync();

    /// <summary>What a basket would cost now, with every offer considered. Called by the merchant's grain.</summary>
    Task<QuoteAnswer> QuoteAsync(QuoteCheckout checkout, MerchantFacts merchant);

    /// <summary>Completes or declines a checkout, once. Called by the merchant's grain.</summary>
    Task<CheckoutAnswer> RedeemAsync(RedeemCheckout checkout, MerchantFacts merchant);

    /// <summary>Gives back a sale, or part of it, once. Called by the merchant's grain.</summary>
    Task<CheckoutAnswer> RefundAsync(RefundCheckout refund, MerchantFacts merchant);

    /// <summary>The checkout at a version of the card with what remains of it, or null if none stands there.</summary>
    Task<SaleView?> FindSaleAsync(long version);

    /// <summary>The refunds of the checkout at a version of the card, or null if none stands there.</summary>
    Task<RefundsView?> FindRefundsAsync(long version);

    /// <summary>The checkout at a version of the card, or null if no checkout stands there.</summary>
    Task<CheckoutEntry?> FindCheckoutAsync(long version);
}
