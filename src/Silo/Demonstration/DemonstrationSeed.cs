using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Json;
using CardPlatform.Domain.Merchants;
using CardPlatform.Domain.Money;
using CardPlatform.Domain.Purses;
using CardPlatform.Domain.Regions;
using CardPlatform.Domain.Staff;
using CardPlatform.Domain.Time;
using CardPlatform.Domain.Unions;
using CardPlatform.Grains;
using CardPlatform.Grains.Campaigns;
using CardPlatform.Grains.Cards;
using CardPlatform.Grains.Merchants;
using CardPlatform.Grains.Registry;
using CardPlatform.Grains.Rulebooks;
using CardPlatform.Grains.Unions;
using CardPlatform.Ledger;

namespace CardPlatform.Silo.Demonstration;

/// <summary>
/// A merchant, a few unions, two cards, a campaign of discounts and one that grants a benefit, so that an empty system
/// can be tried at once. Every command has its own request name: a part whose last command is in the journal is there,
/// and any other is gone through from its beginning, which finds again what a start that was cut off had made of it.
/// </summary>
internal sealed class DemonstrationSeed(IGrainFactory grains, IJournal journal)
{
    private const string Scope = "demonstration";
    private const long Province = Actor.Province;
    private const long Grassroots = 1;

    private static readonly City Zhengzhou = new(410100);
    private static readonly CardNumber Card = CardNumber.WithCheckDigit("6299010100000001");
    private static readonly CardNumber SuspendedCard = CardNumber.WithCheckDigit("6299010100000002");

    private static readonly PurseCode Festival = PurseCode.Of("festival");

