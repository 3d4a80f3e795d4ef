using CardPlatform.Domain.Cards;
using FsCheck.Fluent;

namespace CardPlatform.Domain.Tests.Cards;

public sealed class CardNumberTests
{
    [Theory]
    [InlineData("4539578763621486", CardNumberProblem.None)]
    [InlineData("4539578763621487", CardNumberProblem.CheckDigit)]
    [InlineData(null, CardNumberProblem.Length)]
    [InlineData("", CardNumberProblem.Length)]
    [InlineData("79927398713", CardNumberProblem.Length)]
    [InlineData("45395787636214860000", CardNumberProblem.Length)]
    [InlineData("4539 5787 6362 1486", CardNumberProblem.NotDigits)]
    [InlineData("４539578763621486", CardNumberProblem.NotDigits)]
    [InlineData("+539578763621486", CardNumberProblem.NotDigits)]
    [InlineData("0000000000000000", CardNumberProblem.LeadingZero)]
    [InlineData("9999999999999999999", CardNumberProblem.OutOfRange)]
    public void TryParse_Text_GivesTheNumberOrTheReason(string? text, CardNumberProblem expected)
    {
        var parsed = CardNumber.TryParse(text, out var number, out var problem);

        Assert.Equal(expected, problem);
        Assert.Equal(expected is CardNumberProblem.None, parsed);
        Assert.Equal(parsed ? text : "0", number.Digits);
    }

    [Fact]
    public void TryParse_OneDigitChanged_IsAlwaysNoticed() => Properties.Hold(
        from lead in Gen.Choose(100_000, 999_999)
        from tail in Gen.Choose(100_000, 999_999)
        from place in Gen.Choose(1, 12)
        from change in Gen.Choose(1, 9)
        select (digits: CardNumber.WithCheckDigit($"{lead}{tail}").Digits, place, change),
        each =>
        {
            var digits = each.digits.ToCharArray();
            digits[each.place] = (char)('0' + ((digits[each.place] - '0' + each.change) % 10));
            return !CardNumber.TryParse(new string(digits), null, out _);
        });

    [Fact]
    public void ToString_AnyNumber_ShowsFourDigitsAtMost() =>
        Assert.Equal("********" + Sample.Number.Digits[^4..], Sample.Number.ToString());
}
