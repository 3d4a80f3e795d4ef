namespace CardPlatform.Faults.Tests;

/// <summary>
/// How long and how often the cells do what they do: quick ones in <c>./test</c>, long ones where
/// <c>CARDPLATFORM_FAULTS=full</c> asks for the matrix. What a cell checks is the same in both.
/// </summary>
internal static class FaultScale
{
    public const string Setting = "CARDPLATFORM_FAULTS";

    public static bool IsFull { get; } = Environment.GetEnvironmentVariable(Setting) switch
    {
        null or "" or "quick" => false,
        "full" => true,
        var other => throw new InvalidOperationException($"{Setting} is quick or full, not {other}."),
    };

    /// <summary>How long a fault lasts.</summary>
    public static TimeSpan Seconds(double quick, double full = 60) => TimeSpan.FromSeconds(IsFull ? full : quick);

    /// <summary>How many rounds, clients or requests.</summary>
    public static int Times(int quick, int full) => IsFull ? full : quick;
}
