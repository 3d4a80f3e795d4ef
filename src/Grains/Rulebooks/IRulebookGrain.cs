using CardPlatform.Domain.Purses;
using CardPlatform.Domain.Staff;

namespace CardPlatform.Grains.Rulebooks;

/// <summary>
/// What staff declare for the whole province, those of them who act for it; there is one, and its key is
/// <see cref="Key"/>. Faults are those of <c>IMemberCardGrain</c>.
/// </summary>
[Alias("IRulebookGrain")]
public interface IRulebookGrain : IGrainWithIntegerKey
{
    const long Key = 1;

    /// <summary>Declares a purse, or declares it anew.</summary>
    Task<RulebookAnswer> DeclareAsync(RulebookCommand.DeclarePurse command, Actor actor, RequestName request);

    /// <summary>Puts these public holidays in the place of those before.</summary>
    Task<RulebookAnswer> SetHolidaysAsync(RulebookCommand.SetHolidays command, Actor actor, RequestName request);

    /// <summary>All of it; empty while nothing has been declared.</summary>
    Task<RulebookView> GetAsync();
}
