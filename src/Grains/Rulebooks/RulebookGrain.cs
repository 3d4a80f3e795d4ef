using CardPlatform.Domain.Purses;
using CardPlatform.Grains.Journaling;

namespace CardPlatform.Grains.Rulebooks;

/// <summary>Owns the rulebook: rare commands, one at a time.</summary>
internal sealed class RulebookGrain(LedgerAccess access, RulebookInForce inForce)
    : LedgerGrain<Rulebook, RulebookEvent>(access, StreamShapes.Rulebooks), IRulebookGrain
{
    public Task<RulebookAnswer> DeclareAsync(RulebookCommand.DeclarePurse command, RequestName request) =>
        RunAsync(command, request);

    public Task<RulebookAnswer> SetHolidaysAsync(RulebookCommand.SetHolidays command, RequestName request) =>
        RunAsync(command, request);

    public async Task<RulebookView> GetAsync()
    {
        var rules = await StateAsync();
        return new RulebookView(Version, rules);
    }

    private async Task<RulebookAnswer> RunAsync(RulebookCommand command, RequestName request)
    {
        var answer = await ExecuteAsync(RulebookLedgerCommand.For(command, request));

        // This process need not wait for the journal to tell it what it has just written.
        if (answer is RulebookAnswer.Done { IsReplay: false })
        {
            var rules = await StateAsync();
            inForce.Publish(Version, rules);
        }

        return answer;
    }
}
