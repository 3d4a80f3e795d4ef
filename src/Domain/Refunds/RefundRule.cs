using System.Text.Json.Serialization;
using CardPlatform.Domain.Json;

namespace CardPlatform.Domain.Refunds;

/// <summary>What becomes of a discount when part of what earned it is given back. Codes are stable.</summary>
[JsonConverter(typeof(CodeConverter<RefundRule>))]
public enum RefundRule
{
    /// <summary>What is kept keeps its part of the discount.</summary>
    Keep,

    /// <summary>If what is kept falls under the offer's minimum, its part of the discount is taken back.</summary>
    ClawBack,
}
