using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Money;

namespace CardPlatform.Domain.Checkout;

/// <summary>What pricing came to: the combination of offers that is best for the member.</summary>
/// <param name="Applied">The offers in the order of application; none if none applies.</param>
/// <param name="Campaigns">The campaign of each, at the version that it was priced by.</param>
/// <param name="Lines">The discount on each line, in the order of the basket.</param>
/// <param name="Discount">All of it.</param>
/// <param name="Refusal">Why no offer applies, from the one that came closest; null if some do.</param>
public sealed record Priced(
    IReadOnlyList<AppliedOffer> Applied,
    IReadOnlyList<RunningCampaign> Campaigns,
    IReadOnlyList<Fen> Lines,
    Fen Discount,
    DeclineReason? Refusal);
