using CardPlatform.Domain.Activities;
using CardPlatform.Domain.Activities.Duties;
using CardPlatform.Domain.Activities.Payments;
using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Coupons;
using CardPlatform.Domain.Holds;
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

    /// <summary>The money on the card as of now, or null if there is no card. Writes nothing.</summary>
    Task<BalancesView?> GetBalancesAsync();

    /// <summary>Places a hold or declines to, once. Called by the merchant's grain.</summary>
    Task<CheckoutAnswer> AuthorizeAsync(AuthorizeHold request, MerchantFacts merchant);

    /// <summary>Makes a sale of a hold or declines to, once. Called by the merchant's grain.</summary>
    Task<CheckoutAnswer> CaptureAsync(CaptureHold request, MerchantFacts merchant);

    /// <summary>Gives up a hold, or says why it cannot be, once. Called by the merchant's grain.</summary>
    Task<CheckoutAnswer> VoidAsync(VoidHold request, MerchantFacts merchant);

    /// <summary>
    /// Gives up what an earlier request placed, or sees to it that the request is never acted on. Called by the
    /// merchant's grain.
    /// </summary>
    /// <returns>
    /// The void; or the decline that stands under the original's number, and then nothing is held; or the decline of
    /// the void, whose reason is about the hold.
    /// </returns>
    Task<CheckoutAnswer> VoidRequestAsync(VoidOriginal request, MerchantFacts merchant);

    /// <summary>The hold and how it stands, or null if the card never had it.</summary>
    Task<HoldView?> FindHoldAsync(HoldId hold);

    /// <summary>Claims a coupon, once. Called by <c>IRegistryGrain</c>.</summary>
    Task<ClaimAnswer> ClaimAsync(ClaimCoupon claim, RequestName request);

    /// <summary>Gives back a sale, or part of it, once. Called by the merchant's grain.</summary>
    Task<CheckoutAnswer> RefundAsync(RefundCheckout refund, MerchantFacts merchant);

    /// <summary>The checkout at a version of the card with what remains of it, or null if none stands there.</summary>
    Task<SaleView?> FindSaleAsync(long version);

    /// <summary>The refunds of the checkout at a version of the card, or null if none stands there.</summary>
    Task<RefundsView?> FindRefundsAsync(long version);

    /// <summary>The checkout at a version of the card, or null if no checkout stands there.</summary>
    Task<CheckoutEntry?> FindCheckoutAsync(long version);

    /// <summary>Pays for the seats of a sign-up, once. Called by the desk of activities.</summary>
    /// <returns>What was written about the payment first, or why it cannot be made now.</returns>
    Task<SeatAnswer> PayForSeatsAsync(PayForSeats request);

    /// <summary>
    /// Whether a payment was made; from then on, if it was not, it cannot be. Called by the desk of activities.
    /// </summary>
    Task<SeatAnswer> SettleSeatsAsync(SeatPaymentId payment);

    /// <summary>Gives back, keeps or bars what has become due, once. Called by the desk of activities.</summary>
    Task<SeatAnswer> DischargeAsync(ActivityId activity, Duty duty);
}
