using CardPlatform.Api.Problems;
using CardPlatform.Domain.Checkout;

namespace CardPlatform.Api.Documents;

/// <summary>Problems that routes have in common.</summary>
internal static class ProblemGroups
{
    /// <summary>Of every route that asks a grain.</summary>
    public static IReadOnlyList<ProblemCode> OfGrains { get; } =
    [
        ProblemCodes.HttpMalformed,
        ProblemCodes.InternalError,
        ProblemCodes.LedgerUnavailable,
        ProblemCodes.DeadlineExceeded,
        ProblemCodes.Overloaded,
        ProblemCodes.ShuttingDown,
    ];

    /// <summary>Of every route with a body.</summary>
    public static IReadOnlyList<ProblemCode> OfBody { get; } =
    [
        ProblemCodes.JsonMalformed,
        ProblemCodes.FieldUnknown,
        ProblemCodes.FieldRepeated,
        ProblemCodes.FieldMissing,
        ProblemCodes.FieldTypeWrong,
        ProblemCodes.NumberOutOfRange,
        ProblemCodes.BodyTooSlow,
        ProblemCodes.BodyTooLarge,
        ProblemCodes.ContentTypeUnsupported,
    ];

    /// <summary>Of every route that wants no body, and looks whether there is one.</summary>
    public static IReadOnlyList<ProblemCode> OfNoBody { get; } =
    [
        ProblemCodes.JsonMalformed,
        ProblemCodes.FieldUnknown,
        ProblemCodes.FieldTypeWrong,
        ProblemCodes.BodyTooSlow,
        ProblemCodes.BodyTooLarge,
        ProblemCodes.ContentTypeUnsupported,
    ];

    /// <summary>Of every route that writes.</summary>
    public static IReadOnlyList<ProblemCode> OfWrite { get; } =
        [ProblemCodes.RequestMismatch, ProblemCodes.CommitUnknown];

    /// <summary>Of every route that wants an <c>Idempotency-Key</c>.</summary>
    public static IReadOnlyList<ProblemCode> OfKey { get; } =
    [
        ProblemCodes.IdempotencyKeyMissing,
        ProblemCodes.IdempotencyKeyMalformed,
        ProblemCodes.ActorMalformed,
        ProblemCodes.ActorUntrusted,
    ];

    /// <summary>Of quotes and redemptions.</summary>
    public static IReadOnlyList<ProblemCode> OfCheckout { get; } =
    [
        ProblemCodes.CardNumberMalformed,
        ProblemCodes.TerminalIdMalformed,
        ProblemCodes.FieldMalformed,
        .. Enum.GetValues<BasketProblem>().Where(problem => problem is not BasketProblem.None).Select(RefusalCodes.Of),
        .. Enum.GetValues<UnknownParty>().Select(RefusalCodes.Of),
    ];

    /// <summary>Of every request about a hold.</summary>
    public static IReadOnlyList<ProblemCode> OfHold { get; } =
    [
        ProblemCodes.TerminalIdMalformed,
        ProblemCodes.RequestNoMalformed,
        RefusalCodes.Of(UnknownParty.MerchantUnknown),
        RefusalCodes.Of(UnknownParty.TerminalUnknown),
    ];

    /// <summary>Of refunds.</summary>
    public static IReadOnlyList<ProblemCode> OfRefund { get; } =
    [
        ProblemCodes.TerminalIdMalformed,
        ProblemCodes.RequestNoMalformed,
        ProblemCodes.AmountOutOfRange,
        ProblemCodes.FieldMalformed,
        ProblemCodes.RedemptionUnknown,
        RefusalCodes.Of(BasketProblem.QuantityOutOfRange),
        RefusalCodes.Of(UnknownParty.MerchantUnknown),
        RefusalCodes.Of(UnknownParty.TerminalUnknown),
    ];
}
