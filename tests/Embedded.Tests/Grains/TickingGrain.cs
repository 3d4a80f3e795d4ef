namespace CardPlatform.Embedded.Tests;

public interface ITickingGrain : IGrainWithIntegerKey
{
    /// <summary>Starts a timer that ticks at once and opens "tick 1", "tick 2" and so on.</summary>
    Task StartAsync(bool interleave, int failAtTick);

    /// <summary>Starts the same, and stays in the call until the barrier is open.</summary>
    Task StartAndStayAsync(bool interleave, string barrier);

    Task<long> KeyAsync();
}

internal sealed class TickingGrain(Stage stage) : Grain, ITickingGrain
{
    private int _ticks;
    private IGrainTimer? _timer;

    public Task StartAsync(bool interleave, int failAtTick)
    {
        _timer = this.RegisterGrainTimer(TickAsync, failAtTick, new()
        {
            DueTime = TimeSpan.Zero,
            Period = TimeSpan.FromMilliseconds(1),
            Interleave = interleave,
        });
        return Task.CompletedTask;
    }

    public async Task StartAndStayAsync(bool interleave, string barrier)
    {
        await StartAsync(interleave, failAtTick: 0);
        stage.Record(Track, "call start");
        stage.Open($"{Track}/staying");
        await stage.Reach(barrier);
        stage.Record(Track, "call end");
    }

    public Task<long> KeyAsync() => Task.FromResult(this.GetPrimaryKeyLong());

    private string Track => $"ticking {this.GetPrimaryKeyLong()}";

    private async Task TickAsync(int failAtTick, CancellationToken cancellationToken)
    {
        _ticks++;
        await Task.Yield();
        stage.Record(Track, $"tick {_ticks}");
        stage.Open($"{Track}/tick {_ticks}");
        if (_ticks == failAtTick)
            throw new InvalidDataException("a tick fails");

        if (_ticks == 3)
            _timer!.Dispose();
    }
}
