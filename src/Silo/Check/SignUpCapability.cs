using System.Text.Json.Nodes;

namespace CardPlatform.Silo.Check;

/// <summary>
/// First come, first served: seated, then waitlisted, then declined; and a repetition gets its answer.
/// </summary>
internal sealed class SignUpCapability() : Capability("sign-up")
{
    public override async Task ProveAsync(CheckContext context, CancellationToken cancellationToken)
    {
        var waitlist = new JsonObject { ["waitlist"] = new JsonObject { ["maxLength"] = 1, ["offerHours"] = 1 } };
        var activity = await CheckedActivity.LaunchAsync(context, 1, 600, waitlist, cancellationToken);
        var first = await activity.NewMemberAsync(cancellationToken);
        var key = Guid.NewGuid().ToString("N");

        var seated = await activity.AskAsync("sign-ups", first, cancellationToken, key);
        seated.Expect(201).Expect("outcome", "seated");
        var repeated = await activity.AskAsync("sign-ups", first, cancellationToken, key);
        if (repeated.Expect(201).Body != seated.Body)
            throw new CheckFailedException($"answered {seated.Body}, and when repeated {repeated.Body}");
        (await activity.AskAsync("sign-ups", first, cancellationToken)).Expect(200)
            .Expect("reason", "ALREADY_SIGNED_UP");
        (await JoinAsync()).Expect(201).Expect("outcome", "waitlisted").Expect("position", "1");
        (await JoinAsync()).Expect(200).Expect("outcome", "declined").Expect("reason", "WAITLIST_FULL");

        async Task<HttpAnswer> JoinAsync() => await activity.AskAsync(
            "sign-ups", await activity.NewMemberAsync(cancellationToken), cancellationToken);
    }
}
