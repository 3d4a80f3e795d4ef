using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using CardPlatform.Domain.Money;

namespace CardPlatform.Api;

/// <summary>Money.</summary>
/// <param name="AmountFen">In fen, 1/100 of a yuan.</param>
[method: JsonConstructor]
internal readonly record struct Amount([property: Range(0, Campaigns.LimitTerms.Largest)] long AmountFen)
{
    /// <summary>The largest amount, in fen, that a checkout can have.</summary>
    public const int OfCheckout = 100_000_000;

    public static implicit operator Amount(Fen fen) => new(fen.Value);

    public static Amount? From(Fen? fen) => fen is { } some ? new Amount(some.Value) : null;
}
