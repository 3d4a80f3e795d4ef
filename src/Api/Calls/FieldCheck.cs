using CardPlatform.Api.Problems;
using CardPlatform.Domain;
using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Money;
using CardPlatform.Domain.Regions;

namespace CardPlatform.Api.Calls;

/// <summary>
/// Makes values of the domain from the fields of a request, and remembers the first field that is wrong. What it makes
/// after that is not to be used.
/// </summary>
internal sealed class FieldCheck
{
    private static readonly Sentence Cities = new(
        "城市须为河南省 18 个城市代码之一（GB/T 2260）。", "A city is one of the 18 codes of Henan (GB/T 2260).");

    public Problem? Problem { get; private set; }

    public void Fail(ProblemCode code, FieldPath field, Sentence? sentence = null) =>
        Problem ??= new Problem(code, sentence, field.ToString());

    public T Parse<T>(string? text, FieldPath field, ProblemCode code)
        where T : struct, IParsable<T>
    {
        if (!T.TryParse(text, null, out var value))
            Fail(code, field);
        return value;
    }

    public T? ParseOptional<T>(string? text, FieldPath field, ProblemCode code)
        where T : struct, IParsable<T> => text is null ? null : Parse<T>(text, field, code);

    /// <summary>A parameter of the query that has to be there.</summary>
    public T ParseQuery<T>(string? text, string name, ProblemCode code)
        where T : struct, IParsable<T>
    {
        if (!string.IsNullOrEmpty(text))
            return Parse<T>(text, name, code);
        Fail(ProblemCodes.FieldMissing, name);
        return default;
    }

    /// <summary>A value of the domain by its stable code.</summary>
    public TEnum Code<TEnum>(string text, FieldPath field)
        where TEnum : struct, Enum
    {
        foreach (var value in Enum.GetValues<TEnum>())
        {
            if (Codes.Of(value) == text)
                return value;
        }

        Fail(ProblemCodes.FieldMalformed, field);
        return default;
    }

    public CardNumber CardNumber(string? text, FieldPath field)
    {
        if (!Domain.Cards.CardNumber.TryParse(text, out var number, out var problem))
            Fail(ProblemCodes.CardNumberMalformed, field, problem.Sentence());
        return number;
    }

    /// <summary>An amount that a checkout could have.</summary>
    public Fen Amount(long amountFen, FieldPath field)
    {
        if (amountFen < 0 || amountFen > Basket.MaxTotal.Value)
            Fail(ProblemCodes.AmountOutOfRange, field);
        return new Fen(amountFen);
    }

    public Fen? OptionalAmount(long? amountFen, FieldPath field) =>
        amountFen is { } amount ? Amount(amount, field) : null;

    public City City(int code, FieldPath field) =>
        Number(Domain.Regions.City.TryCreate(code, out var city), city, field, Cities);

    /// <summary>The value if the number is one; <paramref name="limits"/> says which are.</summary>
    public T Number<T>(bool isValid, T value, FieldPath field, Sentence limits)
        where T : struct
    {
        if (!isValid)
            Fail(ProblemCodes.NumberOutOfRange, field, limits);
        return value;
    }

    /// <summary>The number if it lies between two others, both included.</summary>
    public int Within(int min, int max, int value, FieldPath field)
    {
        if (value < min || value > max)
            Fail(ProblemCodes.NumberOutOfRange, field, new($"须为 {min} 至 {max}。", $"Give {min} to {max}."));
        return value;
    }

    /// <summary>Every item of a list, up to the first that is wrong; null if there is no list.</summary>
    public IReadOnlyList<T>? Each<TItem, T>(
        IReadOnlyList<TItem?>? items, string list, Func<TItem, FieldPath, FieldCheck, T> map)
        where TItem : class
    {
        if (items is null)
            return null;

        var mapped = new List<T>(items.Count);
        for (var i = 0; i < items.Count && Problem is null; i++)
        {
            var path = new FieldPath("", list, i);
            if (items[i] is { } item)
                mapped.Add(map(item, path, this));
            else
                Fail(ProblemCodes.FieldMissing, path);
        }

        return mapped;
    }
}
