namespace CardPlatform.Domain.Purses;

/// <summary>What a purse is called, in both languages; it is printed on receipts.</summary>
public sealed record PurseName(string Zh, string En)
{
    public const int MaxLength = 40;
}
