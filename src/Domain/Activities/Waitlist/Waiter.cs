namespace CardPlatform.Domain.Activities.Waitlist;

/// <summary>A sign-up that waits; ordered by rank, which no two share.</summary>
internal readonly record struct Waiter(int Rank, int No) : IComparable<Waiter>
{
    public int CompareTo(Waiter other) => Rank.CompareTo(other.Rank);
}
