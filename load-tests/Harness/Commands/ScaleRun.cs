using CardPlatform.Harness.Cells;
using CardPlatform.Harness.Preparation;
using CardPlatform.Harness.Servers;

namespace CardPlatform.Harness.Commands;

/// <summary>The same load on ten thousand cards and on as many as there are members, in turns.</summary>
internal sealed class ScaleRun(
    BenchPostgres postgres, BenchPlaces places, CellTimes times, MerchantPlan plan, BenchProgress progress)
{
    public const int LargeCards = 18_260_000;
    private const int SmallCards = 10_000;

    /// <returns>The stages, with what was measured on them; both have to be audited and cleared.</returns>
    public async Task<IReadOnlyList<Stage>> RunAsync(int rounds, int largeCards, CancellationToken cancellationToken)
    {
        var small = await StageAsync(SmallCards, "bench_http_small", cancellationToken);
        // There is no room for a copy, and need not be: what is redeemed on it does no harm to a later run.
        var large = await StageAsync(largeCards, httpDatabase: null, cancellationToken);
        var cells = new Dictionary<string, (Stage Stage, HttpCell Cell)>
        {
            [CellNames.ScaleSmall] = (small, new CellList(small, times, shim: null).Scale(CellNames.ScaleSmall)),
            [CellNames.ScaleLarge] = (large, new CellList(large, times, shim: null).Scale(CellNames.ScaleLarge)),
        };
        foreach (var (_, (_, cell)) in cells)
            await cell.WarmUpAsync(cancellationToken);

        for (var round = 1; round <= rounds; round++)
        {
            foreach (var (_, (stage, cell)) in cells)
            {
                await Settling.WaitAsync(stage, cancellationToken);
                stage.Results.Add(await cell.MeasureAsync(round, cancellationToken));
                progress.Say(stage.Results[^1]);
            }
        }

        return [small, large];
    }

    private async Task<Stage> StageAsync(int cards, string? httpDatabase, CancellationToken cancellationToken)
    {
        var province = await progress.WhileAsync("loading the province", Province.OpenAsync(
            postgres, places.Data, cards, plan, progress.Say, cancellationToken));
        var stage = new Stage(postgres, province, places.Data, httpDatabase ?? province.Template);
        stage.Figures.AddRange(province.Figures);
        return stage;
    }
}
