using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Members;
using CardPlatform.Ledger;

namespace CardPlatform.Silo.Audit;

/// <summary>
/// Every person has one account: what cards say of their members and what the persons' own streams say is the same, and
/// no person has two streams. Compared by sums, as <see cref="CardNumbersCheck"/> does, so that memory is the same for
/// any number of persons.
/// </summary>
internal sealed class MembersCheck() : AuditCheck("members", "every person has one card account, and the two agree")
{
    private const int Sums = 1 << 16;
    private readonly long[] _sums = new long[Sums];

    /// <summary>The persons at the places right before this one, back to the last gap.</summary>
    private readonly List<string> _neighbours = [];
    private long _lastPlace = -1;

    protected override void See(AuditedEntry audited)
    {
        foreach (var (claim, sign) in ClaimsOf(audited))
        {
            Compare(holds: true, () => "");
            unchecked
            {
                _sums[SumOf(claim)] += sign * (claim.GetHashCode() | 1L);
            }
        }

        foreach (var enrolled in audited.Member.OfType<MemberEvent.Enrolled>())
            SeePlace(audited.Entry.Stream.Id, enrolled);
    }

    public override async Task FinishAsync(FrozenJournal journal, CancellationToken cancellationToken)
    {
        if (_sums.All(sum => sum == 0))
            return;

        var balance = new Dictionary<Claim, int>();
        await foreach (var (entry, _) in journal.EntriesAsync(cancellationToken))
        {
            foreach (var (claim, sign) in ClaimsOf(new AuditedEntry(entry, Snapshot: null)))
            {
                if (_sums[SumOf(claim)] != 0)
                    balance[claim] = balance.GetValueOrDefault(claim) + sign;
            }
        }

        foreach (var (claim, difference) in balance)
        {
            var who = difference > 0 ? "only the card says" : "only the person's stream says";
            Compare(difference == 0, () => $"{who} that card {claim.Card} is its member's");
        }
    }

    private static int SumOf(Claim claim) => (int)((ulong)claim.Card % Sums);

    private static IEnumerable<(Claim Claim, int Sign)> ClaimsOf(AuditedEntry audited)
    {
        foreach (var issued in audited.Card.OfType<CardEvent.Issued>())
            yield return (new Claim(issued.Member.MemberNo, audited.Entry.Stream.Id), 1);
        foreach (var enrolled in audited.Member.OfType<MemberEvent.Enrolled>())
            yield return (new Claim(enrolled.MemberNo, enrolled.Card.Value), -1);
    }

    /// <summary>
    /// A person stands at the hash of the number, or after others without a gap; else nobody would find them, and they
    /// could be given a second account.
    /// </summary>
    private void SeePlace(long place, MemberEvent.Enrolled enrolled)
    {
        if (place != _lastPlace + 1)
            _neighbours.Clear();
        var beyond = place - MemberPlaces.FirstPlaceOf(enrolled.MemberNo);
        Compare(
            beyond >= 0 && beyond <= _neighbours.Count && !_neighbours.Contains(enrolled.MemberNo),
            () => $"Member/{place} is not where its person is looked for");
        _neighbours.Add(enrolled.MemberNo);
        _lastPlace = place;
    }

    private readonly record struct Claim(string MemberNo, long Card);
}
