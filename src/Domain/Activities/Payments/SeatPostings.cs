using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Money;
using CardPlatform.Domain.Purses;

namespace CardPlatform.Domain.Activities.Payments;

/// <summary>
/// The legs of what happens to the money of sign-ups. Prices are owed to whoever gives the activity; deposits are held
/// for members until they come or do not.
/// </summary>
public static class SeatPostings
{
    /// <summary>What an activity has earned.</summary>
    public static Account PriceOf(ActivityId activity) => new($"activity/{activity}/price");

    /// <summary>What it holds for those who have signed up.</summary>
    public static Account DepositOf(ActivityId activity) => new($"activity/{activity}/deposit");

    /// <summary>The legs of one event; none if it is not about seats.</summary>
    public static IEnumerable<Posting> Of(CardEvent happened) => happened switch
    {
        SeatsPaid paid => Spent(paid.Price, PriceOf(paid.Payment.Activity))
            .Concat(Spent(paid.Deposit, DepositOf(paid.Payment.Activity))),
        SeatsRefunded refunded => Back(refunded.Price, PriceOf(refunded.Payment.Activity))
            .Concat(Back(refunded.Deposit, DepositOf(refunded.Payment.Activity))),
        DepositKept kept =>
        [
            new Posting(DepositOf(kept.Payment.Activity), kept.Amount),
            new Posting(PriceOf(kept.Payment.Activity), -kept.Amount),
        ],
        _ => [],
    };

    private static IEnumerable<Posting> Spent(IReadOnlyList<Slice>? slices, Account account) =>
        (slices ?? []).SelectMany(slice => new[]
        {
            new Posting(WalletPostings.Of(slice.Purse), slice.Amount), new Posting(account, -slice.Amount),
        });

    // Money whose lot has expired meanwhile, and that its purse forfeits, is nobody's: it goes to breakage.
    private static IEnumerable<Posting> Back(IReadOnlyList<Returned>? returns, Account account) =>
        (returns ?? []).SelectMany(back => new[]
        {
            new Posting(account, back.Slice.Amount),
            new Posting(
                back.IsForfeited ? WalletPostings.BreakageOf(back.Slice.Purse) : WalletPostings.Of(back.Slice.Purse),
                -back.Slice.Amount),
        });
}
