using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Holds;
using CardPlatform.Domain.Merchants;
using CardPlatform.Domain.Refunds;
using CardPlatform.Grains.Cards;

namespace CardPlatform.Grains.Merchants;

/// <summary>
/// One merchant; the key is its <see cref="MerchantId"/>. Checkouts pass through it, many at a time, on their way to
/// the card. Faults are those of <see cref="IMemberCardGrain"/>.
/// </summary>
[Alias("IMerchantGrain")]
public interface IMerchantGrain : IGrainWithIntegerKey
{
    /// <summary>Signs the merchant up. New merchants come from <c>IRegistryGrain</c>.</summary>
    Task<MerchantAnswer> RegisterAsync(MerchantCommand.Register command, RequestName request);

    Task<MerchantAnswer> SuspendAsync(RequestName request);

    Task<MerchantAnswer> ResumeAsync(RequestName request);

    Task<MerchantAnswer> EndAsync(RequestName request);

    Task<MerchantAnswer> AddStoreAsync(MerchantCommand.AddStore command, RequestName request);

    Task<MerchantAnswer> AddTerminalAsync(MerchantCommand.AddTerminal command, RequestName request);

    Task<MerchantAnswer> SuspendTerminalAsync(TerminalId terminal, RequestName request);

    Task<MerchantAnswer> ResumeTerminalAsync(TerminalId terminal, RequestName request);

    /// <summary>The merchant, or null if there is none.</summary>
    Task<MerchantView?> GetAsync();

    /// <summary>What a basket would cost the member who presents this card number.</summary>
    Task<QuoteAnswer> QuoteAsync(QuoteCheckout checkout);

    /// <summary>Completes or declines a checkout, once per terminal and request number.</summary>
    Task<CheckoutAnswer> RedeemAsync(RedeemCheckout checkout);

    /// <summary>Places a hold or declines to, once per terminal and request number.</summary>
    Task<CheckoutAnswer> AuthorizeAsync(AuthorizeHold request);

    /// <summary>Makes a sale of a hold or declines to, once per terminal and request number.</summary>
    Task<CheckoutAnswer> CaptureAsync(CaptureHold request);

    /// <summary>Gives up a hold, or says why it cannot be, once per terminal and request number.</summary>
    Task<CheckoutAnswer> VoidAsync(VoidHold request);

    /// <summary>
    /// Gives up the hold that an earlier request placed; if that request has not arrived, it never will be acted on.
    /// </summary>
    Task<CheckoutAnswer> VoidRequestAsync(VoidOriginal request);

    /// <summary>Gives back a sale, or part of it, once per terminal and request number.</summary>
    Task<CheckoutAnswer> RefundAsync(RefundCheckout refund);

    /// <summary>The checkout that a terminal asked for under this number, or null.</summary>
    Task<CheckoutEntry?> FindCheckoutAsync(TerminalId terminal, RequestNo requestNo);
}
