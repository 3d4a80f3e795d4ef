using CardPlatform.Harness.InProcess;
using CardPlatform.Harness.Loops;
using CardPlatform.Harness.Ratios;
using CardPlatform.Harness.Verification;
using CardPlatform.Harness.Workloads;
using CardPlatform.Silo.Generation;
using CardPlatform.Testing;

namespace CardPlatform.Harness.Cells;

/// <summary>All cells.</summary>
internal sealed class CellList(Stage stage, CellTimes times, FsyncShim? shim)
{
    private const int PeakInFlight = 256;
    private const int ManyInFlight = 1_024;
    private const int SignUpsInFlight = 4_096;
    private const int MaxReturns = 1 << 18;

    /// <summary>Those that ask a server over HTTP, and what they are compared with.</summary>
    public Phase OverHttp(TpcbCell tpcb, bool isQuick) => new(
        [
            tpcb,
            Http(CellNames.Procedure, Redemptions(stage.ProcedureAsync, Spread, PeakInFlight)),
            Http(CellNames.Noop, Redemptions(stage.NoopAsync, Spread, PeakInFlight)),
            Http(CellNames.Burst, Redemptions(stage.SiloAsync, Spread, PeakInFlight), times.Burst),
            Http(CellNames.BurstUniform, Redemptions(stage.SiloAsync, Uniform, PeakInFlight)),
            Http(CellNames.ProcedureHot, Redemptions(stage.ProcedureAsync, Hot, PeakInFlight)),
            Http(CellNames.Hot, Redemptions(stage.SiloAsync, Hot, PeakInFlight)),
            Http(CellNames.SoldOut, Claims()),
            Http(
                CellNames.Latency,
                Redemptions(stage.SiloAsync, Spread, ManyInFlight) with { PerSecond = HalfOfPeak }),
            Http(CellNames.FastDisk, Redemptions(stage.SiloAsync, Spread, ManyInFlight)),
            new SlowDiskCell(
                Http(CellNames.SlowDisk, Redemptions(stage.SiloAsync, Spread, ManyInFlight)), shim),
            Http(
                CellNames.Orleans,
                Redemptions(stage.OrleansAsync, Spread, PeakInFlight) with { Database = Stage.OrleansDatabase },
                times.Burst),
            Http(CellNames.WriteState, Redemptions(stage.WriteStateAsync, Spread, PeakInFlight), times.Burst),
        ],
        [.. isQuick ? [] : Closing(), new ReplayCell(stage)]);

    /// <summary>Those without HTTP, and what they are compared with.</summary>
    public Phase InProcess(TpcbCell tpcb, bool isQuick) => new(
        [
            tpcb,
            InProcess(CellNames.InProcess, InProcessWork.Spread, ManyInFlight),
            InProcess(CellNames.HotActivity, InProcessWork.HotActivity, SignUpsInFlight),
            .. isQuick ? (ICell[])[] : [new JournalCell(stage, times.Cell)],
        ],
        [new MemoryCell(stage)]);

    /// <summary>The one that is measured at both sizes of the province.</summary>
    public HttpCell Scale(string name) =>
        new(stage, name, Redemptions(stage.SiloAsync, Spread, PeakInFlight), times.Cell, times.ScaleWarmUp);

    private ICell[] Closing() =>
    [
        Http(CellNames.Mix, Mix(MixShares.OrdinaryDay)),
        Http(CellNames.SoldOutRedemption, Redemptions(stage.SiloAsync, SoldOutMerchants, PeakInFlight)),
        new WrkCell(stage, CellNames.Wrk, stage.SiloAsync, PeakInFlight, times.Cell),
        new WrkCell(stage, CellNames.WrkNoop, stage.NoopAsync, PeakInFlight, times.Cell),
        new SustainedCell(stage, new HttpCell(
            stage,
            CellNames.Sustained,
            Redemptions(stage.SiloAsync, Spread, PeakInFlight),
            times.Sustained,
            times.WarmUp)),
        Http(CellNames.Quote, Only(MixKind.Quote)),
        Http(CellNames.Balance, Only(MixKind.Balance)),
        // What is sold in the warm-up has to last.
        new HttpCell(stage, CellNames.Refund, Refunds(), times.Cell, times.WarmUp + times.WarmUp),
        Http(CellNames.SignUp, Only(MixKind.SignUp)),
        Http(CellNames.Issue, Only(MixKind.Issue)),
        new ColdCell(stage, Cold(), times.Cell),
    ];

