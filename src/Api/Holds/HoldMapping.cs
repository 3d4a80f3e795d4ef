using CardPlatform.Api.Calls;
using CardPlatform.Api.Checkout;
using CardPlatform.Api.Problems;
using CardPlatform.Api.Purses;
using CardPlatform.Domain;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Holds;
using CardPlatform.Domain.Merchants;
using CardPlatform.Domain.Money;

namespace CardPlatform.Api.Holds;

/// <summary>Makes commands of the domain from what terminals send about holds.</summary>
internal static class HoldMapping
{
    private static readonly Sentence Positive = new(
        "金额须为 1 至 100000000 分。", "An amount to hold or to capture is 1 to 100,000,000 fen.");

    private static readonly Sentence Lifetimes = new(
        "冻结时长须为 1 至 86400 秒。", "A hold lasts 1 to 86,400 seconds.");

    public static AuthorizeHold? ToCommand(AuthorizeRequest request, FieldCheck check)
    {
        var terminal = ToTerminal(request.TerminalId, check);
        var requestNo = ToRequestNo(request.RequestNo, "requestNo", check);
        var number = check.CardNumber(request.CardNumber, "cardNumber");
        var amount = ToAmount(request.AmountFen, check);
        var purses = PurseMapping.ToPurses(request.Purses, "purses", check);
        var lifetime = request.LifetimeSeconds is { } seconds
            ? check.Number(IsLifetime(seconds), seconds, "lifetimeSeconds", Lifetimes)
            : (int?)null;
        var store = CheckoutMapping.ToStore(request.StoreNo, check);
        return check.Problem is null
            ? new AuthorizeHold(
                number, terminal, requestNo, amount, store, purses, request.AllOrNothing ?? false, lifetime)
            : null;
    }

    public static CaptureHold? ToCommand(HoldId hold, CaptureRequest request, FieldCheck check)
    {
        var terminal = ToTerminal(request.TerminalId, check);
        var requestNo = ToRequestNo(request.RequestNo, "requestNo", check);
        var amount = request.AmountFen is { } fen ? ToAmount(fen, check) : (Fen?)null;
        var store = CheckoutMapping.ToStore(request.StoreNo, check);
        return check.Problem is null ? new CaptureHold(hold, terminal, requestNo, amount, store) : null;
    }

    public static VoidHold? ToCommand(HoldId hold, VoidHoldRequest request, FieldCheck check)
    {
        var terminal = ToTerminal(request.TerminalId, check);
        var requestNo = ToRequestNo(request.RequestNo, "requestNo", check);
        return check.Problem is null ? new VoidHold(hold, terminal, requestNo) : null;
    }

    public static VoidOriginal? ToCommand(VoidOriginalRequest request, FieldCheck check)
    {
        var terminal = ToTerminal(request.TerminalId, check);
        var number = check.CardNumber(request.CardNumber, "cardNumber");
        var original = ToRequestNo(request.OriginalRequestNo, "originalRequestNo", check);
        return check.Problem is null ? new VoidOriginal(number, terminal, original) : null;
    }

    private static TerminalId ToTerminal(string text, FieldCheck check) =>
        check.Parse<TerminalId>(text, "terminalId", ProblemCodes.TerminalIdMalformed);

    private static RequestNo ToRequestNo(string text, string field, FieldCheck check) =>
        check.Parse<RequestNo>(text, field, ProblemCodes.RequestNoMalformed);

    private static Fen ToAmount(long fen, FieldCheck check)
    {
        var inRange = fen > 0 && fen <= Basket.MaxTotal.Value;
        return check.Number(inRange, new Fen(fen), "amountFen", Positive);
    }

    private static bool IsLifetime(int seconds) =>
        seconds >= Hold.MinLifetime.TotalSeconds && seconds <= Hold.MaxLifetime.TotalSeconds;
}
