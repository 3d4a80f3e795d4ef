using CardPlatform.Domain;
using CardPlatform.Domain.Activities.Waitlist;

namespace CardPlatform.Api.Activities;

/// <summary>How much of a limit is taken: by seats, by open offers, and by what is to be paid.</summary>
/// <param name="Of"><c>TOTAL</c>, <c>CITY</c>, <c>UNION</c>, <c>TAG</c> or <c>SESSION</c>.</param>
/// <param name="Key">Which of them: a code or a number; left out for the total.</param>
/// <param name="Taken">How many persons.</param>
/// <param name="Limit">Of how many; left out where the total has no limit of its own.</param>
/// <param name="Left">How many are left.</param>
internal sealed record SeatsResponse(string Of, string? Key, int Taken, int? Limit, int? Left)
{
    public static SeatsResponse From(SeatFigure figure) => new(
        Codes.Of(figure.Kind),
        figure.Key.Length == 0 ? null : figure.Key,
        figure.Taken,
        figure.Limit == int.MaxValue ? null : figure.Limit,
        figure.Limit == int.MaxValue ? null : Math.Max(0, figure.Limit - figure.Taken));
}
