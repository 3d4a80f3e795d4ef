using CardPlatform.Api.Calls;
using CardPlatform.Api.Problems;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Merchants;
using CardPlatform.Grains.Merchants;
using Microsoft.AspNetCore.Http;

namespace CardPlatform.Api.Checkout;

/// <summary>Finds what became of a request by the terminal's number for it.</summary>
internal static class TerminalRequests
{
    /// <param name="call">The call that asks.</param>
    /// <param name="terminalId">The terminal, as the query says it.</param>
    /// <param name="requestNo">The number, as the query says it.</param>
    /// <param name="answer">Makes the answer of the entry, or of none.</param>
    public static async Task<IResult> FindAsync(
        ApiCall call, string? terminalId, string? requestNo, Func<CheckoutEntry?, IResult> answer)
    {
        var check = new FieldCheck();
        var terminal = check.ParseQuery<TerminalId>(terminalId, "terminalId", ProblemCodes.TerminalIdMalformed);
        var number = check.ParseQuery<RequestNo>(requestNo, "requestNo", ProblemCodes.RequestNoMalformed);
        if (check.Problem is { } problem)
            return problem;

        var merchant = call.Grains.GetGrain<IMerchantGrain>(terminal.Merchant.Value);
        return answer(await call.WithinDeadlineAsync(merchant.FindCheckoutAsync(terminal, number)));
    }
}
