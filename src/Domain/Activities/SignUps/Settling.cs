using CardPlatform.Domain.Activities.Duties;
using CardPlatform.Domain.Activities.Waitlist;

namespace CardPlatform.Domain.Activities.SignUps;

/// <summary>Decides what a card has answered. What was answered before changes nothing.</summary>
internal static class Settling
{
    public static SignUpAnswer Decide(ActivityChanges changes, SignUpCommand.Settle settle, DateTimeOffset now)
    {
        if (settle.No < 1 || settle.No > changes.State.SignUps.Count)
            return new SignUpAnswer.Declined(SignUpDecline.NotSignedUp);
        var signUp = changes.State.Book[settle.No];
        var isOpen = signUp.Stage is SignUpStage.ToBePaid && signUp.Round == settle.Round;
        var asked = DutyFold.Of(DutyKind.Settle, signUp) with { Round = settle.Round };
        if (!isOpen && !changes.State.Duties.ContainsKey(asked.Name))
            return AnswerOf(signUp, settle);
        changes.Add(new ActivityEvent.Settled(now, settle.No, settle.Round, settle.Paid));
        if (isOpen && !settle.Paid)
            Promotion.Run(changes, now);
        return AnswerOf(changes.State.Book[settle.No], settle);
    }

    public static SignUpAnswer Finish(ActivityChanges changes, IReadOnlyList<string> names, DateTimeOffset now)
    {
        var open = names
            .Where(name => changes.State.Duties.TryGetValue(name, out var duty) && duty.Kind is not DutyKind.Settle)
            .Distinct()
            .ToArray();
        if (open.Length > 0)
            changes.Add(new ActivityEvent.DutiesDone(now, open));
        return new SignUpAnswer.Done();
    }

    private static SignUpAnswer AnswerOf(SignUp signUp, SignUpCommand.Settle settle) =>
        signUp.Round == settle.Round && signUp.Stage is SignUpStage.Seated
            ? new SignUpAnswer.Seated(signUp.No)
            : new SignUpAnswer.Done();
}
