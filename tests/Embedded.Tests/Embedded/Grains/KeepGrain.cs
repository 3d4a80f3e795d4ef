namespace CardPlatform.Embedded.Tests.Embedded;

/// <summary>Records its end; can ask to be kept.</summary>
public interface IKeepGrain : IGrainWithIntegerKey
{
    Task TouchAsync();

    Task KeepAsync(int seconds);

    Task StayAsync(string barrier);

    Task TickAsync(int everySeconds, bool keepAlive);
}

internal sealed class KeepGrain(Stage stage) : Grain, IKeepGrain
{
    public Task TouchAsync() => Task.CompletedTask;

    public Task KeepAsync(int seconds)
    {
        DelayDeactivation(TimeSpan.FromSeconds(seconds));
        return Task.CompletedTask;
    }

    public async Task StayAsync(string barrier)
    {
        stage.Open($"{barrier} reached");
        await stage.Reach(barrier);
    }

    public Task TickAsync(int everySeconds, bool keepAlive)
    {
        var period = TimeSpan.FromSeconds(everySeconds);
        this.RegisterGrainTimer(
            () => Task.CompletedTask, new() { DueTime = period, Period = period, KeepAlive = keepAlive });
        return Task.CompletedTask;
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        stage.Record("ended", $"{this.GetPrimaryKeyLong()} {reason.ReasonCode}");
        stage.Open($"ended {this.GetPrimaryKeyLong()}");
        return Task.CompletedTask;
    }
}

/// <summary>Never ends of itself.</summary>
public interface IStubbornGrain : IGrainWithIntegerKey
{
    Task TouchAsync();
}

internal sealed class StubbornGrain(Stage stage) : Grain, IStubbornGrain
{
    public Task TouchAsync() => Task.CompletedTask;

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        stage.Open("stubborn");
        return Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
    }
}
