using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;

namespace CardPlatform.Domain.Cards;

/// <summary>
/// The number printed on a card: 12 to 19 decimal digits, the last of them a Luhn check digit (ISO/IEC 7812-1). An
/// alias of a <see cref="CardId"/>. It prints masked, so that no log or message carries a whole number by accident.
/// </summary>
[JsonConverter(typeof(CardNumberConverter))]
public readonly record struct CardNumber : IParsable<CardNumber>
{
    public const int MinDigits = 12;
    public const int MaxDigits = 19;

    private CardNumber(long value) => Value = value;

    /// <summary>
    /// The number as an integer. It begins with a digit other than 0, so no two numbers share an integer.
    /// </summary>
    public long Value { get; }

    /// <summary>All digits. For the wire and the journal, never for a log.</summary>
    public string Digits => Value.ToString(CultureInfo.InvariantCulture);

    public static CardNumber Parse(string s, IFormatProvider? provider) =>
        TryParse(s, out var number, out var problem)
            ? number
            : throw new FormatException($"Not a card number: {problem}.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out CardNumber result) =>
        TryParse(s, out result, out _);

    public static bool TryParse(
        [NotNullWhen(true)] string? text, out CardNumber number, out CardNumberProblem problem)
    {
        problem = ProblemOf(text, out var value);
        number = problem is CardNumberProblem.None ? new CardNumber(value) : default;
        return problem is CardNumberProblem.None;
    }

    /// <summary>The number that these leading digits have once their check digit is added.</summary>
    /// <exception cref="FormatException">With a check digit, it would still not be a card number.</exception>
    public static CardNumber WithCheckDigit(string leadingDigits)
    {
        var sum = LuhnSum(leadingDigits + "0");
        return Parse(leadingDigits + (char)('0' + ((10 - (sum % 10)) % 10)), CultureInfo.InvariantCulture);
    }

    public override string ToString() =>
        Value == 0 ? "(none)" : $"{new string('*', 8)}{Value % 10_000:0000}";

    private static CardNumberProblem ProblemOf(string? text, out long value)
    {
        value = 0;
        if (text is null || text.Length is < MinDigits or > MaxDigits)
            return CardNumberProblem.Length;
        if (text.AsSpan().ContainsAnyExceptInRange('0', '9'))
            return CardNumberProblem.NotDigits;
        if (text[0] == '0')
            return CardNumberProblem.LeadingZero;
        if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value))
            return CardNumberProblem.OutOfRange;
        return LuhnSum(text) % 10 == 0 ? CardNumberProblem.None : CardNumberProblem.CheckDigit;
    }

    private static int LuhnSum(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[digits.Length - 1 - i] - '0';
            if (i % 2 == 1)
                digit = digit > 4 ? (digit * 2) - 9 : digit * 2;
            sum += digit;
        }

        return sum;
    }
}
