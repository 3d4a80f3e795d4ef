using System.Diagnostics;
using CardPlatform.Domain.Merchants;
using CardPlatform.Grains.Merchants;

namespace CardPlatform.Api.Merchants;

/// <summary>What happened to a merchant. A pure function of the event, so that repeating gets the same.</summary>
/// <param name="MerchantId">Whom.</param>
/// <param name="Version">The entry that says so.</param>
/// <param name="Change">What happened, e.g. <c>STORE_ADDED</c>.</param>
/// <param name="At">When.</param>
/// <param name="StoreNo">The store that it is about, if it is about one.</param>
/// <param name="TerminalId">The terminal that it is about, if it is about one.</param>
internal sealed record MerchantChangeResponse(
    string MerchantId,
    long Version,
    string Change,
    DateTimeOffset At,
    int? StoreNo = null,
    string? TerminalId = null)
{
    public static MerchantChangeResponse From(MerchantAnswer.Done done)
    {
        var (change, store, terminal) = ChangeOf(done.Event);
        return new MerchantChangeResponse(
            done.Merchant.ToString(), done.Version, change, done.Event.At, store?.Value, terminal?.ToString());
    }

    private static (string Change, StoreNo? Store, TerminalId? Terminal) ChangeOf(MerchantEvent happened) =>
        happened switch
        {
            MerchantEvent.Registered => ("REGISTERED", null, null),
            MerchantEvent.Suspended => ("SUSPENDED", null, null),
            MerchantEvent.Resumed => ("RESUMED", null, null),
            MerchantEvent.Ended => ("ENDED", null, null),
            MerchantEvent.StoreAdded added => ("STORE_ADDED", added.Store, null),
            MerchantEvent.TerminalAdded added => ("TERMINAL_ADDED", added.Store, added.Terminal),
            MerchantEvent.TerminalSuspended suspended => ("TERMINAL_SUSPENDED", null, suspended.Terminal),
            MerchantEvent.TerminalResumed resumed => ("TERMINAL_RESUMED", null, resumed.Terminal),
            _ => throw new UnreachableException(),
        };
}
