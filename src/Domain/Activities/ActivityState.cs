using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CardPlatform.Domain.Activities.CheckIns;
using CardPlatform.Domain.Activities.Draws;
using CardPlatform.Domain.Activities.Duties;
using CardPlatform.Domain.Activities.SignUps;
using CardPlatform.Domain.Activities.Waitlist;
using CardPlatform.Domain.Approval;
using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Time;

namespace CardPlatform.Domain.Activities;

/// <summary>An activity as its events leave it. Immutable: an event makes the next state.</summary>
/// <param name="Phase">What staff have made of it.</param>
/// <param name="TermsVersion">Which version of its terms is in force, or was last: 1 for the first, 0 for none.</param>
/// <param name="Terms">Those terms; null if it was never launched.</param>
/// <param name="Next">The version under preparation; null if there is none.</param>
/// <param name="Secrets">Since it was launched.</param>
/// <param name="Draw">Once it has been made.</param>
/// <param name="Swept">After it was called off: the number up to which sign-ups are over.</param>
/// <param name="LastAt">When its last event was decided; see <see cref="NotBeforeLast"/>.</param>
/// <param name="Revision">How often staff have changed it: what an editor has read up to.</param>
/// <param name="Due">When it has said that time brings the next step; null for never.</param>
[JsonConverter(typeof(ActivityStateConverter))]
public sealed record ActivityState(
    ActivityPhase Phase,
    int TermsVersion,
    ActivityTerms? Terms,
    PreparedVersion<ActivityTerms>? Next = null,
    LaunchSecrets? Secrets = null,
    DrawState? Draw = null,
    int Swept = 0,
    DateTimeOffset LastAt = default,
    int Revision = 0,
    DateTimeOffset? Due = null)
{
    /// <summary>The shape of the snapshots that this code writes and reads; it changes when their JSON does.</summary>
    public const int SnapshotFormat = 2;

    /// <summary>No sign-up has a number as high.</summary>
    internal const int MarkedForGood = int.MaxValue;

    public static readonly ActivityState None = new(ActivityPhase.None, 0, null);

    /// <summary>The terms that say most about it: those in force, or else those under preparation.</summary>
    public ActivityTerms? Shown => Terms ?? Next?.Terms;

    /// <summary>By name: what is still to be done on cards, apart from payments whose time is over.</summary>
    public ImmutableSortedDictionary<string, Duty> Duties { get; internal init; } =
        ImmutableSortedDictionary.Create<string, Duty>(StringComparer.Ordinal);

    /// <summary>
    /// By session, 0 for all: the number up to which it is written down who came; in the end,
    /// <see cref="MarkedForGood"/>.
    /// </summary>
    public ImmutableSortedDictionary<int, int> MarkedUntil { get; internal init; } =
        ImmutableSortedDictionary<int, int>.Empty;

    /// <summary>Every sign-up there ever was, by number.</summary>
    public IReadOnlyList<SignUp> SignUps => Book.SignUps;

    public int Waiting => Book.Waiting;

    /// <summary>How many are in a draw that has not been made.</summary>
    public int Entered => Book.Entered;

    internal SignUpBook Book { get; init; } = SignUpBook.Empty;

    internal Attendance Attendance { get; init; } = Attendance.None;

    internal SeatPlan Plan => SeatPlan.Of(Terms!);

    /// <summary>The terms that its scope is judged by: all that are, or may come to be, in force.</summary>
    internal IEnumerable<ActivityTerms> All => new[] { Terms, Next?.Terms }.OfType<ActivityTerms>();

    public ActivityStatus StatusAt(DateTimeOffset now) => Phase is ActivityPhase.Launched
        ? StatusOf(Phase, Next?.Stage, Terms!.SignUp, Terms.LastEnd, now)
        : StatusOf(Phase, Next?.Stage, signUp: null, lastEnd: default, now);

    /// <summary>The status of an activity of which no more is known than this.</summary>
    /// <param name="phase">What staff have made of it.</param>
    /// <param name="stage">Of the version under preparation; null if there is none.</param>
    /// <param name="signUp">When people sign up; needed once it is launched.</param>
    /// <param name="lastEnd">When its last session ends; likewise.</param>
    /// <param name="now">The time.</param>
    public static ActivityStatus StatusOf(
        ActivityPhase phase, VersionStage? stage, Interval? signUp, DateTimeOffset lastEnd, DateTimeOffset now) =>
        phase switch
        {
            ActivityPhase.None => ActivityStatus.None,
            ActivityPhase.Cancelled => ActivityStatus.Cancelled,
            ActivityPhase.Preparing => stage switch
            {
                VersionStage.Submitted => ActivityStatus.Submitted,
                VersionStage.Approved => ActivityStatus.Approved,
                _ => ActivityStatus.Draft,
            },
            _ when now < signUp!.From => ActivityStatus.Announced,
            _ when now < signUp.Until => ActivityStatus.Open,
            _ => now < lastEnd ? ActivityStatus.Closed : ActivityStatus.Over,
        };

    /// <summary>The sign-up that a person is in, or else the one that they led last; null if there is none.</summary>
    public SignUp? SignUpOf(CardId card)
    {
        var place = Book.Find(card);
        var no = place.In > 0 ? place.In : place.Own;
        return no > 0 ? Book[no] : null;
    }

    /// <summary>For which session a sign-up is; 0 for all.</summary>
    public int SessionOf(SignUp signUp) => Book.LineOf(signUp).Session;

    /// <summary>1 for the first in line for the same session.</summary>
    public int PositionOf(SignUp signUp) => Book.PositionOf(signUp);

    /// <summary>Of every limit that was declared: how much there is, and how much is taken.</summary>
    public IEnumerable<SeatFigure> Figures() => Terms is null
        ? []
        : Plan.Keys()
            .Where(key => key.Limit < SeatPlan.NoLimit)
            .Select(key => new SeatFigure(key.Kind, key.Key, key.Limit, Book.Taken[key.Slot]));

    /// <summary>When a person of a sign-up was checked in to a session; null if not.</summary>
    /// <param name="session">The session.</param>
    /// <param name="no">The sign-up.</param>
    /// <param name="person">The person's place in it: 0 for the leader.</param>
    public DateTimeOffset? CheckedInAt(int session, int no, int person) =>
        Attendance.Seen.TryGetValue(new SeenAt(session, no, person), out var at) ? at : null;

    public ActivityState Apply(ActivityEvent happened) =>
        ActivityFold.Apply(this, happened) with { LastAt = happened.At };

    /// <summary>
    /// The time of a decision about this activity: clocks of two processes differ by a little, and what has closed must
    /// not open again. An event further ahead than <see cref="CardState.MaxClockSkew"/> is not believed.
    /// </summary>
    public DateTimeOffset NotBeforeLast(DateTimeOffset now) =>
        LastAt > now && LastAt - now <= CardState.MaxClockSkew ? LastAt : now;
}
