using CardPlatform.Api.Calls;
using CardPlatform.Api.Problems;
using CardPlatform.Domain.Money;
using CardPlatform.Domain.Purses;
using CardPlatform.Domain.Time;

namespace CardPlatform.Api.Purses;

/// <summary>Makes commands of the domain from what officers send about purses and holidays.</summary>
internal static class PurseMapping
{
    public static RulebookCommand.DeclarePurse? ToCommand(
        PurseCode code, DeclarePurseRequest request, FieldCheck check)
    {
        var purse = new Purse(
            code,
            request.Name,
            request.Priority,
            request.GraceDays is { } days ? new ExpiryPolicy.Grace(days) : ExpiryPolicy.Forfeit.Instance,
            RuleMapping.ToPlaces(request.Places, "places", check),
            RuleMapping.ToCalendar(request.Calendar, "calendar", check),
            request.CombinesWithDiscounts ?? true,
            check.OptionalAmount(request.DailyCapFen, "dailyCapFen"),
            check.OptionalAmount(request.RedemptionCapFen, "redemptionCapFen"));
        return check.Problem is null ? new RulebookCommand.DeclarePurse(purse) : null;
    }

    public static RulebookCommand.SetHolidays? ToCommand(SetHolidaysRequest request, FieldCheck check)
    {
        var days = check.Each<string, BusinessDay>(
            request.Days,
            "days",
            static (text, path, inner) => inner.Parse<BusinessDay>(text, path, ProblemCodes.FieldMalformed));
        return check.Problem is null ? new RulebookCommand.SetHolidays(days!) : null;
    }

    public static IReadOnlyList<PurseCode>? ToPurses(IReadOnlyList<string?>? codes, string field, FieldCheck check) =>
        check.Each<string, PurseCode>(
            codes,
            field,
            static (text, path, inner) => inner.Parse<PurseCode>(text, path, ProblemCodes.FieldMalformed));

    public static PayRequest? ToPay(PayTerms? terms, FieldCheck check)
    {
        if (terms is null)
            return null;
        Fen? max = check.OptionalAmount(terms.MaxFen, "pay.maxFen");
        return new PayRequest(ToPurses(terms.Purses, "pay.purses", check), max, terms.AllOrNothing ?? false);
    }
}
