using System.Text.Json.Serialization;
using CardPlatform.Domain.Activities.CheckIns;
using CardPlatform.Domain.Activities.SignUps;
using CardPlatform.Domain.Activities.Waitlist;
using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Money;
using CardPlatform.Domain.Staff;

namespace CardPlatform.Domain.Activities;

/// <summary>
/// What has happened to an activity. Stored for ever as JSON under the discriminators below: see docs/events.md before
/// changing anything here. A batch writes a thousand of them into one entry, so they are short: those that are about
/// many sign-ups list or span their numbers.
/// </summary>
/// <param name="At">When it was decided, in UTC.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "e")]
[JsonDerivedType(typeof(Created), "created")]
[JsonDerivedType(typeof(Edited), "edited")]
[JsonDerivedType(typeof(Submitted), "submitted")]
[JsonDerivedType(typeof(Approved), "approved")]
[JsonDerivedType(typeof(Returned), "returned")]
[JsonDerivedType(typeof(Launched), "launched")]
[JsonDerivedType(typeof(CalledOff), "called-off")]
[JsonDerivedType(typeof(Exported), "exported")]
[JsonDerivedType(typeof(LineOpened), "line")]
[JsonDerivedType(typeof(SignedUp), "in")]
[JsonDerivedType(typeof(OfferAccepted), "accepted")]
[JsonDerivedType(typeof(OfferRefused), "refused")]
[JsonDerivedType(typeof(SignUpCancelled), "out")]
[JsonDerivedType(typeof(Settled), "settled")]
[JsonDerivedType(typeof(OffersLapsed), "lapsed")]
[JsonDerivedType(typeof(Offered), "offered")]
[JsonDerivedType(typeof(SeatsGiven), "seated")]
[JsonDerivedType(typeof(WaitClosed), "wait-closed")]
[JsonDerivedType(typeof(WaitEnded), "wait-ended")]
[JsonDerivedType(typeof(Drawn), "drawn")]
[JsonDerivedType(typeof(DrawSeated), "draw-seated")]
[JsonDerivedType(typeof(SweptOut), "swept")]
[JsonDerivedType(typeof(Marked), "marked")]
[JsonDerivedType(typeof(DutiesDone), "done")]
[JsonDerivedType(typeof(VenueCheckedIn), "checked-in")]
[JsonDerivedType(typeof(ScansKept), "scans")]
[JsonDerivedType(typeof(Scheduled), "due")]
public abstract record ActivityEvent(DateTimeOffset At)
{
    /// <param name="At">When it was decided, in UTC.</param>
    /// <param name="Terms">Of the first version.</param>
    /// <param name="By">Its maker.</param>
    public sealed record Created(DateTimeOffset At, ActivityTerms Terms, StaffId By) : ActivityEvent(At);

    /// <param name="At">When it was decided, in UTC.</param>
    /// <param name="Terms">Of the version under preparation; of the next one, if none was.</param>
    /// <param name="By">One of its makers from now on.</param>
    public sealed record Edited(DateTimeOffset At, ActivityTerms Terms, StaffId By) : ActivityEvent(At);

    /// <param name="At">When it was decided, in UTC.</param>
    /// <param name="Hash">What was handed in.</param>
    /// <param name="By">Who did.</param>
    public sealed record Submitted(DateTimeOffset At, ContentHash Hash, StaffId By) : ActivityEvent(At);

    /// <param name="At">When it was decided, in UTC.</param>
    /// <param name="Hash">What was approved.</param>
    /// <param name="By">The checker.</param>
    public sealed record Approved(DateTimeOffset At, ContentHash Hash, StaffId By) : ActivityEvent(At);

    public sealed record Returned(DateTimeOffset At, ReturnNote Note, StaffId By) : ActivityEvent(At);

    /// <param name="At">When it was decided, in UTC.</param>
    /// <param name="Version">The version that is in force from now on.</param>
    /// <param name="By">Who launched it.</param>
    /// <param name="Secrets">Of the first launch; absent from later ones.</param>
    public sealed record Launched(DateTimeOffset At, int Version, StaffId By, LaunchSecrets? Secrets = null)
        : ActivityEvent(At);

    /// <summary>It will not take place; who has a seat is told and refunded in steps that follow.</summary>
    public sealed record CalledOff(DateTimeOffset At, ReturnNote Note, StaffId By) : ActivityEvent(At);

    /// <param name="At">When it was decided, in UTC.</param>
    /// <param name="By">Who took the list of attendees out.</param>
    /// <param name="Rows">How many it had.</param>
    public sealed record Exported(DateTimeOffset At, StaffId By, int Rows) : ActivityEvent(At);

    /// <summary>
    /// The first sign-up of its signature is about to be. It may take the number of a line that nobody active is in.
    /// </summary>
    public sealed record LineOpened(
        DateTimeOffset At, int No, int Session, int Size, IReadOnlyList<Claim> Claims) : ActivityEvent(At);

