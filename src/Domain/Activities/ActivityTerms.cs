using System.Text.Json.Serialization;
using CardPlatform.Domain.Approval;
using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Time;

namespace CardPlatform.Domain.Activities;

/// <summary>What an activity promises: one version of it, never edited.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Description">What it is, for people.</param>
/// <param name="Place">Where it is.</param>
/// <param name="Sessions">When it takes place.</param>
/// <param name="SignUp">When people sign up; half-open.</param>
/// <param name="Mode">Who gets the seats.</param>
/// <param name="Owner">The union whose activity it is; its maker's, if none is named.</param>
/// <param name="Audience">Whom it is for; those within the owner, if nothing is said. Read <see cref="For"/>.</param>
/// <param name="Price">What a seat costs; null for nothing. Read <see cref="Costs"/>.</param>
/// <param name="MaxGroupSize">How many sign up together at most, the leader included.</param>
/// <param name="AttendsAll">Whether a sign-up is for all sessions; else it is for one.</param>
/// <param name="Quotas">Limits beside the capacity of sessions.</param>
/// <param name="Waitlist">How people wait; null: they do not.</param>
/// <param name="Draw">How seats are drawn, where they are.</param>
/// <param name="Cancellation">What is kept of late cancellations; null for nothing.</param>
/// <param name="Series">A limit shared with other activities.</param>
/// <param name="NoShowBarDays">For how many days who did not come is barred from signing up; null for none.</param>
/// <param name="CheckIn">When people can check in; null for <see cref="CheckInTerms.Usual"/>.</param>
public sealed record ActivityTerms(
    ActivityTitle Title,
    string Description,
    ActivityPlace Place,
    IReadOnlyList<Session> Sessions,
    Interval SignUp,
    SignUpMode Mode = SignUpMode.FirstCome,
    long? Owner = null,
    Audience? Audience = null,
    ActivityPrice? Price = null,
    int MaxGroupSize = 1,
    bool AttendsAll = false,
    ActivityQuotas? Quotas = null,
    WaitlistTerms? Waitlist = null,
    DrawTerms? Draw = null,
    CancellationTerms? Cancellation = null,
    SeriesTerms? Series = null,
    int? NoShowBarDays = null,
    CheckInTerms? CheckIn = null) : IPreparedTerms
{
    public const int MaxDescriptionLength = 5_000;
    public const int MaxSessions = 60;
    public const int MaxCapacity = 1_000_000;
    public const int LargestGroup = 20;
    public const int MaxNoShowBarDays = 366;

    public static readonly TimeSpan MaxSpan = TimeSpan.FromDays(2 * 366);

    [JsonIgnore]
    public Audience For => Audience ?? Audience.Everybody;

    [JsonIgnore]
    public ActivityPrice Costs => Price ?? ActivityPrice.Free;

    /// <summary>Whether a seat has to be paid for before it is had.</summary>
    [JsonIgnore]
    public bool IsPaid => Costs.PerPerson.Value > 0;

    [JsonIgnore]
    public DateTimeOffset FirstStart => Sessions.Min(session => session.Time.From);

    [JsonIgnore]
    public DateTimeOffset LastEnd => Sessions.Max(session => session.Time.Until);

    /// <summary>The first moment at which nobody who waits is offered anything any more.</summary>
    [JsonIgnore]
    public DateTimeOffset OffersUntil => Waitlist?.OffersUntil ?? SignUp.Until;

    /// <summary>The session of a number; null if there is none.</summary>
    public Session? SessionOf(int no) => Sessions.FirstOrDefault(session => session.No == no);

    /// <summary>When what a sign-up is for begins: its session, or the first of all.</summary>
    /// <param name="session">Its number; 0 for all.</param>
    public DateTimeOffset StartOf(int session) => SessionOf(session)?.Time.From ?? FirstStart;

    /// <summary>When people can check in to a session; half-open.</summary>
    public Interval CheckInOf(Session session)
    {
        var terms = CheckIn ?? CheckInTerms.Usual;
        return new Interval(
            session.Time.From.AddMinutes(-terms.OpensMinutesBefore),
            session.Time.Until.AddMinutes(terms.ClosesMinutesAfter));
    }

    ContentHash IPreparedTerms.Hash => ContentHash.Of(this);
}
