namespace CardPlatform.Harness.Workloads;

/// <summary>A request under way.</summary>
/// <param name="Kind">What it asks.</param>
/// <param name="Number">Its number; 0 where nothing is written.</param>
/// <param name="Merchant">Whose terminal asks; of a sign-up, the activity.</param>
/// <param name="Card">Whose card, as its place in the book; of a card to be issued, which it is of those.</param>
/// <param name="SaleCard">Of what comes after a sale, the card of the sale.</param>
/// <param name="SaleVersion">And the version of that card's stream.</param>
internal readonly record struct MixRequest(
    MixKind Kind, long Number, long Merchant, int Card, long SaleCard = 0, int SaleVersion = 0);
