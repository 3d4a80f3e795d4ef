using System.Reflection;

namespace CardPlatform.Api.Problems;

/// <summary>Every code that the API itself gives; <see cref="RefusalCodes"/> has those that the domain gives.</summary>
internal static class ProblemCodes
{
    public static readonly ProblemCode JsonMalformed = new(
        "JSON_MALFORMED", 400, new("请求内容不是合法的 JSON。", "The body is not well-formed JSON."));

    public static readonly ProblemCode FieldUnknown = new(
        "FIELD_UNKNOWN", 400, new("请求中有未知字段。", "The request has a field that is not known here; remove it."));

    public static readonly ProblemCode FieldRepeated = new(
        "FIELD_REPEATED", 400, new("请求中有重复字段。", "The request states a field twice; state it once."));

    public static readonly ProblemCode FieldMissing = new(
        "FIELD_MISSING", 400, new("请求缺少必填字段。", "The request lacks a field, or it is null; state it."));

    public static readonly ProblemCode FieldTypeWrong = new(
        "FIELD_TYPE_WRONG", 400, new("字段类型不正确。", "A field has a value of the wrong type."));

    public static readonly ProblemCode FieldMalformed = new(
        "FIELD_MALFORMED", 400, new("字段内容不符合格式。", "A field does not have the form that it must have."));

    public static readonly ProblemCode NumberOutOfRange = new(
        "NUMBER_OUT_OF_RANGE", 400, new("数值超出允许范围。", "A number is smaller or larger than is allowed."));

    public static readonly ProblemCode AmountOutOfRange = new(
        "AMOUNT_OUT_OF_RANGE",
        400,
        new("金额须在 0 至 100000000 分之间。", "An amount is 0 to 100,000,000 fen."));

    public static readonly ProblemCode CardNumberMalformed = new(
        "CARD_NUMBER_MALFORMED", 400, new("卡号有误，请核对。", "This is not a card number; check it and enter it again."));

    public static readonly ProblemCode TerminalIdMalformed = new(
        "TERMINAL_ID_MALFORMED", 400, new("终端编号有误。", "A terminal id is the merchant's id, a dash and a number."));

    public static readonly ProblemCode RequestNoMalformed = new(
        "REQUEST_NO_MALFORMED",
        400,
        new(
            "请求号须为 1 至 64 位字母、数字、点、下划线或短横线。",
            "A request number is 1 to 64 letters, digits, dots, underscores and dashes."));

    public static readonly ProblemCode SpanInvalid = new(
        "SPAN_INVALID",
        400,
        new(
            "请填写起止日期（firstDay、lastDay）或起止时间（from、until），结束须晚于开始。",
            "Give firstDay and lastDay, or from and until, and let it end after it begins."));

    public static readonly ProblemCode FundingInvalid = new(
        "FUNDING_INVALID",
        400,
        new("各方承担比例之和须为 10000（即 100%）。", "The shares of a funding sum to 10,000 basis points."));

    public static readonly ProblemCode IdempotencyKeyMissing = new(
        "IDEMPOTENCY_KEY_MISSING",
        400,
        new("请在请求头中提供 Idempotency-Key。", "Send an Idempotency-Key header, and the same one when repeating."));

    public static readonly ProblemCode IdempotencyKeyMalformed = new(
        "IDEMPOTENCY_KEY_MALFORMED",
        400,
        new(
            "Idempotency-Key 须为 1 至 64 个可见 ASCII 字符。",
            "An Idempotency-Key is 1 to 64 printable ASCII characters, sent once."));

    public static readonly ProblemCode ActorMalformed = new(
        "ACTOR_MALFORMED",
        400,
        new(
            "X-Actor 须写作：员工编号; union=工会编号。",
            "An X-Actor is a staff id (1 to 40 letters, digits, dots, underscores and dashes) and a union: "
                + "staff-7; union=410100."));

    public static readonly ProblemCode ActorRequired = new(
        "ACTOR_REQUIRED",
        401,
        new("请在请求头 X-Actor 中说明操作人员及其工会。", "Say in the X-Actor header which officer acts, and for which union."));

    public static readonly ProblemCode ActorUntrusted = new(
        "ACTOR_UNTRUSTED",
        403,
        new("仅接受本机发来的 X-Actor。", "An X-Actor is believed from this machine only."));

    public static readonly ProblemCode IfMatchMalformed = new(
        "IF_MATCH_MALFORMED",
        400,
        new("If-Match 须为读取时得到的 ETag，例如 \"7\"。", "An If-Match is the ETag of what was read, e.g. \"7\"."));

    public static readonly ProblemCode IfMatchMissing = new(
        "IF_MATCH_MISSING",
        428,
        new(
            "请先读取，并在 If-Match 中提供其 ETag。",
            "Read it first, and send its ETag as If-Match, so that nobody's edit is overwritten."));

    public static readonly ProblemCode HttpMalformed = new(
        "HTTP_MALFORMED", 400, new("请求不是合法的 HTTP。", "The request is not well-formed HTTP."));

    public static readonly ProblemCode RouteUnknown = new(
        "ROUTE_UNKNOWN",
        404,
        new("没有这个地址。", "There is nothing at this address; /openapi/v1.json lists what there is."));

