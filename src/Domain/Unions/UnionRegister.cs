using CardPlatform.Domain.Staff;

namespace CardPlatform.Domain.Unions;

/// <summary>Decides commands to a union. Pure: no clock, no I/O, no randomness.</summary>
public static class UnionRegister
{
    /// <summary>The province, a city, a district, a street … twelve are more than any union has above it.</summary>
    public const int MaxDepth = 12;

    /// <param name="id">Which union.</param>
    /// <param name="union">As it stands.</param>
    /// <param name="command">What is asked.</param>
    /// <param name="above">
    /// The parent that the command names and all unions above that, from below; empty if it names none, or one that is
    /// not registered. At most <see cref="MaxDepth"/> are needed.
    /// </param>
    /// <param name="actor">By whom.</param>
    /// <param name="unions">Which union lies within which.</param>
    /// <param name="now">The time.</param>
    public static UnionDecision Decide(
        long id,
        UnionState union,
        UnionCommand command,
        IReadOnlyList<long> above,
        Actor actor,
        IUnionTree unions,
        DateTimeOffset now) =>
        command switch
        {
            not UnionCommand.Register when union.Name is null => Refuse(UnionRefusal.UnionUnknown),
            _ when !IsWithinScope(id, union, command, actor, unions) => Refuse(UnionRefusal.UnionOutOfScope),
            UnionCommand.Register register => Register(id, union, register, above, now),
            UnionCommand.Move move when move.Parent == union.Parent => Refuse(UnionRefusal.UnionUnchanged),
            UnionCommand.Move move => ProblemAbove(id, move.Parent, above) is { } problem
                ? Refuse(problem)
                : new UnionDecision.Accepted(new UnionEvent.Moved(now, move.Parent)),
            UnionCommand.Rename rename when rename.Name == union.Name => Refuse(UnionRefusal.UnionUnchanged),
            UnionCommand.Rename rename => new UnionDecision.Accepted(new UnionEvent.Renamed(now, rename.Name)),
            _ => throw new ArgumentOutOfRangeException(nameof(command), command, "Not a command to a union."),
        };

    /// <summary>
    /// A union is entered or moved by whoever acts for all the unions that gain or lose it; what lies below no union is
    /// the province's.
    /// </summary>
    private static bool IsWithinScope(
        long id, UnionState union, UnionCommand command, Actor actor, IUnionTree unions) => command switch
        {
            UnionCommand.Register register => ActsBelow(register.Parent, actor, unions),
            UnionCommand.Move move => ActsBelow(union.Parent, actor, unions) && ActsBelow(move.Parent, actor, unions),
            _ => actor.ActsFor(id, unions),
        };

    private static bool ActsBelow(long? parent, Actor actor, IUnionTree unions) =>
        parent is { } union ? actor.ActsFor(union, unions) : actor.ActsForProvince(unions);

    private static UnionDecision Register(
        long id, UnionState union, UnionCommand.Register register, IReadOnlyList<long> above, DateTimeOffset now)
    {
        if (union.Name is not null)
            return Refuse(UnionRefusal.UnionAlreadyRegistered);
        return ProblemAbove(id, register.Parent, above) is { } problem
            ? Refuse(problem)
            : new UnionDecision.Accepted(
                new UnionEvent.Registered(now, register.Name, register.Parent, register.City));
    }

    private static UnionRefusal? ProblemAbove(long id, long? parent, IReadOnlyList<long> above)
    {
        if (parent is null)
            return null;
        if (parent == id || above.Contains(id))
            return UnionRefusal.UnionCircular;
        if (above.Count == 0)
            return UnionRefusal.UnionParentMissing;
        return above.Count >= MaxDepth ? UnionRefusal.UnionTooDeep : null;
    }

    private static UnionDecision.Refused Refuse(UnionRefusal reason) => new(reason);
}
