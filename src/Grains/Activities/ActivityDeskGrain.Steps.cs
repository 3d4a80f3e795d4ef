using CardPlatform.Domain.Activities;
using CardPlatform.Domain.Activities.Duties;
using CardPlatform.Domain.Activities.Payments;
using CardPlatform.Domain.Activities.SignUps;
using CardPlatform.Domain.Cards;
using CardPlatform.Grains.Cards;

namespace CardPlatform.Grains.Activities;

/// <content>
/// What time brings. Every step is named after what it is about, so that it can be begun again wherever it ended.
/// </content>
internal sealed partial class ActivityDeskGrain
{
    /// <summary>Rounds of duties in one call; whoever watches calls again.</summary>
    private const int MaxRounds = 20;

    /// <summary>Cards that are asked at once.</summary>
    private const int MaxAtOnce = 64;

    public async Task AdvanceAsync(ActivityId activity)
    {
        for (var round = 0; round < MaxRounds; round++)
        {
            var due = await Activity(activity).AdvanceAsync();
            if (due.Draw is { } draw)
                await DrawAsync(activity, draw);
            else if (due.Duties.Count == 0)
                return;
            var faults = new List<Exception>();
            foreach (var some in due.Duties.Chunk(MaxAtOnce))
                await DischargeAsync(activity, some, faults);
            if (faults.Count > 0)
                throw new AggregateException($"{faults.Count} duties of activity {activity} are not done.", faults);
        }
    }

    private async Task DrawAsync(ActivityId activity, DueDraw draw)
    {
        var winners = new List<CardId>();
        foreach (var other in draw.Series is { } series ? await places.FindAsync(series) : [])
        {
            if (other != activity)
                winners.AddRange(await Activity(other).GetWinnersAsync(draw.Since));
        }

        await Activity(activity).AskAsync(new SignUpCommand.HoldDraw([.. winners.Distinct()]));
    }

    // One card that cannot answer does not keep the others from what is theirs.
    private async Task DischargeAsync(ActivityId activity, Duty[] duties, List<Exception> faults)
    {
        var done = await Task.WhenAll(duties.Select(async duty =>
        {
            try
            {
                return await DischargeAsync(activity, duty);
            }
            catch (Exception fault)
            {
                faults.Add(fault);
                return null;
            }
        }));
        string[] names = [.. done.OfType<string>()];
        if (names.Length > 0)
            await Activity(activity).AskAsync(new SignUpCommand.FinishDuties(names));
    }

    /// <returns>The name of the duty, if the activity has still to be told that it is done.</returns>
    private async Task<string?> DischargeAsync(ActivityId activity, Duty duty)
    {
        if (duty.Kind is DutyKind.Settle)
        {
            var payment = new SeatPaymentId(activity, duty.No, duty.Round);
            var settled = await Card(duty.Card).SettleSeatsAsync(payment);
            await SettleAsync(payment, settled is SeatAnswer.Written { Event: SeatsPaid });
            return null;
        }

        await Card(duty.Card).DischargeAsync(activity, duty);
        return duty.Name;
    }
}
