using System.Text.Json.Serialization;
using CardPlatform.Domain.Money;

namespace CardPlatform.Api;

/// <summary>Money.</summary>
/// <param name="AmountFen">In fen, 1/100 of a yuan.</param>
[method: JsonConstructor]
internal readonly record struct Amount(long AmountFen)
{
    public static implicit operator Amount(Fen fen) => new(fen.Value);

    public static Amount? From(Fen? fen) => fen is { } some ? new Amount(some.Value) : null;
}
