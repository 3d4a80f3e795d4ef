using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Unions;

namespace CardPlatform.Domain.Activities.SignUps;

/// <summary>Whether people may sign up, apart from whether there is room.</summary>
internal static class Admission
{
    /// <param name="terms">Of the activity.</param>
    /// <param name="join">What is asked.</param>
    /// <param name="now">The time.</param>
    /// <param name="session">For which session; 0 for all.</param>
    public static SignUpDecline? OfGroup(
        ActivityTerms terms, SignUpCommand.Join join, DateTimeOffset now, out int session)
    {
        session = terms.AttendsAll ? 0 : join.Session ?? (terms.Sessions.Count == 1 ? terms.Sessions[0].No : 0);
        if (terms.AttendsAll ? join.Session is not null : terms.SessionOf(session) is null)
            return SignUpDecline.SessionUnknown;
        if (terms.StartOf(session) <= now)
            return SignUpDecline.SessionStarted;
        if (join.People.Count > terms.MaxGroupSize)
            return SignUpDecline.GroupTooLarge;
        return join.People.Count > 1 && join.People.DistinctBy(person => person.Card).Count() < join.People.Count
            ? SignUpDecline.PersonRepeated
            : null;
    }

    /// <summary>
    /// The first reason in its precedence that holds of anybody; where it holds of several, the first of them is named.
    /// </summary>
    public static SignUpAnswer.Declined? OfPeople(
        ActivityState activity, IReadOnlyList<Applicant> people, IUnionTree unions, DateTimeOffset now)
    {
        SignUpAnswer.Declined? first = null;
        for (var place = 0; place < people.Count; place++)
        {
            if (OfPerson(activity, people[place], place == 0, unions, now) is { } reason
                && (first is null || reason < first.Reason))
                first = new SignUpAnswer.Declined(reason, people[place].Card);
        }

        return first;
    }

    /// <summary>A group weighs what the lightest in it does: nobody gains by whom they bring.</summary>
    public static int WeightOf(DrawTerms draw, IReadOnlyList<Applicant> people) =>
        people.Min(person => draw.Weights is null ? 1 : WeightOf(draw.Weights, person.Member));

    private static int WeightOf(IReadOnlyList<TagWeight> weights, Member member) =>
        weights.Where(each => member.Has(each.Tag)).Select(each => each.Weight).DefaultIfEmpty(1).Max();

    private static SignUpDecline? OfPerson(
        ActivityState activity, Applicant person, bool isLeader, IUnionTree unions, DateTimeOffset now)
    {
        if (OfCard(person.Status) is { } stopped)
            return stopped;
        var place = activity.Book.Find(person.Card);
        if (place.In > 0)
            return SignUpDecline.AlreadySignedUp;
        if (isLeader && place.Own > 0 && activity.Book[place.Own].Round >= SignUp.MaxRounds)
            return SignUpDecline.RenewedTooOften;
        if (person.BarredUntil > now)
            return SignUpDecline.BarredForNoShow;
        if (Eligibility.Outside(activity.Terms!.For, person.Member, person.IssuedAt, unions, now) is not null)
            return SignUpDecline.PersonNotIncluded;
        return person.SeriesUsedUp ? SignUpDecline.SeriesLimitReached : null;
    }

    private static SignUpDecline? OfCard(CardStatus status) => status switch
    {
        CardStatus.Active => null,
        CardStatus.Issued => SignUpDecline.CardNotActivated,
        CardStatus.Suspended => SignUpDecline.CardSuspended,
        CardStatus.Lost => SignUpDecline.CardLost,
        CardStatus.Closed => SignUpDecline.CardClosed,
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "A sign-up needs a card."),
    };
}
