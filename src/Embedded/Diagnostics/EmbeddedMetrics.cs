using System.Diagnostics.Metrics;

namespace CardPlatform.Embedded;

/// <summary>What the runtime counts, under the meter <c>CardPlatform.Embedded</c>.</summary>
internal sealed class EmbeddedMetrics : IDisposable
{
    public const string MeterName = "CardPlatform.Embedded";

    private readonly Meter _meter = new(MeterName);
    private readonly Counter<long> _activated;
    private readonly Counter<long> _deactivated;
    private readonly Counter<long> _rejected;
    private readonly Counter<long> _cycles;
    private readonly Counter<long> _slowTurns;

    public EmbeddedMetrics(Func<int> activations)
    {
        _meter.CreateObservableGauge(
            "grains.activations", activations, "{activation}", "Activations in memory.");
        _activated = _meter.CreateCounter<long>(
            "grains.activations.created", "{activation}", "Activations made.");
        _deactivated = _meter.CreateCounter<long>(
            "grains.activations.ended", "{activation}", "Activations ended, by reason.");
        _rejected = _meter.CreateCounter<long>(
            "grains.calls.rejected", "{call}", "Calls refused because a bound was reached.");
        _cycles = _meter.CreateCounter<long>(
            "grains.calls.cycles", "{call}", "Calls refused because they would wait for themselves.");
        _slowTurns = _meter.CreateCounter<long>(
            "grains.turns.slow", "{turn}", "Turns that held a thread for too long.");
    }

    public Meter Meter => _meter;

    public void Activated() => _activated.Add(1);

    public void Deactivated(DeactivationReasonCode reason) =>
        _deactivated.Add(1, new KeyValuePair<string, object?>("reason", reason.ToString()));

    public void Rejected() => _rejected.Add(1);

    public void Cycle() => _cycles.Add(1);

    public void SlowTurn() => _slowTurns.Add(1);

    public void Dispose() => _meter.Dispose();
}
