using System.Text.Json.Serialization;
using CardPlatform.Domain.Cards;

namespace CardPlatform.Domain.Activities.SignUps;

/// <summary>
/// What a person, and whoever comes with them, has of an activity. A person leads one sign-up of an activity at most;
/// it can begin another round after it has ended.
/// </summary>
/// <param name="No">Its number within the activity, from 1.</param>
/// <param name="Leader">Who signed up.</param>
/// <param name="Line">Its signature: which <see cref="Waitlist.Line"/> it waits in, or would.</param>
/// <param name="Stage">Where it stands.</param>
/// <param name="Round">1, and one more each time that it began again.</param>
/// <param name="At">When this round began.</param>
/// <param name="Requests">Those that changed it, of all rounds.</param>
/// <param name="Companions">Who comes with the leader; null for nobody.</param>
/// <param name="Until">When an offer or the time to pay ends.</param>
/// <param name="Rank">Its place in the waitlist: lower is earlier. Kept while it is offered a seat.</param>
/// <param name="Weight">In a draw.</param>
/// <param name="IsPaid">Whether it has been paid for, in this round.</param>
/// <param name="End">How it ended.</param>
public sealed record SignUp(
    int No,
    CardId Leader,
    int Line,
    SignUpStage Stage,
    int Round,
    DateTimeOffset At,
    IReadOnlyList<RememberedRequest> Requests,
    IReadOnlyList<CardId>? Companions = null,
    DateTimeOffset? Until = null,
    int Rank = 0,
    int Weight = 0,
    bool IsPaid = false,
    SignUpEnd? End = null)
{
    public const int MaxRounds = 11;

    [JsonIgnore]
    public int Size => 1 + (Companions?.Count ?? 0);

    [JsonIgnore]
    public bool IsActive => Stage is not SignUpStage.Ended;

    /// <summary>Whether seats are taken for it.</summary>
    [JsonIgnore]
    public bool HoldsSeats => Stage is SignUpStage.Offered or SignUpStage.ToBePaid or SignUpStage.Seated;

    /// <summary>The person at a place in it: 0 for the leader, then the companions.</summary>
    public CardId Person(int place) => place == 0 ? Leader : Companions![place - 1];

    /// <summary>The answer to an earlier request of this name, a mismatch, or null if there was none.</summary>
    internal SignUpAnswer? AnswerTo(RequestMark request)
    {
        foreach (var earlier in Requests)
        {
            if (earlier.Request.HasNameOf(request))
                return earlier.Request == request ? earlier.Answer : new SignUpAnswer.Mismatch();
        }

        return null;
    }

    internal SignUp Remember(RequestMark request, SignUpAnswer answer) => this with
    {
        Requests = [.. Requests, new RememberedRequest(request, answer)],
    };

    internal SignUp Finish(SignUpEnd end) => this with
    {
        Stage = SignUpStage.Ended,
        End = end,
        Until = null,
        Rank = 0,
    };
}
