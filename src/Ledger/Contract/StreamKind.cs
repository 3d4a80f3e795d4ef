namespace CardPlatform.Ledger;

/// <summary>What a stream is about. The numbers are stored; they never change meaning.</summary>
public enum StreamKind : short
{
    /// <summary>One card account; the stream's id is the card id.</summary>
    Card = 1,

    /// <summary>
    /// One printed card number; the stream's id is the number itself. Its first entry claims the number.
    /// </summary>
    CardNumber = 2,

    /// <summary>One merchant with its stores and terminals.</summary>
    Merchant = 3,

    /// <summary>One campaign.</summary>
    Campaign = 4,

    /// <summary>One activity.</summary>
    Activity = 5,

    /// <summary>
    /// One person, at a hash of the member number; its first entry ties the person to a card account for ever.
    /// </summary>
    Member = 6,

    /// <summary>One union; the stream's id is the union's id.</summary>
    Union = 7,

    /// <summary>What staff have declared for the whole province; the stream's id is 1.</summary>
    Rulebook = 8,
}
