namespace CardPlatform.Harness.Reports;

/// <summary>What each ratio means, in a sentence for a reader who has not seen the issue.</summary>
internal static class RatioTexts
{
    private static readonly Dictionary<string, string> Sentences = new()
    {
        ["sustained_vs_tpcb"] =
            "Durable redemptions over HTTP for minutes on end, read models and snapshots keeping up, for each TPC-B "
            + "transaction of pgbench on the same PostgreSQL.",
        ["burst_vs_tpcb"] = "Durable redemptions over HTTP in a burst of half a minute, for each TPC-B transaction.",
        ["inprocess_vs_tpcb"] = "Durable redemptions as grain calls without HTTP, for each TPC-B transaction.",
        ["vs_procedure"] =
            "Redemptions over HTTP, for each by one PL/pgSQL function with row locks behind the same endpoint; spread "
            + "over a thousand campaigns.",
        ["vs_procedure_hot"] = "The same with every redemption on one hot campaign, where row locks queue.",
        ["vs_noop"] = "Redemptions over HTTP, for each answer of an endpoint that parses the same and does nothing.",
        ["hot_vs_spread"] = "Redemptions on one hot campaign, for each when they are spread over a thousand.",
        ["hot_activity_vs_tpcb"] = "Sign-ups for one activity, in process, for each TPC-B transaction.",
        ["soldout_vs_noop"] = "Answers that a campaign is used up, for each answer of the endpoint that does nothing.",
        ["scale_cards"] = "Throughput with 18.26 million cards, for that with 10 thousand.",
        ["slow_disk"] = "Throughput with 4 ms added to every fsync and 1,024 requests in flight, for that without.",
        ["wal_vs_tpcb"] = "Bytes of write-ahead log for a redemption, for each byte of a TPC-B transaction.",
        ["replay"] = "Events a second when the journal is replayed, for each when it is written live.",
        ["latency_p99"] =
            "99 of 100 answers come within this, at half of peak load, counted from when each request was due.",
        ["latency_p999"] = "999 of 1,000 answers come within this, under the same load.",
        ["memory"] = "Memory for a card that has been activated and is idle.",
    };

    /// <summary>Empty for a name that is not known here: a page says less then, and is made all the same.</summary>
    public static string Of(string name) => Sentences.GetValueOrDefault(name, "");

    public static IReadOnlyCollection<string> Names => Sentences.Keys;
}
