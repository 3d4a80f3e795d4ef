using CardPlatform.Grains.Activities;

namespace CardPlatform.Api.Activities;

/// <summary>A draw as anyone may see it, and make it again.</summary>
/// <param name="ActivityId">Of which activity.</param>
/// <param name="Commitment">The SHA-256 of the seed, shown since the launch.</param>
/// <param name="DrawnAt">When it was made; left out before.</param>
/// <param name="Seed">The seed, once the draw is made: 64 hexadecimal digits.</param>
/// <param name="ListHash">The SHA-256 of the list of entries, once the draw is made.</param>
/// <param name="OrderHash">The SHA-256 of the order of entries, once the draw is made.</param>
internal sealed record DrawResponse(
    string ActivityId,
    string Commitment,
    DateTimeOffset? DrawnAt = null,
    string? Seed = null,
    string? ListHash = null,
    string? OrderHash = null)
{
    public static DrawResponse From(DrawView view) => new(
        view.Activity.ToString(), view.Commitment, view.DrawnAt, view.Seed, view.ListHash, view.OrderHash);
}
