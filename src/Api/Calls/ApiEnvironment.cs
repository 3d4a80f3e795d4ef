using Microsoft.Extensions.Options;

namespace CardPlatform.Api.Calls;

/// <summary>What requests have in common; looked up once for each.</summary>
internal sealed class ApiEnvironment(IGrainFactory grains, TimeProvider clock, IOptions<ApiOptions> options)
{
    private readonly TimeSpan _deadline = TimeSpan.FromSeconds(options.Value.RequestDeadlineSeconds);

    private readonly TimeSpan _readinessDeadline = TimeSpan.FromSeconds(options.Value.ReadinessDeadlineSeconds);

    public IGrainFactory Grains { get; } = grains;

    public DateTimeOffset Now => clock.GetUtcNow();

    public int MaxBodyBytes { get; } = options.Value.MaxBodyBytes;

    public Deadline StartDeadline() => new(clock, clock.GetTimestamp(), _deadline);

    public Deadline StartDeadline(TimeSpan length) => new(clock, clock.GetTimestamp(), length);

    public Deadline StartReadinessDeadline() => new(clock, clock.GetTimestamp(), _readinessDeadline);
}
