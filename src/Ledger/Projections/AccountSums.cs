namespace CardPlatform.Ledger.Projections;

/// <summary>What postings do to an account.</summary>
/// <param name="Amount">Their sum, in fen: debit positive, credit negative.</param>
/// <param name="Postings">How many they are.</param>
public readonly record struct AccountSums(long Amount, long Postings)
{
    public static AccountSums operator +(AccountSums left, AccountSums right) =>
        new(left.Amount + right.Amount, left.Postings + right.Postings);
}
