using System.Text.Json.Nodes;

namespace CardPlatform.Silo.Check;

/// <summary>
/// A member checks in by the venue's code, and by their own at a device; a second time is flagged, and an upload that
/// is repeated is what it was.
/// </summary>
internal sealed class CheckInCapability() : Capability("check-in")
{
    public override async Task ProveAsync(CheckContext context, CancellationToken cancellationToken)
    {
        var server = context.Server;
        var activity = await CheckedActivity.LaunchAsync(context, 2, 600, [], cancellationToken);
        var (reader, shower) = (await JoinAsync(), await JoinAsync());

        var venue = await server.GetAsync(
            $"{activity.Path}/venue-code?session=1", cancellationToken, CheckContext.Checker);
        var read = new JsonObject
        {
            ["cardNumber"] = reader,
            ["session"] = 1,
            ["code"] = venue.Expect(200)["code"]?.ToString(),
        };
        (await server.PostAsync($"{activity.Path}/check-ins", read, cancellationToken)).Expect(200)
            .Expect("outcome", "checked-in");
        (await server.PostAsync($"{activity.Path}/check-ins", read, cancellationToken)).Expect(200)
            .Expect("reason", "DUPLICATE");

        var shown = await server.GetAsync($"{activity.SignUpPath(shower)}/code", cancellationToken);
        var code = shown.Expect(200)["code"]!.ToString();
        var scannedAt = TimeProvider.System.GetUtcNow();
        var uploaded = (await ScanAsync("gate-1")).Expect(200).Expect("scans.0.outcome", "checked-in");
        if ((await ScanAsync("gate-1")).Body != uploaded.Body)
            throw new CheckFailedException($"a scan is not what it was: {uploaded.Body}");
        (await ScanAsync("gate-2")).Expect(200).Expect("scans.0.reason", "DUPLICATE");

        async Task<string> JoinAsync()
        {
            var member = await activity.NewMemberAsync(cancellationToken);
            (await activity.AskAsync("sign-ups", member, cancellationToken)).Expect("outcome", "seated");
            return member;
        }

        Task<HttpAnswer> ScanAsync(string device)
        {
            var scan = new JsonObject { ["no"] = 1, ["session"] = 1, ["code"] = code, ["scannedAt"] = scannedAt };
            var upload = new JsonObject { ["device"] = device, ["scans"] = new JsonArray(scan) };
            return server.PostAsync($"{activity.Path}/scans", upload, CheckContext.Checker, cancellationToken);
        }
    }
}
