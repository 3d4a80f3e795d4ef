using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Json;
using CardPlatform.Domain.Money;
using CardPlatform.Domain.Purses;
using FsCheck;
using FsCheck.Fluent;

namespace CardPlatform.Domain.Tests.Purses;

/// <summary>What must be true of the money on a card whatever is asked of it, in whatever order.</summary>
public sealed class WalletProperties
{
    private static readonly Gen<List<(int What, int Amount)>> Lives =
        (from what in Gen.Choose(0, 9)
         from amount in Gen.Choose(1, 999)
         select (what, amount)).ListOf(60);

    [Fact]
    public void Money_InAnyLife_IsConserved() => Properties.Hold(Lives, life => After(life, lived =>
        lived.Balances.Values.Sum() == Fen.Zero
        && Balanced(lived, Cash.Festival)
        && Balanced(lived, Cash.Meal)));

    [Fact]
    public void Lots_InAnyLife_AreNeverOverdrawnAndHoldWhatHoldsPin() => Properties.Hold(Lives, life => After(
        life,
        lived => lived.Card.Wallet.Lots.All(lot =>
            !lot.Available.IsNegative
            && lot.Available + lot.Held > Fen.Zero
            && lot.Held == lived.Card.Wallet.Holds
                .SelectMany(hold => hold.Slices)
                .Where(slice => slice.Lot == lot.No)
                .Select(slice => slice.Amount)
                .Sum())));

    [Fact]
    public void Caps_InAnyLife_AreNeverPassed() => Properties.Hold(Lives, life => After(life, lived =>
        lived.Spent.All(spent => spent.Key.Purse != Cash.Festival || spent.Value <= new Fen(700))
        && lived.Events.OfType<Redeemed>().All(redeemed => (redeemed.Paid ?? [])
            .Where(slice => slice.Purse == Cash.Meal)
            .Select(slice => slice.Amount)
            .Sum() <= new Fen(300))));

    [Fact]
    public void Benefits_OfAnyRedemption_SumToTheSlicesAndExceedNoLine() => Properties.Hold(Lives, life => After(
        life,
        lived => lived.Events.OfType<Redeemed>().All(redeemed =>
            redeemed.Lines.Select(line => line.Benefit ?? Fen.Zero).Sum() == redeemed.Benefit
            && redeemed.Lines.All(line => (line.Benefit ?? Fen.Zero) + line.Discount <= line.UnitPrice * line.Quantity)
            && !redeemed.Payable.IsNegative)));

    [Fact]
    public void State_OfAnyLife_IsThatOfItsJournal() => Properties.Hold(Lives, life =>
    {
        var lived = Live(life);
        return lived.Events.Count == 0 || Json(lived.Card) == Json(lived.Replayed());
    });

    [Fact]
    public void State_RestoredAnywhereInALife_EndsTheSame() => Properties.Hold(
        from life in Lives
        from cut in Gen.Choose(0, 59)
        select (life, cut),
        each => Json(Live(each.life).Card) == Json(Live(each.life, each.cut).Card));

    [Fact]
    public void Lives_ThatAreTried_DoEverything()
    {
        var seen = new HashSet<string>();
        Properties.Hold(Lives, life =>
        {
            foreach (var happened in Live(life).Events)
                seen.Add(happened.GetType().Name);
            return true;
        });

        Assert.Equal(
            ["Authorized", "Captured", "Declined", "Granted", "HoldLapsed", "HoldVoided", "LotsExpired", "Redeemed"],
            seen.Order());
    }

    private static bool After(List<(int What, int Amount)> life, Func<WalletLife, bool> holds)
    {
        var lived = new WalletLife();
        return life.All(step =>
        {
            lived.Step(step.What, step.Amount);
            return holds(lived);
        });
    }

    private static WalletLife Live(List<(int What, int Amount)> life, int restoredAt = -1)
    {
        var lived = new WalletLife();
        foreach (var ((what, amount), i) in life.Select((step, i) => (step, i)))
        {
            lived.Step(what, amount);
            if (i == restoredAt)
                lived.Restore();
        }

        return lived;
    }

    private static bool Balanced(WalletLife lived, PurseCode purse) =>
        lived.Card.Wallet.Lots
            .Where(lot => lot.Purse == purse)
            .Select(lot => lot.Available + lot.Held)
            .Sum() == -lived.Balances.GetValueOrDefault(WalletPostings.Of(purse));

    private static string Json(CardState card) => Convert.ToHexString(DomainJson.CardStates.Write(card));
}
