using CardPlatform.Domain.Time;

namespace CardPlatform.Domain.Purses;

/// <summary>
/// What staff have declared for the whole province: the purses, and the public holidays. One stream holds it all.
/// Immutable: an event makes the next one.
/// </summary>
/// <param name="Holidays">The public holidays.</param>
public sealed record Rulebook(HolidayCalendar Holidays)
{
    /// <summary>The shape of the snapshots that this code writes and reads; it changes when their JSON does.</summary>
    public const int SnapshotFormat = 1;

    public const int MaxPurses = 64;

    public static readonly Rulebook Empty = new(HolidayCalendar.Empty);

    /// <summary>By code, in ascending order; at most <see cref="MaxPurses"/>. None is ever taken back.</summary>
    public IReadOnlyList<DeclaredPurse> Purses { get; init; } = [];

    /// <summary>The purse of a code, or null if none has been declared under it.</summary>
    public DeclaredPurse? Find(PurseCode code)
    {
        foreach (var declared in Purses)
        {
            if (declared.Purse.Code == code)
                return declared;
        }

        return null;
    }

    public Rulebook Apply(RulebookEvent happened) => happened switch
    {
        RulebookEvent.PurseDeclared declared => this with { Purses = With(declared.Purse) },
        RulebookEvent.HolidaysSet set => this with { Holidays = new HolidayCalendar(set.Days) },
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened, "An event of a later version."),
    };

    private DeclaredPurse[] With(Purse purse) =>
    [
        .. Purses.Where(known => known.Purse.Code.CompareTo(purse.Code) < 0),
        new DeclaredPurse((Find(purse.Code)?.Version ?? 0) + 1, purse),
        .. Purses.Where(known => known.Purse.Code.CompareTo(purse.Code) > 0),
    ];
}
