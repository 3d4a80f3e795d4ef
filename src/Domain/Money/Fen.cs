using System.Globalization;
using System.Text.Json.Serialization;
using CardPlatform.Domain.Json;

namespace CardPlatform.Domain.Money;

/// <summary>
/// An amount of money in fen (1/100 yuan). Signed, because postings and adjustments are; arithmetic is checked,
/// so an overflow is a fault and never a wrong balance.
/// </summary>
[JsonConverter(typeof(NumberConverter<Fen>))]
public readonly record struct Fen(long Value) : IComparable<Fen>, IJsonNumber<Fen>
{
    public static readonly Fen Zero;

    public bool IsNegative => Value < 0;

    public static Fen Min(Fen left, Fen right) => left.Value <= right.Value ? left : right;

    public static Fen Max(Fen left, Fen right) => left.Value >= right.Value ? left : right;

    public static Fen operator +(Fen left, Fen right) => new(checked(left.Value + right.Value));

    public static Fen operator -(Fen left, Fen right) => new(checked(left.Value - right.Value));

    public static Fen operator -(Fen amount) => new(checked(-amount.Value));

    public static Fen operator *(Fen amount, long factor) => new(checked(amount.Value * factor));

    public static bool operator <(Fen left, Fen right) => left.Value < right.Value;

    public static bool operator >(Fen left, Fen right) => left.Value > right.Value;

    public static bool operator <=(Fen left, Fen right) => left.Value <= right.Value;

    public static bool operator >=(Fen left, Fen right) => left.Value >= right.Value;

    public int CompareTo(Fen other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture) + " fen";

    static Fen IJsonNumber<Fen>.FromJson(long number) => new(number);

    long IJsonNumber<Fen>.ToJson() => Value;
}
