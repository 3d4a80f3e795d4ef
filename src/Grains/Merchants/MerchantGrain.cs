using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Merchants;
using CardPlatform.Domain.Refunds;
using CardPlatform.Grains.Cards;
using CardPlatform.Grains.Journaling;

namespace CardPlatform.Grains.Merchants;

/// <summary>
/// Owns one merchant. Checkouts interleave on their way to the cards; commands wait for each other at the gate.
/// </summary>
[Reentrant]
internal sealed partial class MerchantGrain(
    LedgerAccess access, CardNumberIndex numbers, MerchantVersions versions, GrainsOptions options)
    : LedgerGrain<MerchantState, MerchantEvent>(access, StreamShapes.Merchants), IMerchantGrain, IDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);

    private MerchantId Id => new(this.GetPrimaryKeyLong());

    public Task<MerchantAnswer> RegisterAsync(MerchantCommand.Register command, RequestName request) =>
        RunAsync(command, request);

    public Task<MerchantAnswer> SuspendAsync(RequestName request) => RunAsync(new MerchantCommand.Suspend(), request);

    public Task<MerchantAnswer> ResumeAsync(RequestName request) => RunAsync(new MerchantCommand.Resume(), request);

    public Task<MerchantAnswer> EndAsync(RequestName request) => RunAsync(new MerchantCommand.End(), request);

    public Task<MerchantAnswer> AddStoreAsync(MerchantCommand.AddStore command, RequestName request) =>
        RunAsync(command, request);

    public Task<MerchantAnswer> AddTerminalAsync(MerchantCommand.AddTerminal command, RequestName request) =>
        RunAsync(command, request);

    public Task<MerchantAnswer> SuspendTerminalAsync(TerminalId terminal, RequestName request) =>
        RunAsync(new MerchantCommand.SuspendTerminal(terminal), request);

    public Task<MerchantAnswer> ResumeTerminalAsync(TerminalId terminal, RequestName request) =>
        RunAsync(new MerchantCommand.ResumeTerminal(terminal), request);

    public async Task<MerchantView?> GetAsync()
    {
        var merchant = await StateAsync();
        LeaveIfNothing();
        return merchant.Status is MerchantStatus.None ? null : new MerchantView(Id, Version, merchant);
    }

    public async Task<QuoteAnswer> QuoteAsync(QuoteCheckout checkout)
    {
        var (card, facts, unknown) = await ResolveAsync(checkout.Number, checkout.Terminal, isCommand: false);
        return unknown is { } party
            ? new QuoteAnswer.Unknown(party)
            : await GrainFactory.GetGrain<IMemberCardGrain>(card.Value).QuoteAsync(checkout, facts!);
    }

    public async Task<CheckoutAnswer> RedeemAsync(RedeemCheckout checkout)
    {
        var (card, facts, unknown) = await ResolveAsync(checkout.Number, checkout.Terminal);
        return unknown is { } party
            ? new CheckoutAnswer.Unknown(party)
            : await GrainFactory.GetGrain<IMemberCardGrain>(card.Value).RedeemAsync(checkout, facts!);
    }

    public async Task<CheckoutAnswer> RefundAsync(RefundCheckout refund)
    {
        var (facts, unknown) = await ResolveAsync(refund.Terminal);
        return unknown is { } party
            ? new CheckoutAnswer.Unknown(party)
            : await GrainFactory.GetGrain<IMemberCardGrain>(refund.Sale.Card.Value).RefundAsync(refund, facts!);
    }

    public async Task<CheckoutEntry?> FindCheckoutAsync(TerminalId terminal, RequestNo requestNo) =>
        CheckoutEntries.Find(
            await Access.Journal.FindRequestAsync(CheckoutEntries.ScopeOf(terminal), requestNo.Value));

    public void Dispose() => _gate.Dispose();

    private async ValueTask<(CardId Card, MerchantFacts? Facts, UnknownParty? Unknown)> ResolveAsync(
        CardNumber number, TerminalId id, bool isCommand = true)
    {
        var (facts, unknown) = await ResolveAsync(id);
        if (unknown is not null)
            return (default, null, unknown);
        // A quote is a read: it would not use what is read along, and load the card once more.
        var found = isCommand ? await numbers.FindToCommandAsync(number) : await numbers.FindAsync(number);
        return found is { } card ? (card, facts, null) : (default, null, UnknownParty.CardUnknown);
    }

    // A suspended merchant or terminal is not turned away here: its decline is written on the card, so that a late
    // duplicate of it can never be approved.
    private async ValueTask<(MerchantFacts? Facts, UnknownParty? Unknown)> ResolveAsync(TerminalId id)
    {
        var merchant = await CurrentAsync(id);
        LeaveIfNothing();
        if (merchant.Status is MerchantStatus.None || id.Merchant != Id)
            return (null, UnknownParty.MerchantUnknown);
        if (merchant.Terminal(id) is not { } terminal)
            return (null, UnknownParty.TerminalUnknown);

        var facts = new MerchantFacts(
            Id,
            merchant.Status,
            merchant.Category,
            id,
            terminal.Status,
            terminal.Store,
            merchant.Store(terminal.Store)!.City);
        return (facts, null);
    }

    private async ValueTask<MerchantState> CurrentAsync(TerminalId terminal)
    {
        var confirmedAt = versions.ConfirmedAt;
        var newest = versions.Of(Id);
        Confirm(newest, confirmedAt);

        // While a command of this activation is under way, what is new in the journal may be its own doing.
        if (_gate.CurrentCount > 0)
            ForgetIfBehind(newest);
        ForgetIfOlder(TimeSpan.FromSeconds(options.MerchantStateMaxAgeSeconds));
        var merchant = await StateAsync();

        // "No such terminal" is final to whoever asks, and another process may just have added it.
        return merchant.Status is MerchantStatus.None || merchant.Terminal(terminal) is null
            ? await ReloadAsync()
            : merchant;
    }

    private async Task<MerchantAnswer> RunAsync(MerchantCommand command, RequestName request)
    {
        await _gate.WaitAsync();
        try
        {
            return await ExecuteAsync(MerchantLedgerCommand.For(Id, command, request));
        }
        finally
        {
            _gate.Release();
        }
    }
}
