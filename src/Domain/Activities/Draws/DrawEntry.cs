namespace CardPlatform.Domain.Activities.Draws;

/// <summary>One line of the published list of a draw.</summary>
/// <param name="No">The entry: the number of its sign-up.</param>
/// <param name="Weight">How many tickets it has.</param>
/// <param name="Size">For how many persons it is.</param>
public readonly record struct DrawEntry(int No, int Weight, int Size);
