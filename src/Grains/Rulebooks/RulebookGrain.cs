using CardPlatform.Domain.Purses;
using CardPlatform.Domain.Staff;
using CardPlatform.Domain.Unions;
using CardPlatform.Grains.Journaling;

namespace CardPlatform.Grains.Rulebooks;

/// <summary>Owns the rulebook: rare commands, one at a time.</summary>
internal sealed class RulebookGrain(LedgerAccess access, RulebookInForce inForce, IUnionTree unions)
    : LedgerGrain<Rulebook, RulebookEvent>(access, StreamShapes.Rulebooks), IRulebookGrain
{
    public Task<RulebookAnswer> DeclareAsync(
        RulebookCommand.DeclarePurse command, Actor actor, RequestName request) => RunAsync(command, actor, request);

    public Task<RulebookAnswer> SetHolidaysAsync(
        RulebookCommand.SetHolidays command, Actor actor, RequestName request) => RunAsync(command, actor, request);

    public async Task<RulebookView> GetAsync()
    {
        var rules = await StateAsync();
        return new RulebookView(Version, rules);
    }

    private async Task<RulebookAnswer> RunAsync(RulebookCommand command, Actor actor, RequestName request)
    {
        var answer = await ExecuteAsync(RulebookLedgerCommand.For(command, actor, unions, request));

        // This process need not wait for the journal to tell it what it has just written.
        if (answer is RulebookAnswer.Done { IsReplay: false })
        {
            var rules = await StateAsync();
            inForce.Publish(Version, rules);
        }

        return answer;
    }
}
