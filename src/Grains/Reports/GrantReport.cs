namespace CardPlatform.Grains.Reports;

/// <summary>
/// What became of the money that a campaign grants, in fen. On cards is what was granted, less what was spent and not
/// returned, less what expired.
/// </summary>
/// <param name="AsOf">Up to where.</param>
/// <param name="Grants">Grants that have reached their card.</param>
/// <param name="Granted">What they came to.</param>
/// <param name="Spent">What was spent of it.</param>
/// <param name="Returned">What refunds gave back of that.</param>
/// <param name="Expired">What expired on cards, or was forfeited when it was given back.</param>
[GenerateSerializer, Immutable, Alias("grant-report")]
public sealed record GrantReport(
    [property: Id(0)] AsOf AsOf,
    [property: Id(1)] long Grants,
    [property: Id(2)] long Granted,
    [property: Id(3)] long Spent,
    [property: Id(4)] long Returned,
    [property: Id(5)] long Expired)
{
    public long OnCards => Granted - Spent + Returned - Expired;
}
