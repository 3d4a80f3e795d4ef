using System.ComponentModel.DataAnnotations;

namespace CardPlatform.Api.Holds;

/// <summary>Gives up a hold.</summary>
/// <param name="TerminalId">The terminal that asks: any of the merchant that placed the hold.</param>
/// <param name="RequestNo">The terminal's number for this request; repeating it repeats the answer.</param>
internal sealed record VoidHoldRequest(
    string TerminalId,
    [property: StringLength(Domain.Checkout.RequestNo.MaxLength, MinimumLength = 1)] string RequestNo);
