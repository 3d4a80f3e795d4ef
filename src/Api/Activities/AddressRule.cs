using System.ComponentModel.DataAnnotations;
using CardPlatform.Domain.Activities;

namespace CardPlatform.Api.Activities;

/// <summary>Where an activity is.</summary>
/// <param name="City">The city (GB/T 2260).</param>
/// <param name="Text">The address, as a person reads it.</param>
internal sealed record AddressRule(
    [property: Range(410100, 419001)] int City,
    [property: StringLength(ActivityPlace.MaxLength, MinimumLength = 1)] string Text);
