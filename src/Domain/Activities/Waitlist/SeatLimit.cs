using System.Text.Json.Serialization;
using CardPlatform.Domain.Json;

namespace CardPlatform.Domain.Activities.Waitlist;

/// <summary>One limit of an activity.</summary>
/// <param name="Slot">What claims name it by.</param>
/// <param name="Kind">What it is a limit of.</param>
/// <param name="Key">Which of the kind: a code or number; empty for the total.</param>
/// <param name="Limit">How many persons.</param>
public readonly record struct SeatLimit(int Slot, SeatLimitKind Kind, string Key, int Limit);

/// <summary>What a limit of an activity is of.</summary>
[JsonConverter(typeof(CodeConverter<SeatLimitKind>))]
public enum SeatLimitKind
{
    Total,
    City,
    Union,
    Tag,
    Session,
}

/// <summary>How much of a limit is taken: by seats, by open offers, and by what is to be paid.</summary>
public readonly record struct SeatFigure(SeatLimitKind Kind, string Key, int Limit, int Taken);
