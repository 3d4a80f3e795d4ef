using CardPlatform.Ledger;

namespace CardPlatform.Silo.Audit;

/// <summary>
/// What cards say of sign-ups, and what activities have heard of cards. The two lie far apart in the journal; so each
/// claim is added to one of many sums on the one side and subtracted on the other, and only the sums that are not zero
/// in the end are looked at again, claim by claim: memory is the same for any number of payments. What an activity may
/// not have heard of yet is kept: it is as much as seats are being paid for and duties are open.
/// </summary>
internal sealed class SeatClaims
{
    private const int Sums = 1 << 16;
    private readonly long[] _sums = new long[Sums];
    private readonly HashSet<SeatClaim> _open = [];

    public void Add(SeatClaim claim, int sign)
    {
        unchecked
        {
            _sums[SumOf(claim)] += sign * (claim.GetHashCode() | 1L);
        }
    }

    public void AddOpen(IEnumerable<SeatClaim> claims) => _open.UnionWith(claims);

    /// <summary>What only one side says, or one of them more often.</summary>
    public async Task<IReadOnlyList<string>> DifferencesAsync(
        FrozenJournal journal, CancellationToken cancellationToken)
    {
        if (_sums.All(sum => sum == 0))
            return [];

        var balance = new Dictionary<SeatClaim, int>();
        var activities = new ActivityReplay();
        await foreach (var (entry, _) in journal.EntriesAsync(cancellationToken))
        {
            foreach (var (claim, sign) in ClaimsOf(activities.See(entry, snapshot: null)))
            {
                if (_sums[SumOf(claim)] != 0)
                    balance[claim] = balance.GetValueOrDefault(claim) + sign;
            }
        }

        return
        [
            .. balance.Where(each => each.Value != 0 && !(each.Value == 1 && _open.Contains(each.Key)))
                .Select(each => $"{(each.Value > 0 ? "only its card says" : "only the activity says")}: {each.Key}"),
        ];
    }

    /// <summary>What an entry says: 1 if a card says it, -1 if an activity does.</summary>
    public static IEnumerable<(SeatClaim Claim, int Sign)> ClaimsOf(AuditedEntry audited)
    {
        var id = audited.Entry.Stream.Id;
        foreach (var happened in audited.Card)
        {
            if (SeatClaim.Of(id, happened) is { } claim)
                yield return (claim, 1);
        }

        foreach (var claim in audited.Activity.SelectMany(step => SeatClaim.Of(id, step)))
            yield return (claim, -1);
    }

    private static int SumOf(SeatClaim claim) => (int)(unchecked((uint)claim.GetHashCode()) % Sums);
}
