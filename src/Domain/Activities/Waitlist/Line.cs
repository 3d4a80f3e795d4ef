namespace CardPlatform.Domain.Activities.Waitlist;

/// <summary>
/// A signature: what sign-ups claim that are alike in session, limits and size. Those of one line wait behind each
/// other, and if the first does not fit, none of them does.
/// </summary>
/// <param name="No">Its number within the activity, from 1.</param>
/// <param name="Session">For which session; 0 for all.</param>
/// <param name="Size">How many persons.</param>
/// <param name="Claims">What one sign-up takes, by slot.</param>
public sealed record Line(int No, int Session, int Size, IReadOnlyList<Claim> Claims)
{
    /// <summary>Each is looked at when something is freed.</summary>
    public const int MaxLines = 10_000;
}
