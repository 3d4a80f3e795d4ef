using CardPlatform.Domain;
using CardPlatform.Grains.Merchants;

namespace CardPlatform.Api.Merchants;

/// <summary>A merchant as it stands.</summary>
/// <param name="MerchantId">Which.</param>
/// <param name="Version">The last entry about it.</param>
/// <param name="Status"><c>ACTIVE</c>, <c>SUSPENDED</c> or <c>ENDED</c>.</param>
/// <param name="Name">As it is shown to members.</param>
/// <param name="Category">What it sells.</param>
/// <param name="Stores">Where it sells: at most 1,000.</param>
/// <param name="Terminals">Its devices: at most 5,000.</param>
internal sealed record MerchantResponse(
    string MerchantId,
    long Version,
    string Status,
    string Name,
    string Category,
    IReadOnlyList<StoreResponse> Stores,
    IReadOnlyList<TerminalResponse> Terminals)
{
    public static MerchantResponse From(MerchantView view) => new(
        view.Merchant.ToString(),
        view.Version,
        Codes.Of(view.State.Status),
        view.State.Name.Value,
        view.State.Category.Value,
        [.. view.State.Stores.Select(StoreResponse.From)],
        [.. view.State.Terminals.Select(TerminalResponse.From)]);
}
