namespace CardPlatform.Grains.Journaling;

/// <inheritdoc cref="BatchCommand{TState, TEvent}"/>
/// <typeparam name="TState">Of the stream.</typeparam>
/// <typeparam name="TEvent">Of the stream.</typeparam>
/// <typeparam name="TAnswer">What the caller waits for.</typeparam>
internal abstract class BatchCommand<TState, TEvent, TAnswer> : BatchCommand<TState, TEvent>
{
    // A thousand callers go on after one commit: each in a turn of its own, and not inside the loop that wrote it.
    private readonly TaskCompletionSource<TAnswer> _answered =
        new(TaskCreationOptions.RunContinuationsAsynchronously);

    private TAnswer? _answer;

    public Task<TAnswer> Answered => _answered.Task;

    public sealed override bool IsAnswered => _answered.Task.IsCompleted;

    public sealed override BatchStep<TState, TEvent> Decide(TState state, DateTimeOffset now) =>
        Decide(state, now, out _answer);

    public sealed override void Complete() => _answered.TrySetResult(_answer!);

    public sealed override void Fail(Exception fault) => _answered.TrySetException(fault);

    /// <summary>Decides. Pure, but for what the command has learnt from earlier attempts.</summary>
    /// <param name="state">The state that the command before it left.</param>
    /// <param name="now">The time.</param>
    /// <param name="answer">To be given once the step is durable.</param>
    protected abstract BatchStep<TState, TEvent> Decide(TState state, DateTimeOffset now, out TAnswer answer);
}
