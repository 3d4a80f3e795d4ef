using CardPlatform.Domain.Activities;
using CardPlatform.Ledger.Projections;

namespace CardPlatform.Grains.Activities;

/// <summary>
/// Has activities do what time brings. Every process does: the read model says which have something due, and the fence
/// of the journal lets each step happen once, whoever is first.
/// </summary>
internal sealed class ActivityClock(IReadModels models, IGrainFactory grains, TimeProvider clock)
{
    /// <summary>Activities that are looked at in one round.</summary>
    private const int MaxActivities = 100;

    /// <summary>
    /// Has every activity that is due do its steps; one that fails does not keep the others from theirs.
    /// </summary>
    /// <exception cref="AggregateException">Some of them could not; they are still due.</exception>
    public async Task TickAsync(CancellationToken cancellationToken)
    {
        var due = await models.ReadDueActivitiesAsync(clock.GetUtcNow(), MaxActivities, cancellationToken);
        var faults = new List<Exception>();
        foreach (var id in due)
        {
            try
            {
                var activity = new ActivityId(id);
                await grains.GetGrain<IActivityDeskGrain>(ActivityDesks.Of(activity)).AdvanceAsync(activity);
            }
            catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
            {
                faults.Add(fault);
            }
        }

        if (faults.Count > 0)
            throw new AggregateException($"{faults.Count} of {due.Count} activities could not do what is due.", faults);
    }
}
