namespace CardPlatform.Domain.Money;

/// <summary>
/// One leg of a journal entry. Positive is a debit, negative a credit; the postings of one entry sum to zero.
/// </summary>
public readonly record struct Posting(Account Account, Fen Amount);
