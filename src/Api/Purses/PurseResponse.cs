using CardPlatform.Domain.Purses;

namespace CardPlatform.Api.Purses;

/// <summary>A purse as it is declared.</summary>
/// <param name="Code">What it is named by.</param>
/// <param name="Version">How often it has been declared.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Priority">Lower is spent first.</param>
/// <param name="GraceDays">For how many days money that comes back late may be spent; absent: it is forfeited.</param>
/// <param name="Places">Where it may be spent; absent for everywhere.</param>
/// <param name="Calendar">On which days and at what times; absent for always.</param>
/// <param name="CombinesWithDiscounts">Whether it may pay in a checkout that takes a discount.</param>
/// <param name="DailyCap">The most that one card spends from it on a day; absent for no limit.</param>
/// <param name="RedemptionCap">The most that it pays of one checkout; absent for no limit.</param>
internal sealed record PurseResponse(
    string Code,
    int Version,
    PurseName Name,
    int Priority,
    int? GraceDays,
    PlacesTerms? Places,
    CalendarTerms? Calendar,
    bool CombinesWithDiscounts,
    Amount? DailyCap,
    Amount? RedemptionCap)
{
    public static PurseResponse From(DeclaredPurse declared)
    {
        var purse = declared.Purse;
        return new PurseResponse(
            purse.Code.Value,
            declared.Version,
            purse.Name,
            purse.Priority,
            (purse.Expiry as ExpiryPolicy.Grace)?.Days,
            RuleMapping.ToTerms(purse.Places),
            RuleMapping.ToTerms(purse.Calendar),
            purse.CombinesWithDiscounts,
            Amount.From(purse.DailyCap),
            Amount.From(purse.RedemptionCap));
    }
}
