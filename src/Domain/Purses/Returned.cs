using System.Text.Json.Serialization;

namespace CardPlatform.Domain.Purses;

/// <summary>
/// Money that comes back to a card, and where it goes: to the lot that it came from, or, if that has expired meanwhile,
/// wherever the purse's expiry policy says so. The result stands here, so that nobody has to look the policy up again.
/// </summary>
/// <param name="Slice">What comes back, and the lot that it came from.</param>
/// <param name="Grace">The lot that is made for it; absent: none is made.</param>
/// <param name="Forfeited">Whether it goes to breakage, as its lot has expired; absent: it does not.</param>
public sealed record Returned(Slice Slice, GraceLot? Grace = null, bool? Forfeited = null)
{
    [JsonIgnore]
    public bool IsForfeited => Forfeited is true;
}
