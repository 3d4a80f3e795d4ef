using CardPlatform.Api.Calls;
using CardPlatform.Api.Documents;
using CardPlatform.Api.Problems;
using CardPlatform.Domain.Activities;
using CardPlatform.Domain.Staff;
using CardPlatform.Grains.Activities;
using Microsoft.AspNetCore.Builder;

namespace CardPlatform.Api.Activities;

/// <summary>Who may look behind the scenes of an activity.</summary>
internal static class ActivityAccess
{
    /// <summary>For a route that shows an officer what is not for everybody.</summary>
    public static RouteHandlerBuilder ShowsAnActivity(this RouteHandlerBuilder route) => route
        .ByAnOfficer()
        .Refuses(ActivityRefusal.ActivityUnknown, ActivityRefusal.ActivityOutOfScope);

    public static IActivityGrain Of(ApiCall call, ActivityId activity) =>
        call.Grains.GetGrain<IActivityGrain>(activity.Value);

    /// <summary>The activity, or why the officer may not look behind its scenes.</summary>
    public static async Task<(IActivityGrain? Activity, Problem? Problem)> FindAsync(
        ApiCall call, Actor actor, string activityId)
    {
        if (!ActivityId.TryParse(activityId, null, out var id))
            return (null, ActivityAnswers.Unknown());

        var activity = Of(call, id);
        return await call.WithinDeadlineAsync(activity.LookAsync(actor)) is { } reason
            ? (null, new Problem(RefusalCodes.Of(reason)))
            : (activity, null);
    }
}
