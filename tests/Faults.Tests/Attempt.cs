namespace CardPlatform.Faults.Tests;

/// <summary>What a terminal learns from sending a request once.</summary>
internal abstract record Attempt
{
    /// <summary>The problems that promise: "this attempt wrote nothing". See the table in docs/api.md.</summary>
    private static readonly string[] Refusals = ["LEDGER_UNAVAILABLE", "OVERLOADED", "SHUTTING_DOWN"];

    private Attempt()
    {
    }

    /// <summary>A 503 says by its code whether something may have been written.</summary>
    public static Attempt OfProblem(string? code) => Refusals.Contains(code) ? new Refused() : new Unknown();

    /// <summary>An answer to keep.</summary>
    internal sealed record Answered(string Body) : Attempt;

    /// <summary>It wrote nothing.</summary>
    internal sealed record Refused : Attempt;

    /// <summary>It may or may not have been written: the server said so, or said nothing.</summary>
    internal sealed record Unknown : Attempt;
}
