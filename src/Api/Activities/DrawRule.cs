using System.ComponentModel.DataAnnotations;
using CardPlatform.Domain.Activities;

namespace CardPlatform.Api.Activities;

/// <summary>How the seats are drawn.</summary>
/// <param name="LosersWait">Whether those who are not drawn wait, in drawn order; else they lose.</param>
/// <param name="Weights">The weights of members with a tag: the highest that fits, 1 without.</param>
/// <param name="EarlierWinners">What winners of before weigh; no difference if nothing is said.</param>
/// <param name="PayHours">How long who is drawn has to pay; 24 if nothing is said.</param>
internal sealed record DrawRule(
    bool LosersWait = false,
    [property: MinLength(1), MaxLength(DrawTerms.MaxWeights)] IReadOnlyList<TagWeightRule>? Weights = null,
    EarlierWinnersRule? EarlierWinners = null,
    [property: Range(1, DrawTerms.MaxPayHours)] int? PayHours = null);
