using System.Runtime.CompilerServices;
using CardPlatform.Domain.Activities.SignUps;
using CardPlatform.Domain.Unions;

namespace CardPlatform.Domain.Activities.Waitlist;

/// <summary>
/// The limits of an activity in slots: the total, then the cities, unions and tags with a quota in the order of their
/// codes, then the sessions by number. Which quotas there are is fixed once an activity is launched, so a slot means
/// the same for ever; events name slots.
/// </summary>
internal sealed class SeatPlan
{
    /// <summary>Of what nobody has limited, but sessions do.</summary>
    public const int NoLimit = int.MaxValue;

    private static readonly ConditionalWeakTable<ActivityTerms, SeatPlan> Plans = [];

    private readonly ActivityTerms _terms;
    private readonly CityQuota[] _cities;
    private readonly UnionQuota[] _unions;
    private readonly TagQuota[] _tags;

    private SeatPlan(ActivityTerms terms)
    {
        var quotas = terms.Quotas ?? ActivityQuotas.None;
        _terms = terms;
        _cities = [.. (quotas.Cities ?? []).OrderBy(quota => quota.City.Code)];
        _unions = [.. (quotas.Unions ?? []).OrderBy(quota => quota.Union)];
        _tags = [.. (quotas.Tags ?? []).OrderBy(quota => quota.Tag)];
        Limits = Tally.Of(Keys().Select(key => KeyValuePair.Create(key.Slot, key.Limit)));
    }

    /// <summary>A slot without a session has none.</summary>
    public Tally Limits { get; }

    private int FirstSession => 1 + _cities.Length + _unions.Length + _tags.Length;

    public static SeatPlan Of(ActivityTerms terms) => Plans.GetValue(terms, known => new SeatPlan(known));

    public int SlotOf(Session session) => FirstSession + session.No - 1;

    /// <summary>Every limit there is.</summary>
    public IEnumerable<SeatLimit> Keys()
    {
        if (_terms.Quotas?.Total is { } total)
            yield return new SeatLimit(0, SeatLimitKind.Total, "", total);
        else
            yield return new SeatLimit(0, SeatLimitKind.Total, "", NoLimit);
        var slot = 1;
        foreach (var quota in _cities)
            yield return new SeatLimit(slot++, SeatLimitKind.City, quota.City.ToString(), quota.Limit);
        foreach (var quota in _unions)
            yield return new SeatLimit(slot++, SeatLimitKind.Union, $"{quota.Union}", quota.Limit);
        foreach (var quota in _tags)
            yield return new SeatLimit(slot++, SeatLimitKind.Tag, quota.Tag.Value, quota.Limit);
        foreach (var session in _terms.Sessions.OrderBy(session => session.No))
            yield return new SeatLimit(SlotOf(session), SeatLimitKind.Session, $"{session.No}", session.Capacity);
    }

    /// <summary>What a group takes, by slot in ascending order.</summary>
    /// <param name="session">For which session; 0 for all.</param>
    /// <param name="people">The group.</param>
    /// <param name="unions">Which union lies within which.</param>
    public Claim[] ClaimsOf(int session, IReadOnlyList<Applicant> people, IUnionTree unions)
    {
        Span<int> units = stackalloc int[FirstSession];
        units.Clear();
        for (var i = 0; i < people.Count; i++)
            Count(people[i], units, unions);
        var sessions = session == 0 ? _terms.Sessions.Count : 1;
        var claims = new Claim[units.Length - units.Count(0) + sessions];
        var next = 0;
        for (var slot = 0; slot < units.Length; slot++)
        {
            if (units[slot] > 0)
                claims[next++] = new Claim(slot, units[slot]);
        }

        if (session > 0)
            claims[next] = new Claim(FirstSession + session - 1, people.Count);
        else
            ForAll(claims.AsSpan(next), people.Count);
        return claims;
    }

    private void ForAll(Span<Claim> claims, int size)
    {
        var next = 0;
        foreach (var session in _terms.Sessions.OrderBy(session => session.No))
            claims[next++] = new Claim(SlotOf(session), size);
    }

    private void Count(Applicant person, Span<int> units, IUnionTree unions)
    {
        units[0]++;
        var slot = 1;
        foreach (var quota in _cities)
            units[slot++] += quota.City == person.Member.City ? 1 : 0;
        foreach (var quota in _unions)
            units[slot++] += unions.IsWithin(person.Member.UnionId, quota.Union) ? 1 : 0;
        foreach (var quota in _tags)
            units[slot++] += person.Member.Has(quota.Tag) ? 1 : 0;
    }
}
