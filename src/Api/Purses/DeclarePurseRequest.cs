using System.ComponentModel.DataAnnotations;
using CardPlatform.Domain.Purses;

namespace CardPlatform.Api.Purses;

/// <summary>Declares a purse, or declares it anew: from then on its rules are these.</summary>
/// <param name="Name">What it is called, in both languages.</param>
/// <param name="Priority">Lower is spent first: 0 to 999.</param>
/// <param name="GraceDays">
/// For how many days money that comes back to an expired lot may still be spent; absent: it is forfeited.
/// </param>
/// <param name="Places">Where it may be spent; absent for everywhere.</param>
/// <param name="Calendar">On which days and at what times; absent for always.</param>
/// <param name="CombinesWithDiscounts">Whether it may pay in a checkout that takes a discount; absent: yes.</param>
/// <param name="DailyCapFen">The most that one card spends from it on a day; absent for no limit.</param>
/// <param name="RedemptionCapFen">The most that it pays of one checkout; absent for no limit.</param>
internal sealed record DeclarePurseRequest(
    PurseName Name,
    [property: Range(0, Purse.MaxPriority)] int Priority,
    [property: Range(1, ExpiryPolicy.Grace.MaxDays)] int? GraceDays = null,
    PlacesTerms? Places = null,
    CalendarTerms? Calendar = null,
    bool? CombinesWithDiscounts = null,
    [property: Range(1, Amount.OfCheckout)] long? DailyCapFen = null,
    [property: Range(1, Amount.OfCheckout)] long? RedemptionCapFen = null);
