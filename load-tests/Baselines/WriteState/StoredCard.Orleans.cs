using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Regions;
using CardPlatform.Grains.Cards;

namespace CardPlatform.Baselines.WriteState;

/// <summary>
/// The state of a card as its grain stores it: plain properties, as the provider's serializer wants them. It is small,
/// because all of it is written each time: uses are kept only where a campaign limits them, and the last two answers.
/// </summary>
internal sealed class StoredCard
{
    /// <summary>A terminal that heard no answer asks again at once.</summary>
    private const int KeptAnswers = 2;

    /// <summary>No campaign that can be loaded asks for it.</summary>
    private static readonly City AnyCity = new(410100);

    public long CardId { get; set; }

    public CardStatus Status { get; set; }

    public long UnionId { get; set; }

    public string MemberNo { get; set; } = "";

    public DateTimeOffset LastAt { get; set; }

    /// <summary>How many answers there have been; the next one's number is one more.</summary>
    public long Answers { get; set; }

    public List<StoredUse> Uses { get; set; } = [];

    /// <summary>The latest comes last.</summary>
    public List<StoredAnswer> Recent { get; set; } = [];

    /// <summary>The answer that the same request number got, if it was lately.</summary>
    public StoredAnswer? Find(RedeemCheckout checkout)
    {
        var terminal = checkout.Terminal.ToString();
        return Recent.Find(answer => answer.Terminal == terminal && answer.RequestNo == checkout.RequestNo.Value);
    }

    public CheckoutEntry EntryOf(StoredAnswer answer) =>
        CheckoutEntries.Of(new RedemptionId(new CardId(CardId), answer.Number), answer.Read());

    public CardState ToDomain(CardNumber number) => CardState.None with
    {
        Status = Status,
        Number = number,
        Member = new Member(MemberNo, UnionId, AnyCity),
        LastAt = LastAt,
        Usage = new UsageCounts([.. Uses.Select(use => use.ToDomain())]),
    };

    /// <summary>Takes what was decided in; nothing is durable yet.</summary>
    public StoredAnswer Take(
        CardEvent decided, CardState before, Guid hash, RedeemCheckout checkout, Catalogue catalogue)
    {
        var after = before.Apply(decided);
        LastAt = after.LastAt;
        if (decided is Redeemed redeemed && redeemed.Applied.Any(offer => catalogue.LimitsMembers(offer.Campaign)))
        {
            Uses =
            [
                .. after.Usage.ByCampaign
                    .Where(usage => catalogue.LimitsMembers(usage.Campaign))
                    .Select(StoredUse.Of),
            ];
        }

        var answer = StoredAnswer.Of(++Answers, decided, hash, checkout);
        Recent = [.. Recent.TakeLast(KeptAnswers - 1), answer];
        return answer;
    }
}
