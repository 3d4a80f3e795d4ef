using System.Text;
using CardPlatform.Domain.Activities;
using CardPlatform.Domain.Activities.SignUps;
using CardPlatform.Domain.Json;
using CardPlatform.Domain.Members;
using FsCheck;
using FsCheck.Fluent;

namespace CardPlatform.Domain.Tests.Activities;

/// <summary>What must be true of seats and waiting whatever people do, in whatever order.</summary>
public sealed class WaitlistProperties
{
    private static readonly Gen<ActivityTerms> Terms =
        from capacity in Gen.Choose(1, 5)
        from sessions in Gen.Choose(1, 2)
        from total in Gen.Choose(2, 9)
        from city in Gen.Choose(1, 4)
        from tag in Gen.Choose(1, 4)
        from flags in Gen.Choose(0, 7)
        select Fair.Terms() with
        {
            Sessions = [.. Enumerable.Range(1, sessions).Select(no => Fair.SessionOf(no, capacity))],
            MaxGroupSize = 4,
            AttendsAll = (flags & 1) > 0,
            Price = (flags & 2) > 0 ? Fair.OneYuan : null,
            Waitlist = new WaitlistTerms(10, 12, GroupsMayBeSkipped: (flags & 4) > 0),
            Quotas = new ActivityQuotas(
                total,
                [new CityQuota(Fair.Luoyang, city)],
                [new UnionQuota(77, 9)],
                [new TagQuota(TagCode.Of("hardship"), tag)]),
        };

    private static readonly Gen<(ActivityTerms Terms, List<(int What, int Who, int How)> Steps)> Lives =
        from terms in Terms
        from steps in (from what in Gen.Choose(0, 9)
                       from who in Gen.Choose(0, 99)
                       from how in Gen.Choose(0, 999)
                       select (what, who, how)).ListOf(50)
        select (terms, steps.ToList());

    [Fact]
    public void Seats_InAnyLife_AreAsTheModelSays() => Properties.Hold(
        Lives,
        life =>
        {
            var lived = Live(life);
            return lived.Wrongs.Count == 0 ? true : throw new InvalidOperationException(lived.Wrongs[0]);
        });

    [Fact]
    public void State_OfAnyLife_IsThatOfItsJournal() => Properties.Hold(
        Lives,
        life =>
        {
            var lived = Live(life);
            lived.Finish();
            return Json(lived.State) == Json(lived.Replayed());
        },
        maxTest: 200);

    [Fact]
    public void Life_FromASnapshotOnwards_IsTheSame() => Properties.Hold(
        Lives,
        life =>
        {
            var (lived, restored) = (new ActivityLife(life.Terms), new ActivityLife(life.Terms));
            foreach (var (what, who, how) in life.Steps)
            {
                lived.Step(what, who, how);
                restored.Step(what, who, how);
                restored.Restore();
            }

            return Json(lived.State) == Json(restored.State)
                && DomainJson.ActivityEvents.Write([.. lived.Events]).AsSpan()
                    .SequenceEqual(DomainJson.ActivityEvents.Write([.. restored.Events]));
        },
        maxTest: 100);

    /// <summary>Nothing leaks or sticks: after the end nobody waits, has an offer, or owes an answer.</summary>
    [Fact]
    public void Anything_AfterTheEnd_IsOver() => Properties.Hold(
        Lives,
        life =>
        {
            var lived = Live(life);
            lived.Finish();
            return lived.State.SignUps.All(signUp => signUp.Stage is SignUpStage.Seated or SignUpStage.Ended)
                && lived.State.Waiting == 0
                && lived.State.Duties.Count == 0
                && Advancing.NextDueAt(lived.State, lived.Now) is null
                && !SeatModel.Wrongs(lived.State).Any();
        },
        maxTest: 200);

    /// <summary>Who waits behind somebody alike is never offered a seat before them.</summary>
    [Fact]
    public void Offers_InAnyLife_AreMadeInOrder() => Properties.Hold(
        Lives,
        life =>
        {
            var lived = Live(life);
            var state = lived.Origin;
            foreach (var happened in lived.Events)
            {
                if (happened is ActivityEvent.Offered offered && !IsInOrder(state, offered.Nos))
                    return false;
                state = state.Apply(happened);
            }

            return true;
        },
        maxTest: 200);

    private static bool IsInOrder(ActivityState before, IReadOnlyList<int> nos) =>
        nos.Select(no => before.SignUps[no - 1]).All(offered => before.SignUps.All(other =>
            other.Stage is not SignUpStage.Waiting
            || other.Line != offered.Line
            || other.Rank >= offered.Rank
            || nos.Contains(other.No)));

    private static ActivityLife Live((ActivityTerms Terms, List<(int What, int Who, int How)> Steps) life)
    {
        var lived = new ActivityLife(life.Terms);
        foreach (var (what, who, how) in life.Steps)
            lived.Step(what, who, how);
        return lived;
    }

    private static string Json(ActivityState state) => Encoding.UTF8.GetString(DomainJson.ActivityStates.Write(state));
}
