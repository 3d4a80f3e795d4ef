namespace CardPlatform.Domain.Activities;

/// <summary>When people can check in.</summary>
/// <param name="OpensMinutesBefore">Before a session starts.</param>
/// <param name="ClosesMinutesAfter">After it has ended.</param>
public sealed record CheckInTerms(int OpensMinutesBefore = 60, int ClosesMinutesAfter = 0)
{
    public const int MaxMinutes = 24 * 60;

    public static readonly CheckInTerms Usual = new();
}
