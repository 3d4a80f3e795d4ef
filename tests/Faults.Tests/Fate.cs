using System.Net;
using System.Text.Json;

namespace CardPlatform.Faults.Tests;

/// <summary>What became of a request that was sent once.</summary>
internal abstract record Fate
{
    /// <summary>It was answered for good: the body of the answer.</summary>
    public sealed record Acknowledged(string Answer) : Fate;

    /// <summary>It was refused, with the assurance that nothing was written.</summary>
    public sealed record Refused : Fate;

    /// <summary>It may have been written, or not.</summary>
    public sealed record Unknown : Fate;

    /// <summary>Reads an answer, and lets a busy server say nothing but yes and later.</summary>
    public static Fate Of(int status, string answer)
    {
        if (status is (int)HttpStatusCode.OK or (int)HttpStatusCode.Created)
            return new Acknowledged(answer);

        Assert.True(
            status is (int)HttpStatusCode.ServiceUnavailable or (int)HttpStatusCode.TooManyRequests, answer);
        return JsonDocument.Parse(answer).RootElement.GetProperty("code").GetString() switch
        {
            "OVERLOADED" or "LEDGER_UNAVAILABLE" => new Refused(),
            "COMMIT_UNKNOWN" or "DEADLINE_EXCEEDED" => new Unknown(),
            var other => throw new InvalidOperationException($"An overloaded server said {other}."),
        };
    }
}
