namespace CardPlatform.Domain.Cards;

/// <summary>Why a text is not a card number.</summary>
public enum CardNumberProblem
{
    None,
    Length,
    NotDigits,
    LeadingZero,
    OutOfRange,
    CheckDigit,
}
