namespace CardPlatform.Embedded;

/// <summary>One tick of a timer, queued like a call.</summary>
internal sealed class TimerTick(GrainTimer timer) : GrainCall<Nothing>
{
    public override string Name => "a timer";

    public override bool AlwaysInterleave => timer.Interleave;

    internal override bool KeepsAlive => timer.KeepAlive;

    internal override bool DiesWithActivation => true;

    protected override ValueTask<Nothing> Invoke(object grain) => timer.TickAsync();
}
