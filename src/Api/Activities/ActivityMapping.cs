using CardPlatform.Api.Calls;
using CardPlatform.Api.Campaigns;
using CardPlatform.Api.Problems;
using CardPlatform.Api.Purses;
using CardPlatform.Domain;
using CardPlatform.Domain.Activities;
using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Time;

namespace CardPlatform.Api.Activities;

/// <summary>Makes commands of the domain from what officers send. Whether terms make sense, the domain says.</summary>
internal static class ActivityMapping
{
    private static readonly Sentence SpanForm = new("结束时间须晚于开始时间。", "It ends after it begins.");

    private static readonly Sentence NoteForm = new(
        "原因须为 1 至 500 个字符。", "A note is 1 to 500 characters, none of them a control character.");

    public static ActivityCommand.Approve? ToCommand(ApproveActivityRequest request, FieldCheck check)
    {
        if (!ContentHash.TryParse(request.ContentHash, null, out var hash))
            check.Fail(ProblemCodes.FieldMalformed, "contentHash", CampaignMapping.HashForm);
        return check.Problem is null ? new ActivityCommand.Approve(hash) : null;
    }

    public static ActivityCommand.Return? ToReturn(NoteRequest request, FieldCheck check) =>
        ToNote(request, check) is { } note ? new ActivityCommand.Return(note) : null;

    public static ActivityCommand.CallOff? ToCallOff(NoteRequest request, FieldCheck check) =>
        ToNote(request, check) is { } note ? new ActivityCommand.CallOff(note) : null;

    public static ActivityTerms? ToTerms(StatedTerms stated, FieldCheck check)
    {
        var city = check.City(stated.Place.City, "place.city");
        var sessions = check.Each(stated.Sessions, "sessions", ToSession);
        var signUp = ToSpan(stated.SignUp.From, stated.SignUp.Until, "signUp.until", check);
        var terms = new ActivityTerms(
            stated.Title,
            stated.Description ?? "",
            new ActivityPlace(city, stated.Place.Text),
            sessions!,
            signUp!,
            stated.Mode is { } mode ? check.Code<SignUpMode>(mode, "mode") : SignUpMode.FirstCome,
            stated.Owner,
            AudienceMapping.ToAudience(stated.Audience, check),
            ToPrice(stated.Price, check),
            check.Within(1, ActivityTerms.LargestGroup, stated.MaxGroupSize ?? 1, "maxGroupSize"),
            stated.AttendsAll,
            SeatRuleMapping.ToQuotas(stated.Quotas, check),
            SeatRuleMapping.ToWaitlist(stated.Waitlist, check),
            SeatRuleMapping.ToDraw(stated.Draw, check),
            ToCancellation(stated.Cancellation, check),
            SeatRuleMapping.ToSeries(stated.Series, check),
            stated.NoShowBarDays is { } days
                ? check.Within(1, ActivityTerms.MaxNoShowBarDays, days, "noShowBarDays")
                : null,
            ToCheckIn(stated.CheckIn, check));
        return check.Problem is null ? terms : null;
    }

    private static ReturnNote? ToNote(NoteRequest request, FieldCheck check)
    {
        if (ReturnNote.TryParse(request.Note, null, out var note))
            return note;
        check.Fail(ProblemCodes.FieldMalformed, "note", NoteForm);
        return null;
    }

    private static Session ToSession(SessionRule session, FieldPath path, FieldCheck check) => new(
        check.Within(1, ActivityTerms.MaxSessions, session.No, path.Of("no")),
        ToSpan(session.From, session.Until, path.Of("until"), check)!,
        check.Within(1, ActivityTerms.MaxCapacity, session.Capacity, path.Of("capacity")));

    private static Interval? ToSpan(DateTimeOffset from, DateTimeOffset until, FieldPath field, FieldCheck check)
    {
        if (from < until)
            return new Interval(from, until);
        check.Fail(ProblemCodes.SpanInvalid, field, SpanForm);
        return null;
    }

    private static ActivityPrice? ToPrice(PriceRule? price, FieldCheck check) => price is null
        ? null
        : new ActivityPrice(
            check.Amount(price.Price?.AmountFen ?? 0, "price.price.amountFen"),
            check.Amount(price.Deposit?.AmountFen ?? 0, "price.deposit.amountFen"),
            PurseMapping.ToPurses(price.Purses, "price.purses", check));

    private static CancellationTerms? ToCancellation(CancellationRule? rule, FieldCheck check) => rule is null
        ? null
        : new CancellationTerms(
            rule.FreeUntil.ToUniversalTime(),
            OfferMapping.ToShare(rule.KeptBasisPoints, "cancellation.keptBasisPoints", check));

    private static CheckInTerms? ToCheckIn(CheckInRule? rule, FieldCheck check) => rule is null
        ? null
        : new CheckInTerms(
            check.Within(0, CheckInTerms.MaxMinutes, rule.OpensMinutesBefore, "checkIn.opensMinutesBefore"),
            check.Within(0, CheckInTerms.MaxMinutes, rule.ClosesMinutesAfter, "checkIn.closesMinutesAfter"));
}
