using CardPlatform.Harness.Results;

namespace CardPlatform.Harness.Cells;

/// <summary>Measures one thing.</summary>
internal interface ICell
{
    /// <summary>As it is called in results and with <c>--only</c>.</summary>
    string Name { get; }

    /// <summary>Makes ready what it needs; called once, before the first round.</summary>
    Task WarmUpAsync(CancellationToken cancellationToken);

    /// <summary>Measures.</summary>
    /// <param name="round">From 1.</param>
    /// <param name="cancellationToken">Ends it.</param>
    Task<CellResult> MeasureAsync(int round, CancellationToken cancellationToken);
}
