namespace CardPlatform.Harness.Cells;

/// <summary>How long things take in a run.</summary>
/// <param name="Cell">A measurement.</param>
/// <param name="Burst">The one that is about a burst.</param>
/// <param name="WarmUp">Before the first round.</param>
/// <param name="ScaleWarmUp">Before the first round of the cells that differ in how many cards there are.</param>
/// <param name="Trial">Each number of clients that is tried.</param>
/// <param name="Sustained">The one that is about keeping it up.</param>
internal sealed record CellTimes(
    TimeSpan Cell, TimeSpan Burst, TimeSpan WarmUp, TimeSpan ScaleWarmUp, TimeSpan Trial, TimeSpan Sustained)
{
    public static CellTimes Quick { get; } = new(
        TimeSpan.FromSeconds(2),
        TimeSpan.FromSeconds(3),
        TimeSpan.FromSeconds(1.5),
        TimeSpan.FromSeconds(1.5),
        TimeSpan.FromSeconds(1),
        TimeSpan.FromSeconds(10));

    public static CellTimes Full { get; } = new(
        TimeSpan.FromSeconds(10),
        TimeSpan.FromSeconds(30),
        TimeSpan.FromSeconds(10),
        TimeSpan.FromSeconds(60),
        TimeSpan.FromSeconds(6),
        TimeSpan.FromMinutes(10));
}
