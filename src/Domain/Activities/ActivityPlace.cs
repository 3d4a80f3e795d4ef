using CardPlatform.Domain.Regions;

namespace CardPlatform.Domain.Activities;

/// <summary>Where people come to.</summary>
/// <param name="City">The city.</param>
/// <param name="Text">The address, as a person reads it.</param>
public sealed record ActivityPlace(City City, string Text)
{
    public const int MaxLength = 200;
}
