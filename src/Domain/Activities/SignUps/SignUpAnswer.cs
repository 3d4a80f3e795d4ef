using System.Text.Json.Serialization;
using CardPlatform.Domain.Activities.CheckIns;
using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Money;

namespace CardPlatform.Domain.Activities.SignUps;

/// <summary>What a member is told. Stored beside the request, so that a repetition is told the same.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "a")]
[JsonDerivedType(typeof(Seated), "seated")]
[JsonDerivedType(typeof(ToBePaid), "to-be-paid")]
[JsonDerivedType(typeof(Waitlisted), "waitlisted")]
[JsonDerivedType(typeof(Entered), "entered")]
[JsonDerivedType(typeof(Ended), "ended")]
[JsonDerivedType(typeof(Declined), "declined")]
[JsonDerivedType(typeof(Mismatch), "mismatch")]
[JsonDerivedType(typeof(CheckedIn), "checked-in")]
[JsonDerivedType(typeof(Scanned), "scanned")]
[JsonDerivedType(typeof(Done), "done")]
public abstract record SignUpAnswer
{
    private SignUpAnswer()
    {
    }

    /// <param name="No">Of the sign-up.</param>
    public sealed record Seated(int No) : SignUpAnswer;

    /// <summary>Seats are held until they are paid for.</summary>
    /// <param name="No">Of the sign-up.</param>
    /// <param name="Round">Which of its rounds: with the number it names the payment.</param>
    /// <param name="Until">Until when it can be paid.</param>
    public sealed record ToBePaid(int No, int Round, DateTimeOffset Until) : SignUpAnswer;

    /// <param name="No">Of the sign-up.</param>
    /// <param name="Position">1 for the first in line for the same session; it was so when it was told.</param>
    public sealed record Waitlisted(int No, int Position) : SignUpAnswer;

    /// <summary>In the draw.</summary>
    /// <param name="No">Of the sign-up, and of its entry.</param>
    public sealed record Entered(int No) : SignUpAnswer;

    /// <param name="No">Of the sign-up.</param>
    /// <param name="End">How it ended.</param>
    /// <param name="Returned">What will be given back of price and deposit together.</param>
    /// <param name="Kept">What will not.</param>
    public sealed record Ended(int No, SignUpEnd End, Fen Returned, Fen Kept) : SignUpAnswer;

    /// <summary>Nothing is written: it may be asked again, and later it may be allowed.</summary>
    /// <param name="Reason">Why.</param>
    /// <param name="Person">Which of a group it is about; null if all or none.</param>
    public sealed record Declined(SignUpDecline Reason, CardId? Person = null) : SignUpAnswer;

    /// <summary>An earlier request of the same name asked for something else.</summary>
    public sealed record Mismatch : SignUpAnswer;

    /// <param name="Outcome">What became of it.</param>
    /// <param name="At">When the person was checked in first.</param>
    public sealed record CheckedIn(ScanOutcome Outcome, DateTimeOffset? At = null) : SignUpAnswer;

    /// <param name="Scans">What became of each, in the order of the upload.</param>
    public sealed record Scanned(IReadOnlyList<KeptScan> Scans) : SignUpAnswer;

    /// <summary>Of what nobody waits to hear about.</summary>
    public sealed record Done : SignUpAnswer;
}
