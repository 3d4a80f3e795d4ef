using System.Text.Json.Serialization;

namespace CardPlatform.Domain.Purses;

/// <summary>
/// Money that comes back to a card, and where it goes: to the lot that it came from, or, if that has expired meanwhile,
/// wherever the purse's expiry policy says so. The result stands here, so that nobody has to look the policy up again.
/// </summary>
/// <param name="Slice">What comes back, and the lot that it came from.</param>
/// <param name="Grace">The lot that it goes to instead of its own; absent: none.</param>
/// <param name="Forfeited">Whether it goes to breakage, as its lot has expired; absent: it does not.</param>
public sealed record Returned(Slice Slice, GraceLot? Grace = null, bool? Forfeited = null)
{
    [JsonIgnore]
    public bool IsForfeited => Forfeited is true;

    /// <summary>What the card has again, in the lot that it is in now; null if it is forfeited.</summary>
    [JsonIgnore]
    public Slice? To => IsForfeited ? null
        : Grace is { } grace ? Slice with { Lot = grace.No, Until = grace.Until }
        : Slice;
}
