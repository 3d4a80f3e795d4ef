using System.Globalization;

namespace CardPlatform.Harness.Workloads;

/// <summary>
/// Who signs up for what: every card for the first activity, then every card for the second, and so on; and who is new.
/// </summary>
internal sealed class SignUpPairs(int cards, IReadOnlyList<string> activities)
{
    private readonly long[] _activities = [.. activities.Select(id => long.Parse(id, CultureInfo.InvariantCulture))];
    private long _next = -1;
    private int _newcomers = -1;

    /// <summary>The number of a person who has no card yet, from 0.</summary>
    public int NextNewcomer() => Interlocked.Increment(ref _newcomers);

    public (int Card, long Activity) Next()
    {
        var pair = Interlocked.Increment(ref _next);
        return ((int)(pair % cards), _activities[pair / cards % _activities.Length]);
    }
}
