using System.Text.Json.Nodes;

namespace CardPlatform.Silo.Check;

/// <summary>A seat that is given up is offered to who waits first, not to who comes next; and they take it.</summary>
internal sealed class WaitlistPromotionCapability() : Capability("waitlist-promotion")
{
    public override async Task ProveAsync(CheckContext context, CancellationToken cancellationToken)
    {
        var waitlist = new JsonObject { ["waitlist"] = new JsonObject { ["maxLength"] = 9, ["offerHours"] = 1 } };
        var activity = await CheckedActivity.LaunchAsync(context, 1, 600, waitlist, cancellationToken);
        var members = new List<string>();
        for (var i = 0; i < 3; i++)
            members.Add(await activity.NewMemberAsync(cancellationToken));

        (await activity.AskAsync("sign-ups", members[0], cancellationToken)).Expect("outcome", "seated");
        (await activity.AskAsync("sign-ups", members[1], cancellationToken)).Expect("outcome", "waitlisted");
        (await activity.AskAsync("cancellation", members[0], cancellationToken)).Expect(200)
            .Expect("outcome", "ended");

        (await activity.ReadAsync(members[1], cancellationToken)).Expect(200).Expect("stage", "OFFERED");
        (await activity.AskAsync("sign-ups", members[2], cancellationToken)).Expect("outcome", "waitlisted");
        (await activity.AskAsync("acceptance", members[1], cancellationToken)).Expect(200)
            .Expect("outcome", "seated");
        (await activity.ReadAsync(members[1], cancellationToken)).Expect("stage", "SEATED");
        (await activity.AskAsync("acceptance", members[2], cancellationToken)).Expect(200)
            .Expect("reason", "NOTHING_OFFERED");
    }
}
