using CardPlatform.Api.Holds;
using CardPlatform.Api.Purses;
using CardPlatform.Domain;
using CardPlatform.Domain.Checkout;

namespace CardPlatform.Api.Documents;

/// <summary>The examples about holds in the OpenAPI document.</summary>
internal static class HoldSamples
{
    public static readonly AuthorizeRequest Authorize = new(
        "1042-3", "000125", RequestSamples.CardNumber, 3000, ["festival"], AllOrNothing: true, LifetimeSeconds: 300);

    public static readonly CaptureRequest Capture = new("1042-3", "000126", 2600);

    public static readonly VoidHoldRequest Void = new("1042-3", "000127");

    public static readonly VoidOriginalRequest VoidOriginal = new("1042-3", RequestSamples.CardNumber, "000125");

    public static readonly HoldResponse Held = new(
        HoldOutcome.Held,
        "1042-3",
        1,
        "000125",
        "h20001-9",
        Noon,
        new Amount(3000),
        new Amount(0),
        Noon.AddSeconds(300),
        Paid: [new PaidResponse("festival", 1, "23", new Amount(3000))]);

    public static readonly HoldResponse HeldOpen = Held with { Status = "OPEN" };

    public static readonly HoldResponse Declined = new(
        HoldOutcome.Declined,
        "1042-3",
        1,
        "000125",
        null,
        Noon,
        Reason: Codes.Of(DeclineReason.InsufficientFunds),
        Message: DeclineReason.InsufficientFunds.Sentence());

    public static readonly HoldResponse Captured = new(
        HoldOutcome.Captured,
        "1042-3",
        1,
        "000126",
        "h20001-9",
        Noon,
        RedemptionId: "r20001-10",
        Captured: new Amount(2600),
        Paid: [new PaidResponse("festival", 1, "23", new Amount(2600))],
        Released: new Amount(400),
        Forfeited: new Amount(0));

    public static readonly HoldResponse CaptureDeclined = new(
        HoldOutcome.Declined,
        "1042-3",
        1,
        "000126",
        null,
        Noon,
        Reason: Codes.Of(DeclineReason.HoldExpired),
        Message: DeclineReason.HoldExpired.Sentence());

    public static readonly HoldResponse Voided = new(
        HoldOutcome.Voided,
        "1042-3",
        1,
        "000127",
        "h20001-9",
        Noon,
        Released: new Amount(3000),
        Forfeited: new Amount(0));

    private static DateTimeOffset Noon => new(2026, 5, 1, 4, 0, 0, TimeSpan.Zero);
}
