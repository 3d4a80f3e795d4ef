using System.ComponentModel.DataAnnotations;

namespace CardPlatform.Api;

/// <summary>What can be configured of the HTTP side, in the section <c>Api</c>.</summary>
public sealed class ApiOptions
{
    /// <summary>Every request is answered within this time, if need be with a 503.</summary>
    [Range(1, 300)]
    public int RequestDeadlineSeconds { get; set; } = 10;

    /// <summary>
    /// <c>/readyz</c> is answered within this time. Shorter than for requests: whoever supervises the process gives up
    /// sooner than a caller does, and should hear a 503 before that.
    /// </summary>
    [Range(1, 300)]
    public int ReadinessDeadlineSeconds { get; set; } = 2;

    /// <summary>
    /// The most requests worked on at once; one more is answered at once with a 503. Requests that wait for the rest of
    /// their body are not counted, and neither is what lies outside <c>/v1</c> ever refused.
    /// </summary>
    [Range(1, 1_000_000)]
    public int MaxRequestsInFlight { get; set; } = 4096;

    /// <summary>
    /// What a 503 tells the caller to wait before repeating the request. A connection that was refused and asks again
    /// sooner, while the server is still busy, is answered when that time has passed.
    /// </summary>
    [Range(1, 300)]
    public int RetryAfterSeconds { get; set; } = 1;

    /// <summary>The largest body of a request.</summary>
    [Range(1024, 1024 * 1024)]
    public int MaxBodyBytes { get; set; } = 64 * 1024;
}
