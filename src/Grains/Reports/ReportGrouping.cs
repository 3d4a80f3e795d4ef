namespace CardPlatform.Grains.Reports;

/// <summary>What the rows of a report stand for.</summary>
public enum ReportGrouping
{
    Day,
    Merchant,
    City,
}