    private HttpCell Http(string name, HttpCellLoad load, TimeSpan? duration = null) =>
        new(stage, name, load, duration ?? times.Cell, times.WarmUp);

    private InProcessCell InProcess(string name, InProcessWork work, int inFlight) =>
        new(stage, name, work, inFlight, times.Cell, times.WarmUp);

    private HttpCellLoad Redemptions(
        Func<CancellationToken, Task<Target>> target,
        Func<AckLog, int, IRequestSource> source,
        int inFlight) => new(
            target,
            log => source(log, inFlight),
            inFlight,
            target == stage.SiloAsync ? stage.HttpDatabase : null);

    private HttpCellLoad Claims() => new(
        stage.SiloWithCouponsAsync,
        log => new ClaimSource(
            stage.Cards,
            new Popularity(stage.Cards.Count, RandomOf(log)).Next,
            stage.CouponCampaign!,
            log,
            PeakInFlight),
        PeakInFlight,
        stage.HttpDatabase);

    /// <param name="shares">How much of what.</param>
    /// <param name="sales">
    /// What earlier runs have sold; null if none of it matters. Its repetition would have a number of their logs.
    /// </param>
    private HttpCellLoad Mix(MixShares shares, SaleBook? sales = null) => Redemptions(
        stage.SiloAsync,
        (log, inFlight) => new MixSource(
            shares,
            stage.Cards,
            stage.Province.Shop.SpreadMerchants,
            sales ?? new SaleBook(MixSource.RecentSales),
            stage.SignUps,
            log,
            inFlight),
        PeakInFlight);

    private HttpCellLoad Only(MixKind kind) => Mix(MixShares.Only(kind));

    /// <summary>
    /// Gives back, each once, what is sold in the warm-up; to cards that are all alike, because how often one may give
    /// back is limited.
    /// </summary>
    private HttpCellLoad Refunds()
    {
        var sales = new SaleBook(MaxReturns);
        var selling = OfAnyCard(MixKind.Redemption);
        var returning = OfAnyCard(MixKind.Refund);
        return selling with { Source = log => (sales.IsEmpty ? selling : returning).Source(log) };

        HttpCellLoad OfAnyCard(MixKind kind) => Mix(MixShares.Only(kind) with { AreCardsAlike = true }, sales);
    }

    /// <summary>Every card once.</summary>
    private HttpCellLoad Cold()
    {
        long next = -1;
        return Redemptions(
            stage.SiloAsync,
            (log, inFlight) => Redemptions(
                () => Popularity.Place(++next, stage.Cards.Count),
                stage.Province.Shop.SpreadMerchants,
                RandomOf(log),
                log,
                inFlight),
            PeakInFlight);
    }

    private RedemptionSource Spread(AckLog log, int inFlight) =>
        At(stage.Province.Shop.SpreadMerchants, log, inFlight);

    /// <summary>No card is popular: the difference is what the queue at the busiest card costs.</summary>
    private RedemptionSource Uniform(AckLog log, int inFlight)
    {
        var random = RandomOf(log);
        return Redemptions(
            () => random.Next(stage.Cards.Count), stage.Province.Shop.SpreadMerchants, random, log, inFlight);
    }

    private RedemptionSource Hot(AckLog log, int inFlight) => At(stage.Province.Shop.HotMerchants, log, inFlight);

    private DeclinesWanted SoldOutMerchants(AckLog log, int inFlight) =>
        new(At(stage.Province.Shop.SoldOutMerchants, log, inFlight));

    private RedemptionSource At(IReadOnlyList<long> merchants, AckLog log, int inFlight)
    {
        var random = RandomOf(log);
        return Redemptions(
            new Popularity(stage.Cards.Count, random).Next, merchants, random, log, inFlight);
    }

    private RedemptionSource Redemptions(
        Func<int> nextCard, IReadOnlyList<long> merchants, SeededRandom random, AckLog log, int inFlight) =>
        new(stage.Cards, nextCard, new MerchantChoice(merchants, random), log, inFlight);

    /// <summary>Of the bursts so far; of the warm-up where there are none.</summary>
    private double HalfOfPeak()
    {
        var bursts = stage.Results.Where(cell => cell.Name == CellNames.Burst).Select(cell => cell.PerSecond).ToList();
        return (bursts.Count > 0 ? Median.Of(bursts) : stage.Peaks[CellNames.Latency]) / 2;
    }

    private static SeededRandom RandomOf(AckLog log) => new(log.Prefix.GetHashCode(StringComparison.Ordinal));
}
