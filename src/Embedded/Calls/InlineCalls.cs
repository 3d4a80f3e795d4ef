namespace CardPlatform.Embedded;

/// <summary>
/// The conditions for running a call on its caller's thread. Grain code never sees the caller's execution
/// context (its async locals), wherever it runs, and the stack never grows with the length of a chain of calls.
/// </summary>
internal static class InlineCalls
{
    private const int MaxDepth = 16;

    private static ExecutionContext? _clean;

    [ThreadStatic]
    private static int _depth;

    /// <summary>Learns the empty execution context, which a pool thread starts its work in.</summary>
    public static void RememberCleanContext()
    {
        if (_clean is null)
            Volatile.Write(ref _clean, ExecutionContext.Capture());
    }

    public static bool MayBegin(out ExecutionContext callers)
    {
        // Null while flow is suppressed; such a context could not be restored.
        callers = ExecutionContext.Capture()!;
        return callers is not null && _clean is not null && _depth < MaxDepth;
    }

    public static void Begin(ExecutionContext callers)
    {
        _depth++;
        if (callers != _clean)
            ExecutionContext.Restore(_clean!);
    }

    public static void End(ExecutionContext callers)
    {
        _depth--;
        if (ExecutionContext.Capture() != callers)
            ExecutionContext.Restore(callers);
    }

    /// <summary>Drops whatever the code of a turn left in the thread's execution context.</summary>
    public static void RestoreCleanContext()
    {
        if (ExecutionContext.Capture() != _clean)
            ExecutionContext.Restore(_clean!);
    }
}