    /// <param name="At">When it was decided, in UTC.</param>
    /// <param name="No">The sign-up: a new one, or one that begins again.</param>
    /// <param name="Card">Its leader.</param>
    /// <param name="Line">Its line.</param>
    /// <param name="As">Entered, waiting, to be paid, or seated.</param>
    /// <param name="Request">Which request it answers.</param>
    /// <param name="Position">That was told, where it waits.</param>
    /// <param name="Until">When the time to pay ends.</param>
    /// <param name="Weight">In a draw.</param>
    /// <param name="With">Who comes with the leader.</param>
    public sealed record SignedUp(
        DateTimeOffset At,
        int No,
        CardId Card,
        int Line,
        SignUpStage As,
        RequestMark Request,
        int? Position = null,
        DateTimeOffset? Until = null,
        int? Weight = null,
        IReadOnlyList<CardId>? With = null) : ActivityEvent(At);

    /// <param name="At">When it was decided, in UTC.</param>
    /// <param name="No">The sign-up.</param>
    /// <param name="Request">Which request it answers.</param>
    /// <param name="Until">When the time to pay ends; absent where nothing is to be paid, and it is seated.</param>
    public sealed record OfferAccepted(DateTimeOffset At, int No, RequestMark Request, DateTimeOffset? Until = null)
        : ActivityEvent(At);

    public sealed record OfferRefused(DateTimeOffset At, int No, RequestMark Request) : ActivityEvent(At);

    /// <param name="At">When it was decided, in UTC.</param>
    /// <param name="No">The sign-up.</param>
    /// <param name="Request">Which request it answers.</param>
    /// <param name="Price">What is given back of the price.</param>
    /// <param name="Deposit">What is given back of the deposit.</param>
    /// <param name="KeptPrice">What is not.</param>
    /// <param name="KeptDeposit">What is not.</param>
    public sealed record SignUpCancelled(
        DateTimeOffset At,
        int No,
        RequestMark Request,
        Fen? Price = null,
        Fen? Deposit = null,
        Fen? KeptPrice = null,
        Fen? KeptDeposit = null) : ActivityEvent(At);

    /// <summary>The card has said whether it has paid.</summary>
    public sealed record Settled(DateTimeOffset At, int No, int Round, bool Paid) : ActivityEvent(At);

    public sealed record OffersLapsed(DateTimeOffset At, IReadOnlyList<int> Nos) : ActivityEvent(At);

    public sealed record Offered(DateTimeOffset At, IReadOnlyList<int> Nos, DateTimeOffset Until) : ActivityEvent(At);

    /// <summary>Those who were drawn and have nothing to pay have their seats.</summary>
    public sealed record SeatsGiven(DateTimeOffset At, IReadOnlyList<int> Nos) : ActivityEvent(At);

    /// <summary>Nobody who waits for a session will get a seat any more; 0 for all sessions.</summary>
    public sealed record WaitClosed(DateTimeOffset At, int Session) : ActivityEvent(At);

    /// <summary>They wait no more, in vain.</summary>
    public sealed record WaitEnded(DateTimeOffset At, IReadOnlyList<int> Nos) : ActivityEvent(At);

    /// <param name="At">When it was decided, in UTC.</param>
    /// <param name="List">The SHA-256 of the published list of entries.</param>
    /// <param name="Order">The SHA-256 of the order that seed and list make.</param>
    /// <param name="Earlier">
    /// Which entries are of winners of before: the bit of entry <c>n</c> is bit <c>n mod 8</c> of byte <c>n / 8</c>, in
    /// Base64; absent if none.
    /// </param>
    public sealed record Drawn(DateTimeOffset At, string List, string Order, string? Earlier = null)
        : ActivityEvent(At);

    /// <summary>All seats that could be given to entries in drawn order have been.</summary>
    public sealed record DrawSeated(DateTimeOffset At) : ActivityEvent(At);

    /// <summary>After it was called off: the sign-ups from one number to before another are over.</summary>
    public sealed record SweptOut(DateTimeOffset At, int From, int Until) : ActivityEvent(At);

    /// <summary>
    /// After a session: of the sign-ups from one number to before another it is written down who did not come. Session
    /// 0 where all are attended.
    /// </summary>
    public sealed record Marked(DateTimeOffset At, int Session, int From, int Until) : ActivityEvent(At);

    /// <summary>These duties, by name, are done.</summary>
    public sealed record DutiesDone(DateTimeOffset At, IReadOnlyList<string> Names) : ActivityEvent(At);

    /// <summary>By the code at the venue.</summary>
    public sealed record VenueCheckedIn(DateTimeOffset At, int Session, int No, int Person) : ActivityEvent(At);

    public sealed record ScansKept(DateTimeOffset At, string Device, IReadOnlyList<KeptScan> Scans)
        : ActivityEvent(At);

    /// <summary>Says when time brings the next step, so that whoever watches for it need not know the state.</summary>
    /// <param name="At">When it was decided, in UTC.</param>
    /// <param name="Due">When; absent: never, as things are.</param>
    public sealed record Scheduled(DateTimeOffset At, DateTimeOffset? Due = null) : ActivityEvent(At);
}
