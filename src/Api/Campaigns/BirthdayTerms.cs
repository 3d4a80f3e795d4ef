using System.ComponentModel.DataAnnotations;
using CardPlatform.Domain.Campaigns;

namespace CardPlatform.Api.Campaigns;

/// <summary>The days around a member's birthday.</summary>
/// <param name="Month">The whole calendar month of the birthday; the numbers of days then say nothing.</param>
/// <param name="DaysBefore">So many days before the birthday belong to it.</param>
/// <param name="DaysAfter">So many days after the birthday belong to it.</param>
internal sealed record BirthdayTerms(
    bool Month = false,
    [property: Range(0, BirthdayWindow.MaxDays)] int DaysBefore = 0,
    [property: Range(0, BirthdayWindow.MaxDays)] int DaysAfter = 0);
