namespace CardPlatform.Harness.Workloads;

/// <summary>How much there is of each kind of request, in percent; what is left of a hundred are redemptions.</summary>
/// <param name="Shares">The other kinds.</param>
internal sealed record MixShares(params IReadOnlyList<(MixKind Kind, int Percent)> Shares)
{
    /// <summary>55% redemptions, 20% looks at balances, 10% sign-ups, 10% refunds, 5% redemptions sent again.</summary>
    public static readonly MixShares OrdinaryDay = new(
        (MixKind.Balance, 20), (MixKind.SignUp, 10), (MixKind.Refund, 10), (MixKind.Repetition, 5));

    /// <summary>Whether no card is more popular than another.</summary>
    public bool AreCardsAlike { get; init; }

    public static MixShares Only(MixKind kind) => new((kind, 100));

    /// <param name="dice">From 0 to 99.</param>
    public MixKind At(int dice)
    {
        for (var i = 0; i < Shares.Count; i++)
        {
            var (kind, percent) = Shares[i];
            if (dice < percent)
                return kind;
            dice -= percent;
        }

        return MixKind.Redemption;
    }
}
