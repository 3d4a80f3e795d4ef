using CardPlatform.Domain;
using CardPlatform.Domain.Merchants;

namespace CardPlatform.Api.Merchants;

/// <summary>A device at the counter of a store.</summary>
/// <param name="TerminalId">Which.</param>
/// <param name="StoreNo">Where it stands.</param>
/// <param name="Status"><c>ACTIVE</c> or <c>SUSPENDED</c>.</param>
internal sealed record TerminalResponse(string TerminalId, int StoreNo, string Status)
{
    public static TerminalResponse From(Terminal terminal) =>
        new(terminal.Id.ToString(), terminal.Store.Value, Codes.Of(terminal.Status));
}
