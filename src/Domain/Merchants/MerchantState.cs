namespace CardPlatform.Domain.Merchants;

/// <summary>A merchant as its events leave it. Immutable: an event makes the next state.</summary>
/// <param name="Status">Where the contract stands.</param>
/// <param name="Name">As it is shown to members.</param>
/// <param name="Category">What it sells.</param>
/// <param name="Stores">Numbered 1, 2, 3 … in this order; none is ever removed.</param>
/// <param name="Terminals">Numbered 1, 2, 3 … in this order; none is ever removed.</param>
public sealed record MerchantState(
    MerchantStatus Status,
    MerchantName Name,
    CategoryCode Category,
    IReadOnlyList<Store> Stores,
    IReadOnlyList<Terminal> Terminals)
{
    /// <summary>The shape of the snapshots that this code writes and reads; it changes when their JSON does.</summary>
    public const int SnapshotFormat = 1;

    public const int MaxStores = 1_000;
    public const int MaxTerminals = 5_000;

    public static readonly MerchantState None = new(MerchantStatus.None, default, default, [], []);

    public Store? Store(StoreNo no) => no.Value <= Stores.Count ? Stores[no.Value - 1] : null;

    /// <summary>
    /// The terminal, if it is one of this merchant's. Whose it is, its id says; the caller has looked.
    /// </summary>
    public Terminal? Terminal(TerminalId id) => id.Number <= Terminals.Count ? Terminals[id.Number - 1] : null;

    public MerchantState Apply(MerchantEvent happened) => happened switch
    {
        MerchantEvent.Registered registered => this with
        {
            Status = MerchantStatus.Active,
            Name = registered.Name,
            Category = registered.Category,
        },
        MerchantEvent.Suspended => this with { Status = MerchantStatus.Suspended },
        MerchantEvent.Resumed => this with { Status = MerchantStatus.Active },
        MerchantEvent.Ended => this with { Status = MerchantStatus.Ended },
        MerchantEvent.StoreAdded added => this with
        {
            Stores = [.. Stores, new Store(added.Store, added.Name, added.City)],
        },
        MerchantEvent.TerminalAdded added => this with
        {
            Terminals = [.. Terminals, new Terminal(added.Terminal, added.Store, TerminalStatus.Active)],
        },
        MerchantEvent.TerminalSuspended suspended => With(suspended.Terminal, TerminalStatus.Suspended),
        MerchantEvent.TerminalResumed resumed => With(resumed.Terminal, TerminalStatus.Active),
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened, "An event of a later version."),
    };

    private MerchantState With(TerminalId id, TerminalStatus status)
    {
        var terminals = Terminals.ToArray();
        terminals[id.Number - 1] = terminals[id.Number - 1] with { Status = status };
        return this with { Terminals = terminals };
    }
}
