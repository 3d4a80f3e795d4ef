using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Merchants;
using CardPlatform.Domain.Money;
using CardPlatform.Domain.Regions;
using CardPlatform.Domain.Staff;
using CardPlatform.Domain.Time;
using CardPlatform.Grains.Campaigns;
using CardPlatform.Grains.Cards;
using CardPlatform.Grains.Merchants;
using CardPlatform.Grains.Registry;
using CardPlatform.Grains.Unions;

namespace CardPlatform.Grains.Tests.Support;

/// <summary>
/// A merchant with a terminal, cards and campaigns: what a test needs before it begins, in one line each.
/// </summary>
internal sealed class Scene(GrainsProcess process, string series = "q")
{
    private static readonly City Zhengzhou = new(410100);

    private int _requests;

    /// <summary>As many offers as a test wants to compare take this much off: 500 of a basket of 2,000 fen.</summary>
    public static Basket Basket { get; } = BasketOf(2_000);

    public TerminalId Terminal { get; private set; }

    public IRegistryGrain Registry => process.Grains.GetGrain<IRegistryGrain>(IRegistryGrain.Key);

    public IMerchantGrain Merchant => process.Grains.GetGrain<IMerchantGrain>(Terminal.Merchant.Value);

    public static Basket BasketOf(long total) => new([new BasketLine(1, new Fen(total))]);

    /// <summary>What the merchant's grain says about the terminal, for tests that must reach a card directly.</summary>
    public MerchantFacts Counter => new(
        Terminal.Merchant,
        MerchantStatus.Active,
        CategoryCode.Of("supermarket"),
        Terminal,
        TerminalStatus.Active,
        new StoreNo(1),
        Zhengzhou);

    public static CardNumber Number(int n) => CardNumber.WithCheckDigit($"62284800{n:0000000}");

    public static CampaignCommand.Create Draft(
        long off = 500, CampaignLimits? limits = null, params long[] merchants) => new(
        new CampaignTerms(
            new CampaignName("春季惠购", "Spring"),
            Interval.OfDays(new(new DateOnly(2026, 3, 1)), new(new DateOnly(2026, 3, 31))),
            [new Offer.AmountOff(new OfferNo(1), new Fen(off), Fen.Zero)],
            new FundingSplit(new BasisPoints(6_000), new BasisPoints(3_000), new BasisPoints(1_000)),
            limits ?? CampaignLimits.None,
            merchants.Length == 0 ? null : [.. merchants.Select(id => new MerchantId(id))]));

    /// <summary>The union of every member here, and of the officers.</summary>
    public const long OwnUnion = 77;

    /// <summary>Writes campaigns; another officer checks them.</summary>
    public static Actor Maker { get; } = new(StaffId.Of("maker"), OwnUnion);

    public static Actor Checker { get; } = new(StaffId.Of("checker"), OwnUnion);

    /// <summary>An officer who acts for the whole province.</summary>
    public static Actor Province { get; } = new(StaffId.Of("province"), Actor.Province);

    public static CardCommand.Issue Issue(int n) => new(Number(n), new Member($"M-{n}", 77, Zhengzhou));

    public RequestName NextRequest() => new("actor/tester", $"{series}-{Interlocked.Increment(ref _requests)}");

    public RequestNo NextRequestNo() => RequestNo.Of($"t-{Interlocked.Increment(ref _requests)}");

    public IMemberCardGrain Card(CardId id) => process.Grains.GetGrain<IMemberCardGrain>(id.Value);

    public IUnionGrain Union(long id) => process.Grains.GetGrain<IUnionGrain>(id);

    public ICampaignGrain Campaign(CampaignId id) => process.Grains.GetGrain<ICampaignGrain>(id.Value);

    public async Task<Scene> OpenMerchantAsync()
    {
        var name = MerchantName.Of("丹尼斯百货");
        var registered = Assert.IsType<MerchantAnswer.Done>(await Registry.RegisterMerchantAsync(
            new MerchantCommand.Register(name, CategoryCode.Of("supermarket")), NextRequest()));
        Terminal = new TerminalId(registered.Merchant, 1);
        Done(await Merchant.AddStoreAsync(new MerchantCommand.AddStore(name, Zhengzhou), NextRequest()));
        Done(await Merchant.AddTerminalAsync(new MerchantCommand.AddTerminal(new StoreNo(1)), NextRequest()));
        return this;
    }

