using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using CardPlatform.Domain.Money;

namespace CardPlatform.Domain.Checkout;

/// <summary>What a member is about to pay for: 1 to 200 lines that total at most 1,000,000 yuan.</summary>
public sealed record Basket
{
    public const int MaxLines = 200;

    public static readonly Fen MaxTotal = new(100_000_000);

    /// <exception cref="ArgumentException">The lines are too many, or none, or too dear.</exception>
    [JsonConstructor]
    public Basket(IReadOnlyList<BasketLine> lines)
    {
        if (ProblemOf(lines, out var total) is not BasketProblem.None and var problem)
            throw new ArgumentException($"Not a basket: {problem}.", nameof(lines));
        Lines = lines;
        Total = total;
    }

    public IReadOnlyList<BasketLine> Lines { get; }

    [JsonIgnore]
    public Fen Total { get; }

    public static bool TryCreate(
        IReadOnlyList<BasketLine> lines, [NotNullWhen(true)] out Basket? basket, out BasketProblem problem)
    {
        problem = ProblemOf(lines, out _);
        basket = problem is BasketProblem.None ? new Basket(lines) : null;
        return basket is not null;
    }

    private static BasketProblem ProblemOf(IReadOnlyList<BasketLine> lines, out Fen total)
    {
        total = Fen.Zero;
        if (lines.Count == 0)
            return BasketProblem.BasketEmpty;
        if (lines.Count > MaxLines)
            return BasketProblem.TooManyLines;

        // 200 lines of at most 9,999 × 100,000,000 fen stay far below the range of a long; Fen checks all the same.
        foreach (var line in lines)
            total += line.Total;
        return total > MaxTotal ? BasketProblem.TotalOutOfRange : BasketProblem.None;
    }
}
