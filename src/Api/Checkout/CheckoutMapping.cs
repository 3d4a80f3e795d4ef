using CardPlatform.Api.Calls;
using CardPlatform.Api.Problems;
using CardPlatform.Api.Purses;
using CardPlatform.Domain;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Coupons;
using CardPlatform.Domain.Merchants;
using CardPlatform.Domain.Money;

namespace CardPlatform.Api.Checkout;

/// <summary>Makes commands of the domain from what terminals send.</summary>
internal static class CheckoutMapping
{
    private const string LinesField = "lines";
    private const string CouponsField = "coupons";

    private static readonly Sentence TooManyCoupons = new("优惠券最多 128 张。", "Name at most 128 coupons.");

    private static readonly Sentence StoreNoLimits = new("门店号须为 1 至 9999。", "A store number is 1 to 9,999.");

    public static QuoteCheckout? ToCommand(QuoteRequest request, FieldCheck check)
    {
        var terminal = check.Parse<TerminalId>(request.TerminalId, "terminalId", ProblemCodes.TerminalIdMalformed);
        var number = check.CardNumber(request.CardNumber, "cardNumber");
        var basket = ToBasket(request.Lines, check);
        var store = ToStore(request.StoreNo, check);
        var pay = PurseMapping.ToPay(request.Pay, check);
        var coupons = ToCoupons(request.Coupons, check);
        return check.Problem is null
            ? new QuoteCheckout(number, terminal, basket!, store, pay, coupons)
            : null;
    }

    public static RedeemCheckout? ToCommand(RedeemRequest request, FieldCheck check)
    {
        var terminal = check.Parse<TerminalId>(request.TerminalId, "terminalId", ProblemCodes.TerminalIdMalformed);
        var requestNo = check.Parse<RequestNo>(request.RequestNo, "requestNo", ProblemCodes.RequestNoMalformed);
        var number = check.CardNumber(request.CardNumber, "cardNumber");
        var basket = ToBasket(request.Lines, check);
        var expected = check.OptionalAmount(request.ExpectedPayableFen, "expectedPayableFen");
        var store = ToStore(request.StoreNo, check);
        var pay = PurseMapping.ToPay(request.Pay, check);
        var coupons = ToCoupons(request.Coupons, check);
        return check.Problem is null
            ? new RedeemCheckout(number, terminal, requestNo, basket!, expected, store, pay, coupons)
            : null;
    }

    public static StoreNo? ToStore(int? storeNo, FieldCheck check) => storeNo is { } value
        ? check.Number(StoreNo.TryCreate(value, out var store), store, "storeNo", StoreNoLimits)
        : null;

    private static IReadOnlyList<CouponId>? ToCoupons(IReadOnlyList<string>? coupons, FieldCheck check)
    {
        if (coupons?.Count > CouponBook.MaxHeld)
            check.Fail(ProblemCodes.FieldMalformed, CouponsField, TooManyCoupons);
        return check.Each(
            coupons,
            CouponsField,
            static (text, path, inner) => inner.Parse<CouponId>(text, path, ProblemCodes.FieldMalformed));
    }

    private static Basket? ToBasket(IReadOnlyList<LineRequest?> requests, FieldCheck check)
    {
        if (requests.Count > Basket.MaxLines)
            check.Fail(RefusalCodes.Of(BasketProblem.TooManyLines), LinesField);
        if (check.Problem is not null)
            return null;

        var lines = new BasketLine[requests.Count];
        for (var i = 0; i < lines.Length; i++)
        {
            if (ToLine(requests[i], i, check) is not { } line)
                return null;
            lines[i] = line;
        }

        if (!Basket.TryCreate(lines, out var basket, out var problem))
            check.Fail(RefusalCodes.Of(problem), LinesField);
        return basket;
    }

    private static BasketLine? ToLine(LineRequest? request, int index, FieldCheck check)
    {
        if (request is null)
        {
            check.Fail(ProblemCodes.FieldMissing, new FieldPath("", LinesField, index));
            return null;
        }

        var price = new Fen(request.UnitPriceFen);
        var problem = BasketLine.ProblemOf(request.Quantity, price);
        if (problem is not BasketProblem.None)
        {
            var field = problem is BasketProblem.QuantityOutOfRange ? "quantity" : "unitPriceFen";
            check.Fail(RefusalCodes.Of(problem), new FieldPath(field, LinesField, index));
        }

        var category = check.ParseOptional<CategoryCode>(
            request.Category, new FieldPath("category", LinesField, index), ProblemCodes.FieldMalformed);
        var sku = check.ParseOptional<Sku>(
            request.Sku, new FieldPath("sku", LinesField, index), ProblemCodes.FieldMalformed);
        return check.Problem is null ? new BasketLine(request.Quantity, price, category, sku) : null;
    }
}
