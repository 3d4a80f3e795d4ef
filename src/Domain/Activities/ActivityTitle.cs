namespace CardPlatform.Domain.Activities;

/// <summary>What an activity is called, in both languages.</summary>
public sealed record ActivityTitle(string Zh, string En)
{
    public const int MaxLength = 100;
}
