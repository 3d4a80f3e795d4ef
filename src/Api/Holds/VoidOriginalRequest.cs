using System.ComponentModel.DataAnnotations;

namespace CardPlatform.Api.Holds;

/// <summary>
/// Gives up whatever an earlier request has placed, when the terminal never got its answer. If that request has not
/// arrived, it never will be acted on. It may be repeated at will.
/// </summary>
/// <param name="TerminalId">The terminal that asks, and asked before.</param>
/// <param name="CardNumber">The number that was presented.</param>
/// <param name="OriginalRequestNo">The terminal's number for the request to be voided.</param>
internal sealed record VoidOriginalRequest(
    string TerminalId,
    [property: StringLength(Domain.Cards.CardNumber.MaxDigits, MinimumLength = Domain.Cards.CardNumber.MinDigits)]
    string CardNumber,
    [property: StringLength(Domain.Checkout.RequestNo.MaxLength, MinimumLength = 1)] string OriginalRequestNo);
