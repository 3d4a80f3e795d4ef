namespace CardPlatform.Api.Holds;

/// <summary>The words for what became of a request about a hold.</summary>
internal static class HoldOutcome
{
    public const string Held = "held";
    public const string Captured = "captured";
    public const string Voided = "voided";
    public const string Declined = "declined";
}
