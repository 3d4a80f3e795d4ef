using CardPlatform.Api.Purses;
using CardPlatform.Domain.Purses;

namespace CardPlatform.Api.Documents;

/// <summary>The examples about purses in the OpenAPI document.</summary>
internal static class PurseSamples
{
    private static readonly PurseName Name = new("节日福利", "Festival benefit");

    public static readonly DeclarePurseRequest Declare = new(
        Name,
        10,
        GraceDays: 7,
        new PlacesTerms(Categories: ["supermarket", "food"]),
        new CalendarTerms(["SATURDAY", "SUNDAY"], "INCLUDED", [new WindowTerms("08:00", "22:00")]),
        CombinesWithDiscounts: true,
        DailyCapFen: 50_000);

    public static readonly RulebookChangeResponse Declared = new(1, "PURSE_DECLARED", Noon, "festival");

    public static readonly PurseResponse Purse = new(
        "festival",
        1,
        Name,
        10,
        7,
        Declare.Places,
        Declare.Calendar,
        true,
        new Amount(50_000),
        null);

    public static readonly SetHolidaysRequest SetHolidays = new(["2026-10-01", "2026-10-02", "2026-10-03"]);

    public static readonly RulebookChangeResponse HolidaysSet = new(2, "HOLIDAYS_SET", Noon);

    public static readonly HolidaysResponse Holidays = new(SetHolidays.Days);

    public static readonly BalancesResponse Balances = new(
        "20001",
        8,
        Noon,
        [
            new PurseBalanceResponse(
                "festival",
                Name,
                new Amount(7000),
                new Amount(3000),
                new Amount(0),
                [new LotResponse(1, "23", "UNION", new Amount(7000), new Amount(3000), Noon, Noon.AddDays(60))]),
        ]);

    private static DateTimeOffset Noon => new(2026, 5, 1, 4, 0, 0, TimeSpan.Zero);
}
