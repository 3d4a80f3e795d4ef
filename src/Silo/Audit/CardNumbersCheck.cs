using CardPlatform.Domain.Cards;
using CardPlatform.Ledger;

namespace CardPlatform.Silo.Audit;

/// <summary>
/// What cards say of their numbers and what the numbers' own streams say is the same. The two lie far apart in the
/// journal; so each claim is added to one of many sums on the one side and subtracted on the other, and only the sums
/// that are not zero in the end are looked at again, claim by claim: memory is the same for any number of cards.
/// </summary>
internal sealed class CardNumbersCheck()
    : AuditCheck("card-numbers", "cards and card numbers say the same of each other")
{
    private const int Sums = 1 << 16;
    private readonly long[] _sums = new long[Sums];

    private enum ClaimKind
    {
        Assigned,
        Retired,
    }

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
            if (difference != 0)
                Compare(holds: false, () => Describe(claim, difference));
        }
    }

    private static int SumOf(Claim claim) => (int)((ulong)claim.Number % Sums);

    private static string Describe(Claim claim, int difference)
    {
        var who = difference > 0 ? "only its card says" : "only the number's stream says";
        return claim.Kind is ClaimKind.Assigned
            ? $"{who} that the number ending in {claim.Number % 10_000:0000} is assigned to card {claim.Card}"
            : $"{who} that the number ending in {claim.Number % 10_000:0000} is retired";
    }

    private static (CardNumber Number, CardNumber Retired)? ReplacementIn(CardEvent happened) => happened switch
    {
        CardEvent.NumberReplaced replaced => (replaced.Number, replaced.Retired),
        CardEvent.Reopened reopened => (reopened.Number, reopened.Retired),
        _ => null,
    };

    private static IEnumerable<(Claim Claim, int Sign)> ClaimsOf(AuditedEntry audited)
    {
        var id = audited.Entry.Stream.Id;
        foreach (var happened in audited.Card)
        {
            if (happened is CardEvent.Issued issued)
                yield return (new Claim(ClaimKind.Assigned, issued.Number.Value, id), 1);
            if (ReplacementIn(happened) is not var (number, retired))
                continue;
            yield return (new Claim(ClaimKind.Assigned, number.Value, id), 1);
            yield return (new Claim(ClaimKind.Retired, retired.Value, 0), 1);
        }

        foreach (var happened in audited.CardNumber)
        {
            yield return happened is CardNumberEvent.Assigned assigned
                ? (new Claim(ClaimKind.Assigned, id, assigned.Card.Value), -1)
                : (new Claim(ClaimKind.Retired, id, 0), -1);
        }
    }

    private readonly record struct Claim(ClaimKind Kind, long Number, long Card);
}
