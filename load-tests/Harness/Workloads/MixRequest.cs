namespace CardPlatform.Harness.Workloads;

/// <summary>A request under way.</summary>
/// <param name="Kind">What it asks.</param>
/// <param name="Number">Its number.</param>
/// <param name="Merchant">Whose terminal asks; of a sign-up, the activity.</param>
/// <param name="Card">Whose card, as its place in the book.</param>
/// <param name="SaleCard">Of a refund, the card of the sale.</param>
/// <param name="SaleVersion">And the version of that card's stream.</param>
internal readonly record struct MixRequest(
    MixKind Kind, long Number, long Merchant, int Card, long SaleCard = 0, int SaleVersion = 0);
