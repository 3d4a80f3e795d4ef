namespace CardPlatform.Domain.Cards;

/// <summary>Decides commands to a card's life. Pure: no clock, no I/O, no randomness.</summary>
/// <remarks>
/// Issued → active ↔ suspended; active or suspended → lost; anything but closed → closed; closed → issued under another
/// number. A replaced number leaves the status as it is, except that a lost card becomes what it was before: its old
/// number, the one that was lost, no longer leads anywhere. A suspension outlives the loss.
/// </remarks>
public static class CardLifecycle
{
    public static CardDecision Decide(CardState card, CardCommand command, DateTimeOffset now)
    {
        var at = card.NotBeforeLast(now);
        return command switch
        {
            CardCommand.Issue issue => Issue(card, issue, at),
            CardCommand.Activate => Activate(card, at),
            CardCommand.Suspend => OfActive(card, new CardEvent.Suspended(at)),
            CardCommand.ReportLost => ReportLost(card, at),
            CardCommand.ReplaceNumber replace => ReplaceNumber(card, replace, at),
            CardCommand.Close => OfOpen(card, new CardEvent.Closed(at)),
            CardCommand.Reopen reopen => Reopen(card, reopen, at),
            CardCommand.UpdateMember update => UpdateMember(card, update, at),
            _ => throw new ArgumentOutOfRangeException(nameof(command), command, "Not a command to a card's life."),
        };
    }

    private static CardDecision Issue(CardState card, CardCommand.Issue issue, DateTimeOffset at) =>
        card.Status is CardStatus.None
            ? new CardDecision.Accepted(new CardEvent.Issued(at, issue.Number, issue.Member))
            : new CardDecision.Refused(CardRefusal.CardAlreadyIssued);

    private static CardDecision Activate(CardState card, DateTimeOffset at) => card.Status switch
    {
        CardStatus.Issued or CardStatus.Suspended => new CardDecision.Accepted(new CardEvent.Activated(at)),
        CardStatus.Active => new CardDecision.Refused(CardRefusal.CardAlreadyActive),
        _ => Refuse(card.Status),
    };

    private static CardDecision ReplaceNumber(CardState card, CardCommand.ReplaceNumber replace, DateTimeOffset at) =>
        card.Status is not (CardStatus.None or CardStatus.Closed) && card.Number == replace.Number
            ? new CardDecision.Refused(CardRefusal.CardNumberUnchanged)
            : OfOpen(card, new CardEvent.NumberReplaced(at, replace.Number, card.Number));

    private static CardDecision ReportLost(CardState card, DateTimeOffset at) =>
        card.Status is CardStatus.Active or CardStatus.Suspended
            ? new CardDecision.Accepted(new CardEvent.ReportedLost(at))
            : Refuse(card.Status);

    private static CardDecision Reopen(CardState card, CardCommand.Reopen reopen, DateTimeOffset at)
    {
        if (card.Status is CardStatus.None)
            return Refuse(card.Status);
        if (card.Status is not CardStatus.Closed)
            return new CardDecision.Refused(CardRefusal.CardNotClosed);
        return card.Number == reopen.Number
            ? new CardDecision.Refused(CardRefusal.CardNumberUnchanged)
            : new CardDecision.Accepted(new CardEvent.Reopened(at, reopen.Number, card.Number));
    }

    private static CardDecision UpdateMember(CardState card, CardCommand.UpdateMember update, DateTimeOffset at) =>
        card.Member is not { } member
            ? Refuse(card.Status)
            : OfOpen(card, new CardEvent.MemberUpdated(at, new Member(
                member.MemberNo,
                update.UnionId,
                update.City,
                update.Gender,
                update.Birthday,
                update.JoinedOn,
                update.Tags,
                update.Name)));

    private static CardDecision OfActive(CardState card, CardEvent happens) =>
        card.Status is CardStatus.Active ? new CardDecision.Accepted(happens) : Refuse(card.Status);

    private static CardDecision OfOpen(CardState card, CardEvent happens) =>
        card.Status is CardStatus.None or CardStatus.Closed
            ? Refuse(card.Status)
            : new CardDecision.Accepted(happens);

    private static CardDecision.Refused Refuse(CardStatus status) => new(status switch
    {
        CardStatus.None => CardRefusal.CardUnknown,
        CardStatus.Issued => CardRefusal.CardNotActivated,
        CardStatus.Suspended => CardRefusal.CardSuspended,
        CardStatus.Lost => CardRefusal.CardLost,
        CardStatus.Closed => CardRefusal.CardClosed,
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "No status to refuse in."),
    });
}
