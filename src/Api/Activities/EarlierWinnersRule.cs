using System.ComponentModel.DataAnnotations;
using CardPlatform.Domain.Activities;

namespace CardPlatform.Api.Activities;

/// <summary>Who was drawn in the same series lately weighs so much at most.</summary>
/// <param name="Weight">How many tickets they have at most.</param>
/// <param name="Days">How many days before the draw count.</param>
internal sealed record EarlierWinnersRule(
    [property: Range(1, DrawTerms.MaxWeight)] int Weight, [property: Range(1, EarlierWinners.MaxDays)] int Days);
