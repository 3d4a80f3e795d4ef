using System.Diagnostics;
using CardPlatform.Domain.Unions;
using CardPlatform.Grains.Unions;

namespace CardPlatform.Api.Unions;

/// <summary>What happened to a union. A pure function of the event, so that a repetition gets the same bytes.</summary>
/// <param name="UnionId">Which.</param>
/// <param name="Version">The entry that says so.</param>
/// <param name="Change"><c>REGISTERED</c>, <c>MOVED</c> or <c>RENAMED</c>.</param>
/// <param name="At">When.</param>
internal sealed record UnionChangeResponse(long UnionId, long Version, string Change, DateTimeOffset At)
{
    public static UnionChangeResponse From(UnionAnswer.Done done) =>
        new(done.Union, done.Version, ChangeOf(done.Event), done.Event.At);

    private static string ChangeOf(UnionEvent happened) => happened switch
    {
        UnionEvent.Registered => "REGISTERED",
        UnionEvent.Moved => "MOVED",
        UnionEvent.Renamed => "RENAMED",
        _ => throw new UnreachableException(),
    };
}