    public static readonly ProblemCode RedemptionUnknown = new(
        "REDEMPTION_UNKNOWN", 404, new("没有这笔核销。", "There is no such redemption."));

    public static readonly ProblemCode HoldUnknown = new(
        "HOLD_UNKNOWN", 404, new("没有这笔冻结。", "There is no such hold."));

    public static readonly ProblemCode PurseUnknown = new(
        "PURSE_UNKNOWN", 404, new("没有这个福利账户。", "There is no such purse."));

    public static readonly ProblemCode RefundUnknown = new(
        "REFUND_UNKNOWN", 404, new("没有这笔退款。", "There is no such refund."));

    public static readonly ProblemCode SignUpUnknown = new(
        "SIGN_UP_UNKNOWN", 404, new("没有该活动的报名。", "There is no sign-up of this card to this activity."));

    public static readonly ProblemCode SeatUnknown = new(
        "SEAT_UNKNOWN", 404, new("没有该活动的名额，因此没有签到码。", "There is no seat, and so no code to show at the door."));

    public static readonly ProblemCode SessionUnknown = new(
        "SESSION_UNKNOWN",
        404,
        new("没有该场次，或活动尚未发布。", "There is no such session, or the activity has not been launched."));

    public static readonly ProblemCode DrawUnknown = new(
        "DRAW_UNKNOWN", 404, new("没有该活动，或该活动不抽签。", "There is no such activity, or its seats are not drawn."));

    public static readonly ProblemCode DrawNotMade = new(
        "DRAW_NOT_MADE", 409, new("尚未抽签。", "The draw has not been made; ask again after sign-up has closed."));

    public static readonly ProblemCode MethodNotAllowed = new(
        "METHOD_NOT_ALLOWED", 405, new("该地址不支持此方法。", "This address does not take this method; see the Allow header."));

    public static readonly ProblemCode BodyTooSlow = new(
        "BODY_TOO_SLOW", 408, new("请求内容未及时送达。", "The body did not arrive in time; nothing was written."));

    public static readonly ProblemCode BodyTooLarge = new(
        "BODY_TOO_LARGE", 413, new("请求内容过大。", "The body is larger than is allowed (64 KiB); nothing was written."));

    public static readonly ProblemCode ContentTypeUnsupported = new(
        "CONTENT_TYPE_UNSUPPORTED",
        415,
        new("请求内容须为 application/json（UTF-8）。", "Send the body as application/json in UTF-8."));

    public static readonly ProblemCode RequestMismatch = new(
        "REQUEST_MISMATCH",
        422,
        new(
            "该请求号已用于另一个内容不同的请求，请换一个新号。",
            "This number was used for a request that said something else; use a new number. Nothing was written."));

    public static readonly ProblemCode InternalError = new(
        "INTERNAL_ERROR",
        500,
        new(
            "系统出错。可用相同请求号安全重试；仍失败请提供 requestId 联系支持。",
            "Our fault. Repeating it under the same number is safe; if it fails again, report the requestId."));

    public static readonly ProblemCode LedgerUnavailable = new(
        "LEDGER_UNAVAILABLE",
        503,
        new(
            "暂时无法记账，本次未写入任何内容；请用相同请求号重试，之前的尝试可能已写入。",
            "The journal cannot be reached. This attempt wrote nothing; "
                + "repeat it under the SAME number, because an earlier attempt may have been written."));

    public static readonly ProblemCode CommitUnknown = new(
        "COMMIT_UNKNOWN",
        503,
        new(
            "结果未知：可能已写入。请用相同请求号重试以查明。",
            "It may or may not have been written; repeat the same request under the same number to find out."));

    public static readonly ProblemCode DeadlineExceeded = new(
        "DEADLINE_EXCEEDED",
        503,
        new(
            "处理超时：可能已写入。请用相同请求号重试以查明。",
            "It took too long and may still be written; repeat the same request under the same number to find out."));

    public static readonly ProblemCode Overloaded = new(
        "OVERLOADED",
        503,
        new(
            "系统繁忙，本次未写入任何内容；请用相同请求号重试，之前的尝试可能已写入。",
            "Too busy. This attempt wrote nothing; "
                + "repeat it under the SAME number, because an earlier attempt may have been written."));

    public static readonly ProblemCode ShuttingDown = new(
        "SHUTTING_DOWN",
        503,
        new(
            "服务正在停止，本次未写入任何内容；请用相同请求号重试，之前的尝试可能已写入。",
            "This server is stopping. This attempt wrote nothing; "
                + "repeat it under the SAME number, because an earlier attempt may have been written."));

    public static readonly ProblemCode NotReady = new(
        "NOT_READY", 503, new("服务尚未就绪。", "The server cannot take requests now; try again shortly."));

    /// <summary>Every code there is, the domain's included, by status and name.</summary>
    public static IReadOnlyList<ProblemCode> All { get; } =
    [
        .. typeof(ProblemCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => field.GetValue(null)).OfType<ProblemCode>()
            .Concat(RefusalCodes.All)
            .DistinctBy(code => code.Code)
            .OrderBy(code => code.Status).ThenBy(code => code.Code, StringComparer.Ordinal),
    ];
}
