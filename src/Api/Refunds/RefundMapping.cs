using CardPlatform.Api.Calls;
using CardPlatform.Api.Checkout;
using CardPlatform.Api.Problems;
using CardPlatform.Domain;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Merchants;
using CardPlatform.Domain.Refunds;

namespace CardPlatform.Api.Refunds;

/// <summary>Makes commands of the domain from what terminals send.</summary>
internal static class RefundMapping
{
    private const string LinesField = "lines";

    private static readonly Sentence OneOfThree = new(
        "lines、amountFen、everything 须且只能填写一项。", "Say exactly one of lines, amountFen and everything.");

    private static readonly Sentence LineLimits = new("明细行号须为 1 至 200。", "A line number is 1 to 200.");

    private static readonly Sentence AmountLimits = new(
        "退款金额须为 1 至 100000000 分。", "An amount to give back is 1 to 100,000,000 fen.");

    public static RefundCheckout? ToCommand(RedemptionId sale, RefundRequest request, FieldCheck check)
    {
        var terminal = check.Parse<TerminalId>(request.TerminalId, "terminalId", ProblemCodes.TerminalIdMalformed);
        var requestNo = check.Parse<RequestNo>(request.RequestNo, "requestNo", ProblemCodes.RequestNoMalformed);
        var ways = (request.Lines is null ? 0 : 1) + (request.AmountFen is null ? 0 : 1)
            + (request.Everything is true ? 1 : 0);
        if (ways != 1 || request.Everything is false)
            check.Fail(ProblemCodes.FieldMalformed, "everything", OneOfThree);
        var lines = check.Each(request.Lines, LinesField, ToLine);
        if (lines is { Count: 0 or > Basket.MaxLines })
            check.Fail(ProblemCodes.NumberOutOfRange, LinesField, LineLimits);
        if (request.AmountFen is <= 0)
            check.Fail(ProblemCodes.AmountOutOfRange, "amountFen", AmountLimits);
        var amount = check.OptionalAmount(request.AmountFen, "amountFen");
        var store = CheckoutMapping.ToStore(request.StoreNo, check);
        return check.Problem is null
            ? new RefundCheckout(sale, terminal, requestNo, lines, amount, store)
            : null;
    }

    private static RefundLine ToLine(RefundLineRequest request, FieldPath path, FieldCheck check)
    {
        if (request.LineNo is < 1 or > Basket.MaxLines)
            check.Fail(ProblemCodes.NumberOutOfRange, path.Of("lineNo"), LineLimits);
        if (request.Quantity is < 1 or > BasketLine.MaxQuantity)
            check.Fail(RefusalCodes.Of(BasketProblem.QuantityOutOfRange), path.Of("quantity"));
        return check.Problem is null ? new RefundLine(request.LineNo, request.Quantity) : new RefundLine(1, 1);
    }
}
