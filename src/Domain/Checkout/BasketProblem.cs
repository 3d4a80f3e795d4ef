using System.Text.Json.Serialization;
using CardPlatform.Domain.Json;

namespace CardPlatform.Domain.Checkout;

/// <summary>What is wrong with a basket. Codes are stable.</summary>
[JsonConverter(typeof(CodeConverter<BasketProblem>))]
public enum BasketProblem
{
    None,

    /// <summary>A basket has at least one line.</summary>
    BasketEmpty,

    /// <summary>At most 200 lines.</summary>
    TooManyLines,

    /// <summary>A quantity is 1 to 9,999.</summary>
    QuantityOutOfRange,

    /// <summary>A unit price is 0 to 100,000,000 fen.</summary>
    PriceOutOfRange,

    /// <summary>A basket totals at most 100,000,000 fen.</summary>
    TotalOutOfRange,
}
