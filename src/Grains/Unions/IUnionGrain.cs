using CardPlatform.Domain.Staff;
using CardPlatform.Domain.Unions;

namespace CardPlatform.Grains.Unions;

/// <summary>
/// One union; the key is its id, which is the register's own. It is changed by officers who act for it, and for the
/// unions that gain or lose it. Faults are those of <c>IMemberCardGrain</c>.
/// </summary>
[Alias("IUnionGrain")]
public interface IUnionGrain : IGrainWithIntegerKey
{
    /// <summary>Enters it into the tree.</summary>
    Task<UnionAnswer> RegisterAsync(UnionCommand.Register command, Actor actor, RequestName request);

    /// <summary>Puts it, and all below it, under another.</summary>
    Task<UnionAnswer> MoveAsync(UnionCommand.Move command, Actor actor, RequestName request);

    Task<UnionAnswer> RenameAsync(UnionCommand.Rename command, Actor actor, RequestName request);

    /// <summary>The union, or null if there is none.</summary>
    Task<UnionView?> GetAsync();
}
