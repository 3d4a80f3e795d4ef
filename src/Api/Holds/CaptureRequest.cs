using System.ComponentModel.DataAnnotations;

namespace CardPlatform.Api.Holds;

/// <summary>Makes a sale of a hold and releases the rest.</summary>
/// <param name="TerminalId">The terminal that asks: any of the merchant that placed the hold.</param>
/// <param name="RequestNo">The terminal's number for this request; repeating it repeats the answer.</param>
/// <param name="AmountFen">How much; absent for all that is held.</param>
/// <param name="StoreNo">The store that the terminal believes to be in.</param>
internal sealed record CaptureRequest(
    string TerminalId,
    [property: StringLength(Domain.Checkout.RequestNo.MaxLength, MinimumLength = 1)] string RequestNo,
    [property: Range(1, Amount.OfCheckout)] long? AmountFen = null,
    [property: Range(1, Domain.Merchants.StoreNo.Max)] int? StoreNo = null);
