using System.Text.Json.Serialization;
using CardPlatform.Domain.Staff;

namespace CardPlatform.Domain.Campaigns;

/// <summary>
/// What has happened to a campaign. Stored for ever as JSON under the discriminators below: see docs/events.md before
/// changing anything here.
/// </summary>
/// <param name="At">When it was decided, in UTC.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "e")]
[JsonDerivedType(typeof(Created), "created")]
[JsonDerivedType(typeof(Edited), "edited")]
[JsonDerivedType(typeof(Submitted), "submitted")]
[JsonDerivedType(typeof(Approved), "approved")]
[JsonDerivedType(typeof(Returned), "returned")]
[JsonDerivedType(typeof(Launched), "launched")]
[JsonDerivedType(typeof(Paused), "paused")]
[JsonDerivedType(typeof(Resumed), "resumed")]
[JsonDerivedType(typeof(Ended), "ended")]
[JsonDerivedType(typeof(Started), "started")]
[JsonDerivedType(typeof(Stopped), "stopped")]
public abstract record CampaignEvent(DateTimeOffset At)
{
    /// <param name="At">When it was decided, in UTC.</param>
    /// <param name="Terms">Of the first version.</param>
    /// <param name="By">Its maker; absent from events of before makers were asked for.</param>
    public sealed record Created(DateTimeOffset At, CampaignTerms Terms, StaffId? By = null) : CampaignEvent(At);

    /// <param name="At">When it was decided, in UTC.</param>
    /// <param name="Terms">Of the version under preparation; of the next one, if none was.</param>
    /// <param name="By">One of its makers from now on.</param>
    public sealed record Edited(DateTimeOffset At, CampaignTerms Terms, StaffId By) : CampaignEvent(At);

    /// <param name="At">When it was decided, in UTC.</param>
    /// <param name="Hash">What was handed in.</param>
    /// <param name="By">Who did.</param>
    public sealed record Submitted(DateTimeOffset At, ContentHash Hash, StaffId By) : CampaignEvent(At);

    /// <param name="At">When it was decided, in UTC.</param>
    /// <param name="Hash">What was approved.</param>
    /// <param name="By">The checker.</param>
    public sealed record Approved(DateTimeOffset At, ContentHash Hash, StaffId By) : CampaignEvent(At);

    public sealed record Returned(DateTimeOffset At, ReturnNote Note, StaffId By) : CampaignEvent(At);

    /// <param name="At">When it was decided, in UTC.</param>
    /// <param name="Version">The version that is in force from now on.</param>
    /// <param name="By">Who launched it.</param>
    public sealed record Launched(DateTimeOffset At, int Version, StaffId By) : CampaignEvent(At);

    public sealed record Paused(DateTimeOffset At, StaffId By) : CampaignEvent(At);

    public sealed record Resumed(DateTimeOffset At, StaffId By) : CampaignEvent(At);

    public sealed record Ended(DateTimeOffset At, StaffId By) : CampaignEvent(At);

    /// <summary>The draft was put in force: written before there was a checker, and not any more.</summary>
    public sealed record Started(DateTimeOffset At) : CampaignEvent(At);

    /// <summary>It was ended for good: as old as <see cref="Started"/>.</summary>
    public sealed record Stopped(DateTimeOffset At) : CampaignEvent(At);
}
