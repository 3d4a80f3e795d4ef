using System.Diagnostics.Metrics;
using CardPlatform.Domain;
using CardPlatform.Domain.Checkout;
using CardPlatform.Ledger;

namespace CardPlatform.Grains;

/// <summary>The meter <c>CardPlatform.Grains</c>.</summary>
internal sealed class GrainMetrics : IDisposable
{
    public const string Name = "CardPlatform.Grains";

    private readonly Meter _meter = new(Name);
    private readonly Counter<long> _approved;
    private readonly Counter<long> _declined;
    private readonly Counter<long> _refunded;
    private readonly Counter<long> _duplicates;
    private readonly Counter<long> _conflicts;
    private readonly Counter<long> _unknown;
    private readonly Counter<long> _projected;
    private readonly TimeProvider _clock;
    private DateTimeOffset? _projectedAsOf;

    public GrainMetrics(TimeProvider clock)
    {
        _clock = clock;
        _approved = _meter.CreateCounter<long>("grains.redemptions.approved", "{redemption}", "Redemptions approved.");
        _declined = _meter.CreateCounter<long>(
            "grains.redemptions.declined", "{redemption}", "Requests of terminals declined, by reason.");
        _refunded = _meter.CreateCounter<long>("grains.refunds.approved", "{refund}", "Refunds approved.");
        _duplicates = _meter.CreateCounter<long>(
            "grains.requests.duplicates", "{request}", "Requests that got the answer of an earlier one, by stream.");
        _conflicts = _meter.CreateCounter<long>(
            "grains.commits.conflicts", "{commit}", "Commits that found their stream moved on, by stream.");
        _unknown = _meter.CreateCounter<long>(
            "grains.commits.unknown", "{commit}", "Commits whose outcome the grain never learnt, by stream.");
        _projected = _meter.CreateCounter<long>(
            "grains.projection.entries", "{entry}", "Entries folded into the read models.");
        _meter.CreateObservableGauge(
            "grains.projection.lag", ObserveLag, "s", "How far the read models are behind, where they are written.");
    }

    public void Decided(CheckoutEntry entry)
    {
        if (entry is CheckoutEntry.Decline decline)
            _declined.Add(1, new KeyValuePair<string, object?>("reason", Codes.Of(decline.Facts.Reason)));
        else if (entry is CheckoutEntry.Refund)
            _refunded.Add(1);
        else
            _approved.Add(1);
    }

    public void Duplicate(StreamKind kind) => _duplicates.Add(1, Tag(kind));

    public void VersionConflict(StreamKind kind) => _conflicts.Add(1, Tag(kind));

    public void UnknownOutcome(StreamKind kind) => _unknown.Add(1, Tag(kind));

    /// <summary>Entries were projected: everything that was visible at that time is in the read models.</summary>
    public void Projected(int entries, DateTimeOffset asOf)
    {
        _projected.Add(entries);
        lock (_meter)
            _projectedAsOf = asOf;
    }

    public void ProjectorResigned()
    {
        lock (_meter)
            _projectedAsOf = null;
    }

    public void Dispose() => _meter.Dispose();

    private IEnumerable<Measurement<double>> ObserveLag()
    {
        lock (_meter)
        {
            return _projectedAsOf is { } asOf
                ? [new Measurement<double>(Math.Max(0, (_clock.GetUtcNow() - asOf).TotalSeconds))]
                : [];
        }
    }

    private static KeyValuePair<string, object?> Tag(StreamKind kind) => new("stream", kind.ToString());
}
