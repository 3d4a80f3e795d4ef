using System.Diagnostics;
using CardPlatform.Domain.Cards;
using CardPlatform.Grains.Cards;

namespace CardPlatform.Api.Cards;

/// <summary>What happened to a card. A pure function of the event, so that a repetition gets the same bytes.</summary>
/// <param name="CardId">The account.</param>
/// <param name="Version">The entry that says so.</param>
/// <param name="Change">What happened, e.g. <c>SUSPENDED</c>.</param>
/// <param name="At">When.</param>
/// <param name="CardNumber">The number from now on, all digits: only where the request itself gave it.</param>
internal sealed record CardChangeResponse(
    string CardId, long Version, string Change, DateTimeOffset At, string? CardNumber = null)
{
    public static CardChangeResponse From(CardAnswer.Done done) => new(
        done.Card.ToString(),
        done.Version,
        ChangeOf(done.Event),
        done.Event.At,
        done.Event switch
        {
            CardEvent.Issued issued => issued.Number.Digits,
            CardEvent.NumberReplaced replaced => replaced.Number.Digits,
            CardEvent.Reopened reopened => reopened.Number.Digits,
            _ => null,
        });

    private static string ChangeOf(CardEvent happened) => happened switch
    {
        CardEvent.Issued => "ISSUED",
        CardEvent.Activated => "ACTIVATED",
        CardEvent.Suspended => "SUSPENDED",
        CardEvent.ReportedLost => "REPORTED_LOST",
        CardEvent.NumberReplaced => "NUMBER_REPLACED",
        CardEvent.Closed => "CLOSED",
        CardEvent.Reopened => "REOPENED",
        CardEvent.MemberUpdated => "MEMBER_UPDATED",
        _ => throw new UnreachableException(),
    };
}
