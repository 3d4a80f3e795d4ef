using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Holds;
using CardPlatform.Domain.Merchants;
using CardPlatform.Domain.Money;

namespace CardPlatform.Domain.Purses;

/// <summary>
/// The legs of what happens to the money on a card. What a purse holds is owed to the members, so the balance of a card
/// is minus the sum of its purse legs: a grant credits the purse and debits who pays, a sale debits the purse and
/// credits the merchant, expiry debits the purse and credits breakage. A hold books nothing.
/// </summary>
public static class WalletPostings
{
    private const string Prefix = "purse/";

    public static Account Of(PurseCode purse) => new(Prefix + purse);

    /// <summary>The purse that an account is of, or null if it is none.</summary>
    public static PurseCode? PurseOf(Account account) =>
        account.Name.StartsWith(Prefix, StringComparison.Ordinal)
        && PurseCode.TryParse(account.Name[Prefix.Length..], null, out var purse)
            ? purse
            : null;

    /// <summary>What members have lost to expiry: whose it is, the union settles outside this system.</summary>
    public static Account BreakageOf(PurseCode purse) => new($"breakage/{purse}");

    public static Account Of(Funder funder, CampaignId campaign) => funder switch
    {
        Funder.Union => RedemptionPostings.Union,
        Funder.Sponsor => RedemptionPostings.SponsorOf(campaign),
        _ => throw new ArgumentOutOfRangeException(nameof(funder), funder, "A funder of a later version."),
    };

    /// <summary>The legs of one event; none if it moves no money of the card.</summary>
    public static IEnumerable<Posting> Of(CardEvent happened) => happened switch
    {
        Granted granted => granted.Lots.SelectMany(lot => new[]
        {
            new Posting(Of(lot.Funder, lot.Campaign), lot.Available), new Posting(Of(lot.Purse), -lot.Available),
        }),
        LotsExpired expired => expired.Slices.SelectMany(Forfeited),
        Redeemed { Paid: { } paid } redeemed => Sold(paid, redeemed.Terminal.Merchant),
        Captured captured => Sold(captured.Slices, captured.Terminal.Merchant).Concat(Released(captured.Released)),
        HoldVoided voided => Released(voided.Released),
        HoldLapsed lapsed => Released(lapsed.Released),
        _ => [],
    };

    private static IEnumerable<Posting> Sold(IReadOnlyList<Slice> slices, MerchantId merchant) =>
        slices.SelectMany(slice => new[]
        {
            new Posting(Of(slice.Purse), slice.Amount), new Posting(RedemptionPostings.PayableOf(merchant), -slice.Amount),
        });

    // What a hold lets go of was the member's all along; only what is forfeited by it moves.
    private static IEnumerable<Posting> Released(IReadOnlyList<Returned> returns) =>
        returns.Where(back => back.IsForfeited).SelectMany(back => Forfeited(back.Slice));

    private static Posting[] Forfeited(Slice slice) =>
        [new Posting(Of(slice.Purse), slice.Amount), new Posting(BreakageOf(slice.Purse), -slice.Amount)];
}
