namespace CardPlatform.Domain.Activities.SignUps;

/// <summary>When an offer, or the time to pay, of a sign-up ends.</summary>
internal readonly record struct Deadline(DateTimeOffset At, int No) : IComparable<Deadline>
{
    public int CompareTo(Deadline other) =>
        At != other.At ? At.CompareTo(other.At) : No.CompareTo(other.No);
}
