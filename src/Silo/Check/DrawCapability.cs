using System.Text;
using System.Text.Json.Nodes;
using CardPlatform.Silo.Draws;

namespace CardPlatform.Silo.Check;

/// <summary>
/// When sign-up has closed the draw is made by itself, and made again from what is published it comes out the same.
/// </summary>
internal sealed class DrawCapability() : Capability("draw")
{
    private const int Entries = 4;

    /// <summary>Long enough to launch and to enter on a slow machine, and no longer.</summary>
    private const int SignUpSeconds = 10;

    public override async Task ProveAsync(CheckContext context, CancellationToken cancellationToken)
    {
        var drawn = new JsonObject { ["mode"] = "DRAW", ["draw"] = new JsonObject() };
        var activity = await CheckedActivity.LaunchAsync(context, 2, SignUpSeconds, drawn, cancellationToken);
        var sealedYet = (await GetAsync("draw")).Expect(200);
        var members = new List<string>();
        for (var i = 0; i < Entries; i++)
        {
            members.Add(await activity.NewMemberAsync(cancellationToken));
            (await activity.AskAsync("sign-ups", members[i], cancellationToken)).Expect(201)
                .Expect("outcome", "entered");
        }

        var made = await CheckedActivity.UntilAsync(
            () => GetAsync("draw"), draw => draw["seed"] is not null, cancellationToken);
        made.Expect("commitment", $"{sealedYet["commitment"]}");
        var list = (await GetAsync("draw/list")).Expect(200);
        var replayed = DrawReplay.Replay(PublishedDraw.Read(made.Body), Encoding.ASCII.GetBytes(list.Body));
        if (!replayed.Holds || replayed.Order.Count != Entries)
            throw new CheckFailedException($"the draw does not hold: {made.Body} of {list.Body}");

        // The first two of the order have the seats.
        for (var place = 0; place < Entries; place++)
        {
            var member = members[replayed.Order[place].No - 1];
            var signUp = await CheckedActivity.UntilAsync(
                () => activity.ReadAsync(member, cancellationToken),
                answer => answer["stage"]?.ToString() is "SEATED" or "ENDED",
                cancellationToken);
            signUp.Expect("stage", place < 2 ? "SEATED" : "ENDED");
        }

        Task<HttpAnswer> GetAsync(string what) => context.Server.GetAsync($"{activity.Path}/{what}", cancellationToken);
    }
}
