using CardPlatform.Domain.Purses;
using CardPlatform.Grains.Rulebooks;

namespace CardPlatform.Api.Purses;

/// <summary>What happened to the rulebook.</summary>
/// <param name="Version">The entry of the rulebook that says so.</param>
/// <param name="Happened"><c>PURSE_DECLARED</c> or <c>HOLIDAYS_SET</c>.</param>
/// <param name="At">When.</param>
/// <param name="Purse">The code of the purse, if it is about one.</param>
internal sealed record RulebookChangeResponse(
    long Version, string Happened, DateTimeOffset At, string? Purse = null)
{
    public static RulebookChangeResponse From(RulebookAnswer.Done done) => done.Event switch
    {
        RulebookEvent.PurseDeclared declared => new(
            done.Version, "PURSE_DECLARED", declared.At, declared.Purse.Code.Value),
        var other => new(done.Version, "HOLIDAYS_SET", other.At),
    };
}