    public async Task<CardId> IssueAsync(int n) =>
        Assert.IsType<CardAnswer.Done>(await Registry.IssueCardAsync(Issue(n), NextRequest())).Card;

    public async Task<CardId> ActiveCardAsync(int n)
    {
        var card = await IssueAsync(n);
        Assert.IsType<CardAnswer.Done>(await Card(card).ActivateAsync(NextRequest()));
        return card;
    }

    public Task<CampaignId> RunningCampaignAsync(
        long off = 500, CampaignLimits? limits = null, params long[] merchants) =>
        RunningCampaignAsync(Draft(off, limits, merchants).Terms);

    public async Task<CampaignId> RunningCampaignAsync(CampaignTerms terms)
    {
        var campaign = await DraftAsync(new CampaignCommand.Create(terms));
        await LaunchAsync(campaign);
        return campaign;
    }

    public async Task<CampaignId> DraftAsync(CampaignCommand.Create draft) => Assert.IsType<CampaignAnswer.Done>(
        await Registry.CreateCampaignAsync(draft, Maker, NextRequest())).Campaign;

    /// <summary>Has the version under preparation checked, and puts it in force.</summary>
    public async Task LaunchAsync(CampaignId campaign, long scope = OwnUnion)
    {
        await ApproveAsync(campaign, scope);
        await DoneAsync(campaign, new CampaignCommand.Launch(), scope);
    }

    public async Task ApproveAsync(CampaignId campaign, long scope = OwnUnion)
    {
        await DoneAsync(campaign, new CampaignCommand.Submit(), scope);
        var hash = (await Campaign(campaign).GetAsync())!.State.Next!.Hash;
        Assert.IsType<CampaignAnswer.Done>(
            await Campaign(campaign).RunAsync(
                new CampaignCommand.Approve(hash), new Actor(Checker.Staff, scope), NextRequest()));
    }

    public async Task EditAsync(CampaignId campaign, CampaignTerms terms, long scope = OwnUnion)
    {
        var read = await Campaign(campaign).GetAsync();
        await DoneAsync(campaign, new CampaignCommand.Edit(terms, read!.Version), scope);
    }

    public async Task DoneAsync(CampaignId campaign, CampaignCommand command, long scope = OwnUnion) =>
        Assert.IsType<CampaignAnswer.Done>(await AskAsync(campaign, command, scope));

    public Task<CampaignAnswer> AskAsync(CampaignId campaign, CampaignCommand command, long scope = OwnUnion) =>
        Campaign(campaign).RunAsync(command, new Actor(Maker.Staff, scope), NextRequest());

    public RedeemCheckout Checkout(int n, long total = 2_000, RequestNo? requestNo = null) =>
        new(Number(n), Terminal, requestNo ?? NextRequestNo(), BasketOf(total));

    public Task<CheckoutAnswer> RedeemAsync(RedeemCheckout checkout) => Merchant.RedeemAsync(checkout);

    public async Task<Redeemed> ApprovedAsync(RedeemCheckout checkout) =>
        Assert.IsType<CheckoutEntry.Redemption>(Decided(await RedeemAsync(checkout)).Entry).Facts;

    public async Task<DeclineReason> DeclinedAsync(RedeemCheckout checkout) =>
        Assert.IsType<CheckoutEntry.Decline>(Decided(await RedeemAsync(checkout)).Entry).Facts.Reason;

    public async Task<CampaignFigures> FiguresAsync(CampaignId campaign) =>
        Assert.IsType<CampaignFigures>(await Campaign(campaign).GetFiguresAsync());

    public static CheckoutAnswer.Decided Decided(CheckoutAnswer answer) =>
        Assert.IsType<CheckoutAnswer.Decided>(answer);

    private static void Done(MerchantAnswer answer) => Assert.IsType<MerchantAnswer.Done>(answer);
}
