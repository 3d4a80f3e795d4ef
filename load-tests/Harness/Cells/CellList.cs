using CardPlatform.Harness.InProcess;
using CardPlatform.Harness.Loops;
using CardPlatform.Harness.Verification;
using CardPlatform.Harness.Workloads;
using CardPlatform.Silo.Generation;

namespace CardPlatform.Harness.Cells;

/// <summary>The cells of the interleaved rounds, in their order.</summary>
internal sealed class CellList(Stage stage, CellTimes times)
{
    private const int PeakInFlight = 256;
    private const int CallsInFlight = 1_024;
    private const int SignUpsInFlight = 4_096;

    public IReadOnlyList<ICell> Rounds() =>
    [
        new TpcbCell(stage, times.Cell, times.Trial),
        Http(CellNames.Procedure, stage.ProcedureAsync, Spread, null, times.Cell),
        Http(CellNames.Noop, stage.NoopAsync, Spread, null, times.Cell),
        Http(CellNames.Burst, stage.SiloAsync, Spread, Stage.HttpDatabase, times.Burst),
        Http(CellNames.ProcedureHot, stage.ProcedureAsync, Hot, null, times.Cell),
        Http(CellNames.Hot, stage.SiloAsync, Hot, Stage.HttpDatabase, times.Cell),
        InProcess(CellNames.InProcess, InProcessWork.Spread, CallsInFlight),
        Http(CellNames.SoldOut, stage.SiloAsync, SoldOutClaims, Stage.HttpDatabase, times.Cell),
        InProcess(CellNames.HotActivity, InProcessWork.HotActivity, SignUpsInFlight),
    ];

    private HttpCell Http(
        string name,
        Func<CancellationToken, Task<Target>> target,
        Func<AckLog, IRequestSource> source,
        string? database,
        TimeSpan duration) =>
        new(stage, name, new HttpCellLoad(target, source, PeakInFlight, database), duration, times.WarmUp);

    private InProcessCell InProcess(string name, InProcessWork work, int inFlight) =>
        new(stage, name, work, inFlight, times.Cell, times.WarmUp);

    private RedemptionSource Spread(AckLog log) => Redemptions(stage.Province.Shop.SpreadMerchants, log);

    private RedemptionSource Hot(AckLog log) => Redemptions(stage.Province.Shop.HotMerchants, log);

    private ClaimSource SoldOutClaims(AckLog log) => new(
        stage.Cards,
        new Popularity(stage.Cards.Count, new SeededRandom(log.Prefix.GetHashCode(StringComparison.Ordinal))).Next,
        stage.Province.Shop.CouponCampaign,
        log,
        PeakInFlight);

    private RedemptionSource Redemptions(IReadOnlyList<long> merchants, AckLog log)
    {
        var random = new SeededRandom(log.Prefix.GetHashCode(StringComparison.Ordinal));
        return new RedemptionSource(
            stage.Cards,
            new Popularity(stage.Cards.Count, random).Next,
            merchants,
            new Popularity(merchants.Count, random).Next,
            log,
            PeakInFlight);
    }
}
