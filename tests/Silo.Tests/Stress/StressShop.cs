using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Merchants;
using CardPlatform.Domain.Money;
using CardPlatform.Domain.Purses;
using CardPlatform.Domain.Refunds;
using CardPlatform.Domain.Regions;
using CardPlatform.Domain.Staff;
using CardPlatform.Domain.Time;
using CardPlatform.Grains;
using CardPlatform.Grains.Campaigns;
using CardPlatform.Grains.Cards;
using CardPlatform.Grains.Merchants;
using CardPlatform.Grains.Registry;
using CardPlatform.Grains.Rulebooks;

namespace CardPlatform.Silo.Tests.Stress;

/// <summary>
/// A few cards, a terminal for every client, campaigns that combine, run out and claw back, and money on the cards.
/// </summary>
internal sealed class StressShop(IGrainFactory grains)
{
    private const long Union = 410_000;
    private static readonly City Zhengzhou = new(410100);
    private static readonly PurseCode Festival = PurseCode.Of("festival");
    private static readonly FundingSplit Funding =
        new(new BasisPoints(5_001), new BasisPoints(2_000), new BasisPoints(2_999));

    private readonly List<CardNumber> _cards = [];
    private readonly List<TerminalId> _terminals = [];
    private int _requests;

    public IReadOnlyList<CardNumber> Cards => _cards;

    public IReadOnlyList<TerminalId> Terminals => _terminals;

    /// <summary>Gives coupons, so many a day and a card and so many in all.</summary>
    public CampaignId Coupons { get; private set; }

    private IRegistryGrain Registry => grains.GetGrain<IRegistryGrain>(IRegistryGrain.Key);

    public async Task<StressShop> OpenAsync(int cards, int terminals)
    {
        var name = MerchantName.Of("丹尼斯百货");
        var registered = Assert.IsType<MerchantAnswer.Done>(await Registry.RegisterMerchantAsync(
            new MerchantCommand.Register(name, CategoryCode.Of("supermarket")), Next()));
        var merchant = grains.GetGrain<IMerchantGrain>(registered.Merchant.Value);
        await merchant.AddStoreAsync(new MerchantCommand.AddStore(name, Zhengzhou), Next());
        for (var i = 1; i <= terminals; i++)
        {
            await merchant.AddTerminalAsync(new MerchantCommand.AddTerminal(new StoreNo(1)), Next());
            _terminals.Add(new TerminalId(registered.Merchant, i));
        }

        var purse = new Purse(
            Festival,
            new PurseName("节日福利", "Festival benefit"),
            10,
            new ExpiryPolicy.Grace(30),
            Places.Everywhere,
            CalendarRule.Always);
        Assert.IsType<RulebookAnswer.Done>(await grains.GetGrain<IRulebookGrain>(IRulebookGrain.Key)
            .DeclareAsync(new RulebookCommand.DeclarePurse(purse), new Actor(StaffId.Of("maker"), Union), Next()));

        for (var i = 0; i < cards; i++)
            await IssueAsync(i);
        await LaunchAllAsync();
        return this;
    }

    private async Task IssueAsync(int n)
    {
        var number = CardNumber.WithCheckDigit($"62284899{n:0000000}");
        var issued = Assert.IsType<CardAnswer.Done>(await Registry.IssueCardAsync(
            new CardCommand.Issue(number, new Member($"stress-{n}", Union, Zhengzhou)), Next()));
        await grains.GetGrain<IMemberCardGrain>(issued.Card.Value).ActivateAsync(Next());
        _cards.Add(number);
    }

    private async Task LaunchAllAsync()
    {
        var together = new Stacking(WithOthers: true);
        var off = new Offer.AmountOff(new OfferNo(1), new Fen(333), new Fen(1_000));
        await LaunchAsync(Terms(off) with { Refund = RefundRule.ClawBack, Stacking = together });
        await LaunchAsync(Terms(new Offer.PercentOff(new OfferNo(1), new BasisPoints(777))) with
        {
            Stacking = together,
            Limits = new CampaignLimits(TotalBudget: new Fen(20_000), PerDayCount: 300),
        });
        await LaunchAsync(Terms(new Offer.AmountOff(new OfferNo(1), new Fen(900), Fen.Zero)) with
        {
            Limits = new CampaignLimits(TotalCount: 500, PerMemberTotal: 20, PerMemberPerDay: 10),
        });
        var claims = new ClaimLimits(PerMember: 40, Total: 200, PerDay: 150);
        var coupon = new Offer.Coupon(new OfferNo(1), off with { Off = new Fen(450) }, ValidDays: 7, claims);
        Coupons = await LaunchAsync(Terms(coupon) with { Stacking = together });
        await LaunchAsync(Terms(new Offer.Benefit(
            new OfferNo(1), Festival, new Fen(200_000), Terms(off).Span)));
    }

    private static CampaignTerms Terms(Offer offer)
    {
        var today = BusinessDay.Of(TimeProvider.System.GetUtcNow()).Date;
        var span = Interval.OfDays(new BusinessDay(today.AddDays(-10)), new BusinessDay(today.AddDays(10)));
        var funding = offer is Offer.Benefit
            ? new FundingSplit(new BasisPoints(7_000), new BasisPoints(0), new BasisPoints(3_000))
            : Funding;
        return new CampaignTerms(
            new CampaignName("乱序演练", "Stress"), span, [offer], funding, CampaignLimits.None);
    }

    private async Task<CampaignId> LaunchAsync(CampaignTerms terms)
    {
        var (maker, checker) = (new Actor(StaffId.Of("maker"), Union), new Actor(StaffId.Of("checker"), Union));
        var created = Assert.IsType<CampaignAnswer.Done>(
            await Registry.CreateCampaignAsync(new CampaignCommand.Create(terms), maker, Next()));
        var campaign = grains.GetGrain<ICampaignGrain>(created.Campaign.Value);
        var hash = ContentHash.Of(((CampaignEvent.Created)created.Event).Terms);
        await campaign.RunAsync(new CampaignCommand.Submit(), maker, Next());
        await campaign.RunAsync(new CampaignCommand.Approve(hash), checker, Next());
        Assert.IsType<CampaignAnswer.Done>(await campaign.RunAsync(new CampaignCommand.Launch(), maker, Next()));
        return created.Campaign;
    }

    private RequestName Next() => new("actor/stress", $"s-{++_requests}");
}
