namespace CardPlatform.Harness.Reports;

/// <summary>How a ratio stands against what was to be reached.</summary>
internal enum RatioStanding
{
    NotMeasured,
    Missed,
    Met,
    StretchMet,
}
