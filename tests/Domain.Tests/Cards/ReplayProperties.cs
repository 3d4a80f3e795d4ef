using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Json;
using CardPlatform.Domain.Members;
using FsCheck;
using FsCheck.Fluent;

namespace CardPlatform.Domain.Tests.Cards;

/// <summary>Invariant 5: what is rebuilt from events or from a snapshot is what was in memory.</summary>
public sealed class ReplayProperties
{
    private static readonly RunningCampaign[] Campaigns =
    [
        Sample.Campaign(1, new CampaignLimits(PerMemberPerDay: 1)),
        Sample.Campaign(2, new CampaignLimits(PerMemberTotal: 3), Sample.AmountOff(90, 0)),
    ];

    private static readonly Gen<List<int>> Lives = Gen.Choose(0, 9).ListOf(40);

    [Fact]
    public void Replay_AnyLife_EndsInTheSameState() => Properties.Hold(Lives, life =>
    {
        var (lived, events) = Live(life);
        var replayed = events
            .Select(happened => DomainJson.CardEvents.Read(DomainJson.CardEvents.Write([happened]))[0])
            .Aggregate(CardState.None, (card, happened) => card.Apply(happened));
        return events.Count > 0 && Json(lived) == Json(replayed);
    });

    [Fact]
    public void Snapshot_InTheMiddleOfAnyLife_LeadsToTheSameState() => Properties.Hold(
        from life in Lives
        from cut in Gen.Choose(1, 40)
        select (life, cut),
        each =>
        {
            var (lived, events) = Live(each.life);
            var cut = Math.Min(each.cut, events.Count);
            var before = events.Take(cut).Aggregate(CardState.None, (card, happened) => card.Apply(happened));
            var restored = DomainJson.CardStates.Read(DomainJson.CardStates.Write(before));
            return Json(lived) == Json(events.Skip(cut).Aggregate(restored, (card, happened) => card.Apply(happened)));
        });

    private static string Json(CardState card) => Convert.ToHexString(DomainJson.CardStates.Write(card));

    /// <summary>A card's life: each number is something that is asked of it, six hours after the last.</summary>
    private static (CardState Card, List<CardEvent> Events) Live(List<int> life)
    {
        var (card, now) = (CardState.None, Sample.Now);
        var events = new List<CardEvent>();
        foreach (var (what, i) in life.Prepend(8).Select((what, i) => (what, i)))
        {
            now = now.AddHours(6);
            if (Decide(card, what, i, now) is not { } happened)
                continue;
            card = card.Apply(happened);
            events.Add(happened);
        }

        return (card, events);
    }

    private static CardEvent? Decide(CardState card, int what, int i, DateTimeOffset now)
    {
        CardCommand? command = what switch
        {
            0 => new CardCommand.Activate(),
            1 => new CardCommand.Suspend(),
            2 => new CardCommand.ReportLost(),
            3 => new CardCommand.ReplaceNumber(CardNumber.WithCheckDigit($"{700_000_000_000 + i}")),
            4 => new CardCommand.UpdateMember(77 + i, Sample.Zhengzhou, Tags: i % 2 == 0 ? [TagCode.Of("a")] : null),
            8 => card.Status is CardStatus.None ? new CardCommand.Issue(Sample.Number, Sample.Member) : null,
            9 => card.Status is CardStatus.Closed
                ? new CardCommand.Reopen(CardNumber.WithCheckDigit($"{700_000_000_000 + i}"))
                : i % 3 == 0 ? new CardCommand.Close() : null,
            _ => null,
        };
        if (command is not null)
            return (CardLifecycle.Decide(card, command, now) as CardDecision.Accepted)?.Event;
        if (card.Status is CardStatus.None)
            return null;

        var checkout = Sample.Case(Campaigns) with { Card = card, Now = card.NotBeforeLast(now) };
        return Redeeming.Decide(checkout, Sample.Redeem(Sample.Basket(1_000)) with { Number = card.Number }) switch
        {
            RedemptionDecision.Approved(var redeemed, _) => redeemed,
            RedemptionDecision.Refused(var declined) => declined,
            _ => null,
        };
    }
}