    /// <summary>Fixed, because a command with another span would be another command.</summary>
    private static readonly Interval Span = new(
        new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.FromHours(8)),
        new DateTimeOffset(2031, 1, 1, 0, 0, 0, TimeSpan.FromHours(8)));

    /// <summary>The province, a city, a district, and the grassroots union of the members.</summary>
    private static readonly (long Id, long? Parent, string Name, City? City)[] Tree =
    [
        (Province, null, "河南省总工会", null),
        (410_100, Province, "郑州市总工会", Zhengzhou),
        (410_105, 410_100, "金水区总工会", Zhengzhou),
        (Grassroots, 410_105, "惠民机械厂工会", Zhengzhou),
    ];

    private static readonly Actor Maker = new(StaffId.Of("demo-maker"), Province);
    private static readonly Actor Checker = new(StaffId.Of("demo-checker"), Province);

    private IRegistryGrain Registry => grains.GetGrain<IRegistryGrain>(IRegistryGrain.Key);

    /// <summary>Makes or finds the data; null where the database has data of its own.</summary>
    public async Task<DemonstrationIds?> EnsureAsync(CancellationToken cancellationToken)
    {
        if (!await IsOursAsync(cancellationToken))
            return null;

        var terminal = await FindAsync("merchant/terminal", cancellationToken) is { } entry
            ? TerminalOf(DomainJson.MerchantEvents.Read(entry.Events.Span)[0])
            : await MakeMerchantAsync();
        if (await FindAsync($"union/{Tree[^1].Id}", cancellationToken) is null)
            await MakeUnionsAsync();
        if (await FindAsync("card/activate", cancellationToken) is null)
            await MakeCardAsync("card", Card);
        if (await FindAsync("suspended-card/suspend", cancellationToken) is null)
            await (await MakeCardAsync("suspended-card", SuspendedCard)).SuspendAsync(Name("suspended-card/suspend"));
        if (await FindAsync("campaign/launch", cancellationToken) is null)
            await MakeCampaignAsync("campaign", Discounts());
        if (await FindAsync("purse", cancellationToken) is null)
            await DeclarePurseAsync();
        if (await FindAsync("benefit/launch", cancellationToken) is null)
            await MakeCampaignAsync("benefit", Benefit());
        return terminal is null
            ? null
            : new DemonstrationIds(terminal.Value.ToString(), Card.Digits, SuspendedCard.Digits);
    }

    private static RequestName Name(string key) => new(Scope, key);

    private static TerminalId? TerminalOf(MerchantEvent happened) =>
        happened is MerchantEvent.TerminalAdded added ? added.Terminal : null;

    private Task<JournalEntry?> FindAsync(string key, CancellationToken cancellationToken) =>
        journal.FindRequestAsync(Scope, key, cancellationToken);

    private async Task<bool> IsOursAsync(CancellationToken cancellationToken)
    {
        var first = await journal.ReadAfterAsync(JournalPosition.Beginning, kind: null, limit: 1, cancellationToken);
        return first.Count == 0 || await FindAsync("merchant", cancellationToken) is not null;
    }

    private async Task<TerminalId?> MakeMerchantAsync()
    {
        var register = new MerchantCommand.Register(MerchantName.Of("惠民超市"), CategoryCode.Of("supermarket"));
        if (await Registry.RegisterMerchantAsync(register, Name("merchant")) is not MerchantAnswer.Done registered)
            return null;

        var merchant = grains.GetGrain<IMerchantGrain>(registered.Merchant.Value);
        await merchant.AddStoreAsync(
            new MerchantCommand.AddStore(MerchantName.Of("惠民超市花园路店"), Zhengzhou), Name("merchant/store"));
        var added = await merchant.AddTerminalAsync(
            new MerchantCommand.AddTerminal(new StoreNo(1)), Name("merchant/terminal"));
        return added is MerchantAnswer.Done done ? TerminalOf(done.Event) : null;
    }

    private async Task MakeUnionsAsync()
    {
        foreach (var (id, parent, name, city) in Tree)
        {
            await grains.GetGrain<IUnionGrain>(id).RegisterAsync(
                new UnionCommand.Register(UnionName.Of(name), parent, city), Maker, Name($"union/{id}"));
        }
    }

    private async Task<IMemberCardGrain> MakeCardAsync(string key, CardNumber number)
    {
        var member = new Member($"demo-{key}", Grassroots, Zhengzhou);
        await Registry.IssueCardAsync(new CardCommand.Issue(number, member), Name(key));
        var id = await Registry.FindCardAsync(number)
            ?? throw new InvalidOperationException($"The demonstration's {key} was not issued.");
        var card = grains.GetGrain<IMemberCardGrain>(id.Value);
        await card.ActivateAsync(Name($"{key}/activate"));
        return card;
    }

    private async Task DeclarePurseAsync() => await grains.GetGrain<IRulebookGrain>(IRulebookGrain.Key).DeclareAsync(
        new RulebookCommand.DeclarePurse(new Purse(
            Festival,
            new PurseName("节日福利", "Festival benefit"),
            Priority: 10,
            new ExpiryPolicy.Grace(7),
            Places.Everywhere,
            CalendarRule.Always)),
        Maker,
        Name("purse"));

    /// <summary>A hundred yuan for every member, once, to be spent within the span.</summary>
    private static CampaignTerms Benefit() => new(
        new CampaignName("节日福利一百元", "100 yuan festival benefit"),
        Span,
        [new Offer.Benefit(new OfferNo(1), Festival, new Fen(10_000), Span)],
        new FundingSplit(union: new BasisPoints(10_000), merchant: new BasisPoints(0), sponsor: new BasisPoints(0)),
        new CampaignLimits(TotalCount: 1_000_000, TotalBudget: new Fen(10_000_000_000)));

    private static CampaignTerms Discounts()
    {
        Offer[] offers =
        [
            new Offer.PercentOff(new OfferNo(1), new BasisPoints(1_000), Cap: new Fen(5_000)),
            new Offer.AmountOff(new OfferNo(2), Off: new Fen(2_000), Minimum: new Fen(10_000)),
        ];
        return new CampaignTerms(
            new CampaignName("会员九折，满一百减二十", "10% off, or 20 yuan off from 100"),
            Span,
            offers,
            new FundingSplit(
                union: new BasisPoints(6_000), merchant: new BasisPoints(4_000), sponsor: new BasisPoints(0)),
            new CampaignLimits(TotalCount: 1_000_000, TotalBudget: new Fen(1_000_000_000), PerMemberPerDay: 50));
    }

    private async Task MakeCampaignAsync(string key, CampaignTerms terms)
    {
        var created = await Registry.CreateCampaignAsync(new CampaignCommand.Create(terms), Maker, Name(key));
        if (created is not CampaignAnswer.Done { Event: CampaignEvent.Created written } done)
            return;

        var campaign = grains.GetGrain<ICampaignGrain>(done.Campaign.Value);
        await campaign.RunAsync(new CampaignCommand.Submit(), Maker, Name($"{key}/submit"));
        await campaign.RunAsync(
            new CampaignCommand.Approve(ContentHash.Of(written.Terms)), Checker, Name($"{key}/approve"));
        await campaign.RunAsync(new CampaignCommand.Launch(), Maker, Name($"{key}/launch"));
    }
}
