using System.Text.Json.Serialization;
using CardPlatform.Domain.Json;

namespace CardPlatform.Domain.Money;

/// <summary>A share of a whole in hundredths of a percent: 0 to 10,000.</summary>
[JsonConverter(typeof(NumberConverter<BasisPoints>))]
public readonly record struct BasisPoints : IJsonNumber<BasisPoints>
{
    public const int Whole = 10_000;

    /// <summary>Below this the product fits into a long, which costs a tenth of 128 bits.</summary>
    private const long MaxFast = long.MaxValue / Whole;

    public BasisPoints(int value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, Whole);
        Value = value;
    }

    public int Value { get; }

    public static bool TryCreate(int value, out BasisPoints share)
    {
        var valid = value is >= 0 and <= Whole;
        share = valid ? new BasisPoints(value) : default;
        return valid;
    }

    /// <summary>This share of an amount, rounded down to the fen: never more than was promised.</summary>
    public Fen Of(Fen amount) => amount.Value is > -MaxFast and < MaxFast
        ? new Fen(amount.Value * Value / Whole)
        : new Fen((long)((Int128)amount.Value * Value / Whole));

    public override string ToString() => $"{Value} bp";

    static BasisPoints IJsonNumber<BasisPoints>.FromJson(long number) => new(checked((int)number));

    long IJsonNumber<BasisPoints>.ToJson() => Value;
}
