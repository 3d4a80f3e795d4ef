using System.ComponentModel;

namespace CardPlatform.Embedded;

/// <summary>The result of a call that returns nothing, so that one kind of call serves all.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct Nothing
{
    /// <summary>The outcome of a task without a result.</summary>
    public static ValueTask<Nothing> From(Task task) =>
        task.IsCompletedSuccessfully ? default : AwaitAsync(task);

    /// <summary>The outcome of a value task without a result.</summary>
    public static ValueTask<Nothing> From(ValueTask task)
    {
        if (!task.IsCompletedSuccessfully)
            return AwaitAsync(task.AsTask());

        task.GetAwaiter().GetResult();
        return default;
    }

    private static async ValueTask<Nothing> AwaitAsync(Task task)
    {
        await task;
        return default;
    }
}
