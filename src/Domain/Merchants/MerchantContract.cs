namespace CardPlatform.Domain.Merchants;

/// <summary>Decides commands to a merchant. Pure: no clock, no I/O, no randomness.</summary>
public static class MerchantContract
{
    public static MerchantDecision Decide(
        MerchantId id, MerchantState merchant, MerchantCommand command, DateTimeOffset now)
    {
        if (command is MerchantCommand.Register register)
            return Register(merchant, register, now);
        if (merchant.Status is MerchantStatus.None)
            return Refuse(MerchantRefusal.MerchantUnknown);
        if (merchant.Status is MerchantStatus.Ended)
            return Refuse(MerchantRefusal.MerchantEnded);

        return command switch
        {
            MerchantCommand.Suspend when merchant.Status is MerchantStatus.Suspended =>
                Refuse(MerchantRefusal.MerchantSuspended),
            MerchantCommand.Suspend => Accept(new MerchantEvent.Suspended(now)),
            MerchantCommand.Resume when merchant.Status is MerchantStatus.Active =>
                Refuse(MerchantRefusal.MerchantAlreadyActive),
            MerchantCommand.Resume => Accept(new MerchantEvent.Resumed(now)),
            MerchantCommand.End => Accept(new MerchantEvent.Ended(now)),
            MerchantCommand.AddStore add => AddStore(merchant, add, now),
            MerchantCommand.AddTerminal add => AddTerminal(id, merchant, add, now),
            MerchantCommand.SuspendTerminal suspend => SuspendTerminal(id, merchant, suspend.Terminal, now),
            MerchantCommand.ResumeTerminal resume => ResumeTerminal(id, merchant, resume.Terminal, now),
            _ => throw new ArgumentOutOfRangeException(nameof(command), command, "Not a command to a merchant."),
        };
    }

    private static MerchantDecision Register(
        MerchantState merchant, MerchantCommand.Register register, DateTimeOffset now) =>
        merchant.Status is MerchantStatus.None
            ? Accept(new MerchantEvent.Registered(now, register.Name, register.Category))
            : Refuse(MerchantRefusal.MerchantAlreadyRegistered);

    private static MerchantDecision AddStore(
        MerchantState merchant, MerchantCommand.AddStore add, DateTimeOffset now) =>
        merchant.Stores.Count < MerchantState.MaxStores
            ? Accept(new MerchantEvent.StoreAdded(now, new StoreNo(merchant.Stores.Count + 1), add.Name, add.City))
            : Refuse(MerchantRefusal.TooManyStores);

    private static MerchantDecision AddTerminal(
        MerchantId id, MerchantState merchant, MerchantCommand.AddTerminal add, DateTimeOffset now)
    {
        if (merchant.Store(add.Store) is null)
            return Refuse(MerchantRefusal.StoreUnknown);
        if (merchant.Terminals.Count >= MerchantState.MaxTerminals)
            return Refuse(MerchantRefusal.TooManyTerminals);
        var terminal = new TerminalId(id, merchant.Terminals.Count + 1);
        return Accept(new MerchantEvent.TerminalAdded(now, terminal, add.Store));
    }

    private static MerchantDecision SuspendTerminal(
        MerchantId id, MerchantState merchant, TerminalId terminal, DateTimeOffset now) =>
        StatusOf(id, merchant, terminal) switch
        {
            null => Refuse(MerchantRefusal.TerminalUnknown),
            TerminalStatus.Suspended => Refuse(MerchantRefusal.TerminalSuspended),
            _ => Accept(new MerchantEvent.TerminalSuspended(now, terminal)),
        };

    private static MerchantDecision ResumeTerminal(
        MerchantId id, MerchantState merchant, TerminalId terminal, DateTimeOffset now) =>
        StatusOf(id, merchant, terminal) switch
        {
            null => Refuse(MerchantRefusal.TerminalUnknown),
            TerminalStatus.Active => Refuse(MerchantRefusal.TerminalAlreadyActive),
            _ => Accept(new MerchantEvent.TerminalResumed(now, terminal)),
        };

    private static TerminalStatus? StatusOf(MerchantId id, MerchantState merchant, TerminalId terminal) =>
        terminal.Merchant == id ? merchant.Terminal(terminal)?.Status : null;

    private static MerchantDecision.Accepted Accept(MerchantEvent happens) => new(happens);

    private static MerchantDecision.Refused Refuse(MerchantRefusal reason) => new(reason);
}
