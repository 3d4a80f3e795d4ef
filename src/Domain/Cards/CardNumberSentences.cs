namespace CardPlatform.Domain.Cards;

/// <summary>Why a text is not a card number, for people.</summary>
public static class CardNumberSentences
{
    public static Sentence Sentence(this CardNumberProblem reason) => reason switch
    {
        CardNumberProblem.None => new("卡号无误。", "Nothing is wrong with the number."),
        CardNumberProblem.Length => new("卡号须为 12 至 19 位数字。", "A card number has 12 to 19 digits."),
        CardNumberProblem.NotDigits => new("卡号只能包含数字。", "A card number has digits only."),
        CardNumberProblem.LeadingZero => new("卡号不能以 0 开头。", "A card number does not begin with 0."),
        CardNumberProblem.OutOfRange => new("卡号超出可用范围。", "The card number is larger than any in use."),
        CardNumberProblem.CheckDigit => new(
            "卡号校验位不正确，请核对后重新输入。",
            "The check digit is wrong; check the number and enter it again."),
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "A code without a sentence."),
    };
}
