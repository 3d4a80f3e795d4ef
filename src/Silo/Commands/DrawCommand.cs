using System.CommandLine;
using CardPlatform.Silo.Draws;

namespace CardPlatform.Silo.Commands;

/// <summary>Checks a draw from what is published of it; needs no database and no server.</summary>
internal static class DrawCommand
{
    private const int DoesNotHold = 1;

    public static Command Create()
    {
        var draw = new Argument<string>("draw") { Description = "The JSON of GET /v1/activities/{activityId}/draw." };
        var list = new Argument<string>("list")
        {
            Description = "The CSV of GET /v1/activities/{activityId}/draw/list.",
        };
        var verify = new Command(
            "verify", "Make a draw again from what is published of it, and print its order; 1 if it does not hold.")
        {
            draw, list,
        };
        verify.SetAction(async (parsed, cancellationToken) =>
        {
            var published = PublishedDraw.Read(
                await File.ReadAllTextAsync(parsed.GetValue(draw)!, cancellationToken));
            var replayed = DrawReplay.Replay(
                published, await File.ReadAllBytesAsync(parsed.GetValue(list)!, cancellationToken));
            replayed.Print(Console.Out);
            return replayed.Holds ? 0 : DoesNotHold;
        });
        return new Command("draw", "Draws of activities.") { verify };
    }
}
